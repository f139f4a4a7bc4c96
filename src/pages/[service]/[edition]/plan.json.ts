import type { APIRoute, GetStaticPaths } from 'astro';
import { planJson } from '../../../downloads/plan-json.ts';
import { site, type SiteEdition } from '../../../site.ts';

export const getStaticPaths = (() =>
  site().editions.map((edition) => ({
    params: { service: edition.model.edition.service, edition: edition.model.edition.id },
    props: { edition },
    cacheKey: edition.digest,
  }))) satisfies GetStaticPaths;

/** The whole edition for machines. */
export const GET: APIRoute<{ readonly edition: SiteEdition }> = ({ props }) =>
  new Response(planJson(props.edition));

import type { APIRoute, GetStaticPaths } from 'astro';
import { digestOf, site } from '../../site.ts';

export const getStaticPaths = (() =>
  Object.entries(site().library.logos ?? {}).map(([service, svg]) => ({
    params: { service },
    props: { svg },
    cacheKey: digestOf(svg),
  }))) satisfies GetStaticPaths;

/** The logo of a service. */
export const GET: APIRoute<{ readonly svg: string }> = ({ props }) => new Response(props.svg);

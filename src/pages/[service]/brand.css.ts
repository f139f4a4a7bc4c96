import type { APIRoute, GetStaticPaths } from 'astro';
import { brandStyle } from '../../core/view/brand-style.ts';
import { site } from '../../site.ts';

export const getStaticPaths = (() =>
  Object.entries(site().library.services).flatMap(([service, { brand }]) =>
    brand === undefined ? [] : [{ params: { service }, props: { ink: brand.ink }, cacheKey: brand.ink }],
  )) satisfies GetStaticPaths;

/** The ink of a service as a stylesheet. */
export const GET: APIRoute<{ readonly ink: string }> = ({ props }) => new Response(brandStyle(props.ink));

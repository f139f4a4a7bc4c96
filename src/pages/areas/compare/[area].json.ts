import type { APIRoute, GetStaticPaths } from 'astro';
import { comparedAreas, figuresOfArea } from '../../../site-areas.ts';

export const getStaticPaths = (() =>
  comparedAreas().map((area) => ({ params: { area }, props: { area } }))) satisfies GetStaticPaths;

/** Every figure of one area, for the page that compares areas. */
export const GET: APIRoute<{ area: string }> = ({ props: { area } }) =>
  new Response(JSON.stringify(figuresOfArea(area)));

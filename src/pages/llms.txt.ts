import type { APIRoute } from 'astro';
import { address } from '../components/link.ts';
import { plainIndex } from '../downloads/plain-index.ts';
import { site } from '../site.ts';

/** A plain list of everything on the site. */
export const GET: APIRoute = ({ site: at }) => {
  const { library, editions } = site();
  return new Response(plainIndex(library, editions, (href) => address(href, at)));
};

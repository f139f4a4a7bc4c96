import type { APIRoute } from 'astro';
import { siteAreas } from '../../site-areas.ts';

/** Every area by name, for those who choose among them in the browser. */
export const GET: APIRoute = () => new Response(JSON.stringify(siteAreas()));

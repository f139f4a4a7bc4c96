import type { APIRoute } from 'astro';
import { address } from '../components/link.ts';
import { feedOf } from '../downloads/feed.ts';
import { site } from '../site.ts';

/** The Atom feed of editions and their updates. */
export const GET: APIRoute = ({ site: at }) =>
  new Response(feedOf(site().editions, (href) => address(href, at), at !== undefined));

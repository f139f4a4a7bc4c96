import type { APIRoute } from 'astro';
import { planSchema } from '../downloads/plan-json.ts';

/** The JSON Schema of every `plan.json`. */
export const GET: APIRoute = () => new Response(planSchema());

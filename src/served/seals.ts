import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { SealNote } from './history.ts';
import { readManifest } from './manifest.ts';
import { Refused } from './refused.ts';

/** What the history tells of a plan: more of it is read where its seal is recomputed. */
const plan = z.object({
  service: z.object({ id: z.string() }),
  edition: z.string(),
  decisions: z
    .array(z.object({ body: z.string(), date: z.string(), seal: z.string().optional() }))
    .default([]),
});

/** The seals of all plans on a site, as the site says. */
export function sealsOn(site: string): SealNote[] {
  const plans = Object.keys(readManifest(site).manifest.files).filter((file) =>
    /^[^/]+\/[^/]+\/plan\.json$/.test(file),
  );
  return plans.flatMap((file) => {
    const read = plan.safeParse(JSON.parse(readFileSync(join(site, file), 'utf8')));
    if (!read.success) throw new Refused(`${join(site, file)} is not the record of a plan.`);
    const { service, edition, decisions } = read.data;
    return decisions.flatMap(({ body, date, seal }) =>
      seal === undefined ? [] : [{ service: service.id, edition, by: body, date, seal }],
    );
  });
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { verifyPlan } from '../verify.ts';
import type { SealNote } from './history.ts';
import { readManifest } from './manifest.ts';
import { Refused } from './refused.ts';
import { isTombstone } from '../publish/tombstone-files.ts';

/**
 * Recomputes the seals of all plans on a site from each plan.json, and gives those of the plans that were decided on. Throws
 * where a plan is not what was decided on.
 */
export function sealsOn(site: string): SealNote[] {
  const files = Object.keys(readManifest(site).manifest.files).filter((file) =>
    /^[^/]+\/[^/]+\/plan\.json$/.test(file),
  );
  return files.flatMap((file): SealNote[] => {
    const text = readFileSync(join(site, file), 'utf8');
    if (isTombstone(text)) return [];
    const verified = verifyPlan(text);
    if (verified === null)
      throw new Refused(`${join(site, file)} is not the plan.json of a plan with a seal.`);
    const { plan, seal, agreed, faults } = verified;
    if (faults.length > 0)
      throw new Refused(
        `The seal of ${plan} is broken: ${faults.join('; ')}. See  npm run verify -- ${site}`,
      );
    return agreed ? [{ plan, seal, ...agreed }] : [];
  });
}

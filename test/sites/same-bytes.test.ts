import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { build, bytesIn, projectCopy, temporaryFolder, filesIn } from './build-site.ts';

const first = projectCopy();
const second = projectCopy();
const out = temporaryFolder();
const cold = bytesIn(build({ project: first, out: join(out, 'cold'), env: { TZ: 'UTC', LANG: 'C' } }));

const ENTRANTS = 'data/plans/west-mercia/2023-24/performance/first-time-entrants.yaml';

/** Changes a rate that no sentence, sum or claim of the plan speaks of. */
function edit(project: string): void {
  const file = join(project, ENTRANTS);
  const before = readFileSync(file, 'utf8');
  const after = before.replace('251, 214, 170', '252, 214, 170');
  expect(after).not.toBe(before);
  writeFileSync(file, after);
}

describe('a build', () => {
  it('gives the same bytes from warm caches in another time zone and language', () => {
    expect(filesIn(join(first, '.cache')).length).toBeGreaterThan(0);
    expect(
      bytesIn(
        build({
          project: first,
          out: join(out, 'warm'),
          env: { TZ: 'Pacific/Auckland', LANG: 'de_DE.UTF-8' },
        }),
      ),
    ).toEqual(cold);
  });

  it('gives the same bytes in another folder', () => {
    expect(
      bytesIn(
        build({
          project: second,
          out: join(temporaryFolder(), 'elsewhere'),
          env: { TZ: 'Pacific/Auckland', LANG: 'de_DE.UTF-8' },
        }),
      ),
    ).toEqual(cold);
  });

  it('names no folder of the computer that it ran on, and no time of day', () => {
    for (const file of filesIn(join(out, 'cold'))) {
      const text = readFileSync(join(out, 'cold', file), 'utf8');
      expect(text.includes(first), file).toBe(false);
      // A feed has to tell a day as its midnight.
      expect(text, file).not.toMatch(/\d{4}-\d{2}-\d{2}T(?!00:00:00Z<)\d{2}:\d{2}/);
    }
  });

  it('gives from warm caches after an edit what it gives from nothing', () => {
    edit(first);
    const warm = bytesIn(build({ project: first, out: join(out, 'edited') }));
    expect(warm).not.toEqual(cold);
    const other = projectCopy();
    edit(other);
    expect(warm).toEqual(bytesIn(build({ project: other, out: join(temporaryFolder(), 'edited') })));
  });

  it('gives the first bytes again when the edit is undone', () => {
    writeFileSync(join(first, ENTRANTS), readFileSync(join(second, ENTRANTS)));
    expect(bytesIn(build({ project: first, out: join(out, 'undone') }))).toEqual(cold);
  });
});

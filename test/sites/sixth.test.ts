import { appendFileSync, cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { build, contentCopy, PROJECT, projectCopy, temporaryFolder } from './build-site.ts';
import { pageAt, pagesIn } from './page.ts';

const here = join(import.meta.dirname, 'sixth');

/** The library of the project with the new service added, and no plan but the new one. */
function rootWithNewPlan(): string {
  const root = contentCopy(PROJECT);
  for (const folder of ['data/plans', 'content/plans']) rmSync(join(root, folder), { recursive: true });
  for (const folder of ['data', 'content']) cpSync(join(here, folder), join(root, folder), { recursive: true });
  const additions = parse(readFileSync(join(here, 'additions.yaml'), 'utf8')) as Record<string, unknown>;
  for (const [file, entries] of Object.entries(additions))
    appendFileSync(join(root, 'data', `${file}.yaml`), `\n${stringify(entries)}`);
  return root;
}

describe('a plan of a new service under the structure practice-2019', () => {
  it('is published from its folders alone, without a line of code', () => {
    const out = build({ project: projectCopy(), root: rootWithNewPlan(), out: join(temporaryFolder(), 'site') });
    const pages = pagesIn(out);
    const text = pageAt(pages, '/little-example/2020-21/introduction/').root.querySelector('main')?.textContent;
    expect(text?.replaceAll(/\s+/g, ' ')).toContain(
      'In 2019 the rate was 148 per 100,000 children, down from 153 the year before (3% lower) and below the national rate of 206.',
    );
    expect(pages.map(({ address }) => address)).toEqual(
      expect.arrayContaining(['/little-example/2020-21/areas/little-example/', '/little-example/2020-21/completeness/', '/areas/little-example/']),
    );
  });
});

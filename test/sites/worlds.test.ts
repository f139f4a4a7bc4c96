import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { layWorld, WORLD, type World } from '../unit/disclosure/worlds.ts';
import { build, bytesIn, contentCopy, PROJECT, projectCopy, temporaryFolder } from './build-site.ts';

const project = projectCopy();

/** The whole site of a world, as a reader can fetch it. */
function siteOf(world: World): string {
  const root = contentCopy(join(PROJECT, 'test/broken/base'));
  layWorld(root, world);
  return build({ project, root, out: join(temporaryFolder(), 'site') });
}

describe('whole sites of two worlds that differ in withheld numbers alone', () => {
  const here = siteOf(WORLD);

  it('are the same files with the same bytes', () => {
    const there = siteOf({
      ...WORLD,
      outcomes: [1, 29, 12, 13],
      entrants: [14, 4],
      safe: 19,
      men: [2, 5, 2, 10],
    });
    expect(bytesIn(there)).toEqual(bytesIn(here));
  });

  it('differ where the worlds differ in what is printed', () => {
    expect(bytesIn(siteOf({ ...WORLD, safe: 12 }))).not.toEqual(bytesIn(here));
  });

  it('say on the page, and in the download, that figures are withheld', () => {
    const page = readFileSync(join(here, 'exampleshire/2024-25/performance/index.html'), 'utf8');
    expect(page).toContain('[c]');
    const rows = readFileSync(join(here, 'exampleshire/2024-25/data/measurements.csv'), 'utf8');
    expect(rows).toMatch(/,c,/);
  });
});

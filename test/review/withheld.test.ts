import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { htmlReview } from '../../src/review/html.ts';
import { jsonReview } from '../../src/review/json.ts';
import { markdownReview } from '../../src/review/markdown.ts';
import { reviewOf, SITE, type Edit } from './lay.ts';

const DATA = 'data/plans/exampleshire/2024-25';
const FILE = `${DATA}/performance/counted.yaml`;

/**
 * A table in which one number is small and is withheld, and a large one beside it too, since the total would give the
 * small one away: 4187 is a number that can be looked for.
 */
const table = (northam: number, southam: number, more = ''): Edit => ({
  write: FILE,
  text: `indicator: outcomes\nfinancial-years: [2023-24]\n${more}values:\n  exampleshire: ${String(northam + southam)}\n  northam: ${String(northam)}\n  southam: ${String(southam)}\n`,
});

const everything = (edits: readonly Edit[], before: readonly Edit[]): string => {
  const pack = reviewOf(edits, before);
  return [markdownReview(pack), htmlReview(pack).replace(/<style>[^]*?<\/style>/, ''), jsonReview(pack)].join(
    '\n',
  );
};
const SECRET = /4,?18[678]/;

describe('a number that is withheld', () => {
  it('is told where it is not withheld, so that these tests could find it', () => {
    expect(everything([table(4187, 60)], [table(4180, 60)])).toMatch(SECRET);
  });

  it.each<readonly [string, readonly Edit[], readonly Edit[]]>([
    ['changed and is withheld in both versions', [table(4187, 3)], [table(4186, 3)]],
    ['is withheld now, since its neighbour became small', [table(4187, 3)], [table(4187, 60)]],
    ['came with its table', [table(4187, 3)], []],
    ['went with its table', [{ remove: FILE }], [table(4187, 3)]],
    [
      'stands in a table that cannot be read',
      [{ in: FILE, from: 'values:', to: 'vlaues:' }],
      [table(4187, 3)],
    ],
    [
      'stands under an area that is not known',
      [{ in: FILE, from: '  northam', to: '  northern' }],
      [table(4187, 3)],
    ],
    ['stands in a file that is no YAML', [{ in: FILE, from: '[2023-24]', to: '[2023-24' }], [table(4187, 3)]],
    ['is moved to another file', [{ rename: FILE, to: `${DATA}/performance/moved.yaml` }], [table(4187, 3)]],
    ['is told in a comment', [{ in: FILE, from: 'values:', to: 'values: # 4187' }], [table(4187, 3)]],
    [
      'stands in a sentence of the version before',
      [table(4187, 3)],
      [
        table(4187, 60),
        {
          in: 'content/plans/exampleshire/2024-25/20-performance.mdx',
          from: 'The rate was',
          to: 'There were <Figure of="outcomes" area="northam" period="2023-24" />. The rate was',
        },
      ],
    ],
    [
      'is in a plan that cannot be read',
      [table(4188, 3), { in: `${DATA}/plan.yaml`, from: 'title:', to: 'titel:' }],
      [table(4187, 3)],
    ],
  ])('is not told when it %s', (_, edits, before) => {
    expect(everything(edits, before)).not.toMatch(SECRET);
  });

  it('is said to have changed, without a number', () => {
    expect(markdownReview(reviewOf([table(4187, 3)], [table(4186, 3)]))).toContain(
      '**Outcomes, Northam, 2023/24**: a number that is not published changed',
    );
  });

  it('is not told of a survey either, whichever version withholds it', () => {
    const voice = `${DATA}/voice.yaml`;
    const few: Edit = { in: voice, from: 'count: 30', to: 'count: 38' };
    const text = everything([{ in: voice, from: 'title: Leavers', to: 'title: Those who left' }], [few]);
    expect(text).not.toMatch(/\b38\b/);
    // The base became so that the same answer is withheld now: what it was is not told again.
    const before: Edit[] = [few, { in: voice, from: 'base: 40', to: 'base: 80' }];
    expect(everything([{ in: voice, from: 'base: 80', to: 'base: 40' }], before)).not.toMatch(/\b38\b/);
  });

  it('is not told of staff where the table is withheld now', () => {
    const workforce = `${DATA}/workforce.yaml`;
    const [public_] = /.*already-published.*\n/.exec(readFileSync(join(SITE, workforce), 'utf8')) ?? [''];
    const rest: Edit = { in: workforce, from: '[5, 6]', to: '[5, 6]\n' };
    const text = everything([{ in: workforce, from: public_, to: '' }, rest], []);
    expect(text).not.toMatch(/Practitioners [1-4]\b/);
  });
});

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withSite } from '../../broken/lay.ts';
import { publishable } from '../../broken/publish.ts';

/** What may differ between two worlds that readers must not be able to tell apart, and what they can. */
interface World {
  /** Girls and boys with an outcome in Northam, then in Southam. */
  readonly outcomes: readonly [number, number, number, number];
  /** First time entrants in Northam and Southam. */
  readonly entrants: readonly [number, number];
  readonly safe: number;
  /** Asian and white men in the first post, and in the second. */
  readonly men: readonly [number, number, number, number];
  readonly total: number;
}

const WORLD: World = { outcomes: [3, 27, 10, 15], entrants: [15, 3], safe: 18, men: [1, 6, 3, 9], total: 55 };

const FOLDER = 'plans/exampleshire/2024-25';

/** Everything that is made of a world: pages, drawn charts, downloads and JSON, as one text. */
function published({ outcomes, entrants, safe, men, total }: World): string {
  const [northGirls, northBoys, southGirls, southBoys] = outcomes;
  const rate = (count: number, population: number): string =>
    `{ value: ${String(Math.round((count * 100_000) / population) + 2)}, numerator: ${String(count)}, note: "There were ${String(count)}.", accepted: { rate-disagrees: "It prints this for ${String(count)}." } }`;
  const files: Record<string, string> = {
    [`data/${FOLDER}/performance/outcomes.yaml`]: `
- indicator: outcomes
  calendar-years: [2023]
  by: [all, girls, boys]
  values:
    northam: [${String(northGirls + northBoys)}, ${String(northGirls)}, { value: ${String(northBoys)}, percent: ${String(Math.round((northBoys * 100) / (northGirls + northBoys)))} }]
    southam: [${String(southGirls + southBoys)}, ${String(southGirls)}, ${String(southBoys)}]
    exampleshire: [${String(total)}, ${String(northGirls + southGirls)}, ${String(total - northGirls - southGirls)}]
- indicator: youth-population
  years-ending: [2023-09]
  values: { northam: 12000, southam: 8000, exampleshire: 20000 }
`,
    [`data/${FOLDER}/performance/first-time-entrants.yaml`]: `
indicator: first-time-entrants
years-ending: [2022-09, 2023-09]
values:
  exampleshire: [98, { value: 90, numerator: 18 }]
  northam: [104, ${rate(entrants[0], 12_000)}]
  southam: [92, ${rate(entrants[1], 8_000)}]
  national: [154, 146]
`,
    [`data/${FOLDER}/voice.yaml`]: `
surveys:
  - id: leavers
    title: Leavers
    period: "2023"
    of: children
    base: 20
    questions:
      - { id: satisfied, question: Satisfied, count: 12, percent: 60 }
      - { id: safe, question: Felt safe, count: ${String(safe)}, percent: ${String(safe * 5)} }
`,
    [`data/${FOLDER}/workforce.yaml`]: `
staffing:
  title: Staff
  posts: { manager: Managers, practitioner: Practitioners }
  groups: { asian: Asian, white: White }
  people:
    asian: { men: [${String(men[0])}, ${String(men[2])}], women: [10, 12], total: [${String(men[0] + men[2])}, 22] }
    white: { men: [${String(men[1])}, ${String(men[3])}], women: [11, 16], total: [${String(men[1] + men[3])}, 27] }
`,
    [`content/${FOLDER}/20-performance.mdx`]: `---
section: performance
---

## First time entrants

The rate was <Figure of="first-time-entrants" />, <Change of="first-time-entrants" />. Southam: <Figure of="first-time-entrants" area="southam" />.

<Chart of="first-time-entrants" areas="exampleshire northam southam" />

<IndicatorTable of="first-time-entrants" />

<BreakdownTable of="outcomes" breakdown="sex" areas="northam southam exampleshire" />

<BreakdownTable of="outcomes" breakdown="sex" area="northam" />

<Survey of="leavers" />

<Staffing />
`,
  };
  return withSite(null, (root) => {
    for (const [file, text] of Object.entries(files)) writeFileSync(join(root, file), text.trimStart());
    return publishable(root);
  });
}

describe('two worlds that differ in withheld numbers alone', () => {
  const here = published(WORLD);

  it.each<[string, Partial<World>]>([
    ['outcomes', { outcomes: [4, 26, 9, 16] }],
    ['outcomes the other way', { outcomes: [1, 29, 12, 13] }],
    ['entrants', { entrants: [14, 4] }],
    ['an answer of all but few', { safe: 19 }],
    ['staff', { men: [2, 5, 2, 10] }],
  ])('are published alike to the last character: %s', (_, difference) => {
    expect(published({ ...WORLD, ...difference })).toBe(here);
  });

  it.each<[string, Partial<World>]>([
    ['a total', { outcomes: [3, 27, 10, 16], total: 56 }],
    ['an answer of many', { safe: 12 }],
    ['a total of staff', { men: [1, 6, 3, 10] }],
  ])('are told apart by %s, which is printed', (_, difference) => {
    expect(published({ ...WORLD, ...difference })).not.toBe(here);
  });

  it('tell of a problem that is kept with a withheld figure, and no number or reason of it', () => {
    expect(here).toContain('The reason speaks of figures that are withheld');
    expect(here).not.toContain('It prints this for');
  });

  it('are both published with what is withheld marked so', () => {
    expect(here).toContain('[c]');
    expect(here).toContain('confidential: withheld so that no child can be recognised');
  });
});

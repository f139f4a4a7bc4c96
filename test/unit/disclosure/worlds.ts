import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What may differ between two worlds that readers must not be able to tell apart, and what they can. */
export interface World {
  /** Girls and boys with an outcome in Northam, then in Southam. */
  readonly outcomes: readonly [number, number, number, number];
  /** First time entrants in Northam and Southam. */
  readonly entrants: readonly [number, number];
  readonly safe: number;
  /** Asian and white men in the first post, and in the second. */
  readonly men: readonly [number, number, number, number];
  readonly total: number;
}

export const WORLD: World = {
  outcomes: [3, 27, 10, 15],
  entrants: [15, 3],
  safe: 18,
  men: [1, 6, 3, 9],
  total: 55,
};

const FOLDER = 'plans/exampleshire/2024-25';

/** Lays a world into a copy of the site that the broken cases are laid over. */
export function layWorld(root: string, { outcomes, entrants, safe, men, total }: World): void {
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
  for (const [file, text] of Object.entries(files)) writeFileSync(join(root, file), text.trimStart());
}

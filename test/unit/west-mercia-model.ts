import type { z } from 'zod';
import { editionModel, type EditionModel } from '../../src/core/compute/model.ts';
import type { Edition, Library, LocatedTable } from '../../src/core/edition/edition.ts';
import { expandTable } from '../../src/core/edition/tables.ts';
import type { SourceFile } from '../../src/core/problem/problem.ts';
import { claimsFile } from '../../src/core/schema/claims.ts';
import { deliveryFile, progressFile, risksFile } from '../../src/core/schema/delivery.ts';
import { areas, indicators, services, structure, terms } from '../../src/core/schema/library.ts';
import { performanceFile } from '../../src/core/schema/measurements.ts';
import { decisionsFile } from '../../src/core/schema/decisions.ts';
import { governanceFile, planFile } from '../../src/core/schema/plan.ts';
import { resourcesFile, voiceFile, workforceFile } from '../../src/core/schema/resources.ts';
import { parseYaml } from '../../src/read/yaml-file.ts';

/** A text of YAML as a file that fits its schema; throws with the problems where it does not. */
export function sourceOf<T>(text: string, schema: z.ZodType<T>, file = 'test.yaml'): SourceFile<T> {
  const { source, problems } = parseYaml(file, text, schema);
  if (!source) throw new Error(JSON.stringify(problems, null, 1));
  return source;
}

const AREAS = `
west-mercia: { name: West Mercia, kind: service, members: [herefordshire, shropshire, telford-and-wrekin, worcestershire] }
herefordshire: { name: Herefordshire, code: E06000019, kind: unitary }
shropshire: { name: Shropshire, code: E06000051, kind: unitary }
telford-and-wrekin: { name: Telford and Wrekin, code: E06000020, kind: unitary }
worcestershire: { name: Worcestershire, code: E10000034, kind: county }
national: { name: National, kind: country, adjective: national }
statistical-family: { name: Statistical family, kind: family, adjective: statistical family }
west-midlands: { name: West Midlands, kind: region, adjective: West Midlands }
east-midlands: { name: East Midlands, kind: region, adjective: East Midlands }
`;

const INDICATORS = `
first-time-entrants:
  { name: First time entrants, scope: national, about: New entrants., unit: { kind: rate, per: 100000, of: children }, decimals: 0,
    direction: lower-is-better, definitions: { standard: { name: Standard, text: As published. } } }
custodial-sentences:
  { name: Custodial sentences, scope: national, about: Custody., unit: { kind: rate, per: 1000, of: children }, decimals: 2,
    direction: lower-is-better, definitions: { standard: { name: Standard, text: As published. } }, population: youth-population }
reoffending-proportion:
  { name: Proportion reoffending, scope: national, about: Reoffending., unit: { kind: percent, of: the cohort }, decimals: 1,
    direction: lower-is-better, definitions: { twelve: { name: Twelve months, text: Of a year. }, three: { name: Three months, text: Of a quarter. } } }
reoffences-per-reoffender:
  { name: Reoffences, scope: national, about: Reoffences., unit: { kind: ratio, of: reoffences per reoffender }, decimals: 2,
    direction: lower-is-better, definitions: { standard: { name: Standard, text: As published. } } }
youth-population:
  { name: Population, scope: national, about: Children., unit: { kind: count, of: children }, decimals: 0, direction: none,
    definitions: { standard: { name: Standard, text: As published. } } }
joint-decision-cases:
  { name: Cases before the panels, scope: local, about: Cases., unit: { kind: count, of: cases, one: case }, decimals: 0, direction: none,
    definitions: { standard: { name: Standard, text: As published. } },
    breakdowns: { outcome: { name: outcome, categories: { diverted: Diverted, cautioned: Cautioned } }, group: { name: ethnic group, categories: { ethnic-minority: Ethnic minority } } } }
`;

/** Figures as West Mercia Youth Justice Plan 2023/24 prints them. */
export const PERFORMANCE = `
- indicator: first-time-entrants
  years-ending: [2020-09, 2021-09, 2022-09]
  values:
    west-mercia: [128, 98, 93]
    national: [170, 154, 146]
    statistical-family: [156, 132, 137]
    herefordshire: [221, 271, 155]
    shropshire: [82, 72, c]
    telford-and-wrekin: [233, 118, 114]
    worcestershire: [97, 66, 114]
- indicator: custodial-sentences
  calendar-years: [2021, 2022]
  values:
    west-mercia: [{ value: 0.09, numerator: 11 }, { value: 0.08, numerator: 9 }]
    national: [0.12, 0.11]
    telford-and-wrekin: [0.11, { value: 0.28, numerator: 5 }]
- indicator: youth-population
  calendar-years: [2022]
  values: { west-mercia: 115388 }
- indicator: reoffending-proportion
  cohorts-ending: [2020-03, 2021-03]
  values:
    west-mercia: [26.7, 27.3]
    national: [34.2, 31.2]
    herefordshire: [34, 30.3]
    shropshire: [22.4, 12.8]
- indicator: reoffences-per-reoffender
  cohorts-ending: [2020-03, 2021-03]
  values: { west-mercia: [3.46, 4.05] }
- indicator: joint-decision-cases
  title: Cases, January to December 2022
  area: west-mercia
  calendar-years: [2022]
  values: { all: 279, diverted: { value: 190, percent: 68 }, cautioned: 89, ethnic-minority: { value: 18, percent: 6 } }
- indicator: joint-decision-cases
  title: Cases, October 2021 to September 2022
  area: west-mercia
  years-ending: [2022-09]
  values: { all: 321, diverted: { value: 215, percent: 67 } }
`;

const TERMS = `
youth-justice-board: { short: YJB, long: Youth Justice Board }
hmi-probation: { short: HMI Probation, long: His Majesty's Inspectorate of Probation }
hmi: { short: HMI, long: His Majesty's Inspectorate }
ehcp: { short: EHCP, long: "education, health and care plan" }
county-lines: { long: county lines }
first-time-entrant: { short: FTE, long: first time entrant }
full-time-equivalent: { short: FTE, long: full-time equivalent }
`;

const STRUCTURE = `
name: Small
guidance: None
from: 2022-03
evidence: Invented.
headings:
  - { id: performance, title: Performance & results, headings: [{ id: entrants, title: First time entrants, aliases: [New entrants] }] }
  - { id: priorities, title: Priorities }
  - { id: preface, title: Preface, required: false }
`;

const FILES = {
  plan: `
title: Youth Justice Plan 2023/24
period: 2023-24
structure: small
areas: [herefordshire, shropshire, telford-and-wrekin, worcestershire]
comparators: [national, statistical-family]
headline: [first-time-entrants]
summary: A plan.
updated: 2023-06-21
source: { title: Youth Justice Plan 2023/24 }
`,
  delivery: `
owners: { head-of-service: Head of service }
inspections:
  - { id: hmi-probation-2022, inspectorate: HMI Probation, year: 2022, recommendations: [{ number: 1, to: Board, text: One. }, { number: 2, to: Board, text: Two. }] }
themes:
  - theme: People
    priorities:
      - { priority: Staff, actions: [{ ref: 1.1, do: Train, status: completed, answers: [1] }, { ref: 1.2, do: Meet, owner: head-of-service }] }
  - theme: Practice
    priorities:
      - { priority: Cases, actions: [{ ref: 2.1, do: Audit, due: 2024-03 }] }
`,
  progress: `
plan: 2022/23
note: Judged from its words.
actions:
  - { action: Train, status: completed, carried-to: [1.1] }
  - { action: Audit, status: in-progress }
`,
  risks:
    'risks: [{ ref: 1, risk: Vacancies, impact: 3, likelihood: 2, mitigation: Recruit, actions: [1.1] }]',
  resources: `
contributions:
  title: Contributions
  rows:
    - { agency: Local authorities, other-delegated: 1179999, total: 1179999 }
    - { agency: Police service, staffing: 247503, other-delegated: 63000, total: 310503 }
  total: { staffing: 247503, other-delegated: 1242999, total: 1490502 }
`,
  workforce: `
staffing:
  title: Staff
  already-published: { reason: Invented., source: A plan }
  posts: { manager: Managers, practitioner: Practitioners }
  groups: { black: Black, white: White }
  people:
    black: { men: [1, 0], women: [0, 0] }
    white: { men: [0, 18], women: [4, 31] }
`,
  voice: `
surveys:
  - id: leavers
    title: Leavers
    period: October 2022 to March 2023
    of: children
    base: 85
    already-published: { reason: Invented., source: A plan }
    questions:
      - { id: satisfied, question: Satisfied, count: 69, percent: 81 }
      - { id: safe, question: Safe, percent: 97 }
      - { id: heard, question: Heard }
`,
  decisions:
    '[{ body: Management board, kind: board, date: 2023-06-21, role: Chair of the board, decided: Approved the plan. }]',
  governance: 'board: [{ agency: Police, role: Superintendent }]',
};

export const LIBRARY: Library = {
  areas: sourceOf(AREAS, areas).value,
  services: sourceOf(
    'west-mercia: { name: West Mercia Youth Justice Service, short: West Mercia, partnership: West Mercia Youth Justice Partnership, area: west-mercia, areas: [herefordshire], country: england }',
    services,
  ).value,
  indicators: sourceOf(INDICATORS, indicators).value,
  terms: sourceOf(TERMS, terms).value,
  structures: { small: sourceOf(STRUCTURE, structure).value },
};

/** Tables of a performance file, each with its place. */
export function tablesOf(performance: string): LocatedTable[] {
  const source = sourceOf(performance, performanceFile, 'performance.yaml');
  return source.value.map((table, index) => ({ source, path: [index], table }));
}

/** The edition with other files or figures in place of its own; null takes a file away. */
export function editionOf(
  changes: Partial<Record<keyof typeof FILES | 'performance' | 'claims', string | null>> = {},
): Edition {
  const text = (name: keyof typeof FILES): string | null =>
    changes[name] === undefined ? FILES[name] : changes[name];
  const file = <T>(name: keyof typeof FILES, schema: z.ZodType<T>): SourceFile<T> | null => {
    const yaml = text(name);
    return yaml === null ? null : sourceOf(yaml, schema, `${name}.yaml`);
  };
  const plan = sourceOf(text('plan') ?? FILES.plan, planFile, 'plan.yaml');
  const tables = tablesOf(changes.performance ?? PERFORMANCE);
  const expanded = tables.map((table) => expandTable(table, LIBRARY, plan.value.source));
  const problems = expanded.flatMap((one) => one.problems);
  if (problems.length > 0) throw new Error(JSON.stringify(problems, null, 1));
  return {
    service: 'west-mercia',
    id: '2023-24',
    plan,
    tables,
    measurements: expanded.flatMap((one) => one.measurements),
    profiles: {},
    delivery: file('delivery', deliveryFile),
    progress: file('progress', progressFile),
    risks: file('risks', risksFile),
    resources: file('resources', resourcesFile),
    workforce: file('workforce', workforceFile),
    governance: file('governance', governanceFile),
    voice: file('voice', voiceFile),
    decisions: file('decisions', decisionsFile),
    amendments: null,
    scorecard: null,
    claims: typeof changes.claims === 'string' ? sourceOf(changes.claims, claimsFile, 'claims.yaml') : null,
    narrative: [],
    sealed: [],
    children: null,
  };
}

/** The same, computed. */
export function modelOf(changes: Parameters<typeof editionOf>[0] = {}): EditionModel {
  return editionModel(editionOf(changes), LIBRARY);
}

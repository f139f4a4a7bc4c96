import { serviceModels, type EditionModel } from '../../../src/core/compute/model.ts';
import type { Edition, Library } from '../../../src/core/edition/edition.ts';
import { expandTable } from '../../../src/core/edition/tables.ts';
import { disclosureFile, type Disclosure } from '../../../src/core/schema/disclosure.ts';
import { areas, indicators, services } from '../../../src/core/schema/library.ts';
import { planFile } from '../../../src/core/schema/plan.ts';
import { DOWNLOADS, csvOf } from '../../../src/downloads/downloads.ts';
import { LIBRARY, sourceOf, tablesOf } from '../west-mercia-model.ts';

const AREAS = `
shire: { name: Shire, kind: service, members: [north, south, east] }
north: { name: North, kind: unitary }
south: { name: South, kind: unitary }
east: { name: East, kind: unitary }
national: { name: The country, kind: country }
`;

const INDICATORS = `
orders:
  { name: Orders, scope: local, about: Orders., unit: { kind: count, of: orders, one: order }, decimals: 0, direction: none,
    definitions: { standard: { name: Standard, text: As counted. } },
    breakdowns: { kind: { name: kind, whole: true, categories: { light: Light, middle: Middle, heavy: Heavy } } } }
fines:
  { name: Fines, scope: local, about: Fines., unit: { kind: count, of: fines, one: fine }, decimals: 0, direction: none,
    definitions: { standard: { name: Standard, text: As counted. } } }
outcomes:
  { name: Outcomes, scope: local, about: Outcomes., unit: { kind: count, of: outcomes, one: outcome }, decimals: 0, direction: none,
    definitions: { standard: { name: Standard, text: As counted. } }, sum-of: [orders, fines] }
custody:
  { name: Custody, scope: national, about: Custody., unit: { kind: rate, per: 1000, of: children }, decimals: 2, direction: lower-is-better,
    definitions: { standard: { name: Standard, text: As counted. } }, population: people }
people:
  { name: People, scope: local, about: Children., unit: { kind: count, of: children }, decimals: 0, direction: none,
    definitions: { standard: { name: Standard, text: As counted. } } }
reoffending:
  { name: Reoffending, scope: national, about: Reoffending., unit: { kind: percent, of: the cohort }, decimals: 1, direction: lower-is-better,
    definitions: { standard: { name: Standard, text: As counted. } }, denominator: followed }
followed:
  { name: Followed, scope: local, about: Children followed., unit: { kind: count, of: children }, decimals: 0, direction: none,
    definitions: { standard: { name: Standard, text: As counted. } } }
reoffences-each:
  { name: Reoffences each, scope: national, about: Reoffences., unit: { kind: ratio, of: reoffences per reoffender }, decimals: 2, direction: lower-is-better,
    definitions: { standard: { name: Standard, text: As counted. } }, denominator: reoffending }
cautions:
  { name: Cautions, scope: local, about: Cautions., unit: { kind: count, of: cautions, one: caution }, decimals: 0, direction: none,
    definitions: { standard: { name: Standard, text: As counted. } },
    breakdowns: { type: { name: type, categories: { first: First, second: Second, third: Third,
      second-young: { name: Young, of: second }, second-old: { name: Old, of: second } } } } }
warnings:
  { name: Warnings, scope: local, about: Warnings., unit: { kind: count, of: warnings, one: warning }, decimals: 0, direction: none,
    definitions: { standard: { name: Standard, text: As counted. } } }
disposals:
  { name: Disposals, scope: local, about: Disposals., unit: { kind: count, of: disposals, one: disposal }, decimals: 0, direction: none,
    definitions: { standard: { name: Standard, text: As counted. } }, sum-of: [cautions, warnings] }
warned:
  { name: Warned, scope: local, about: Warnings., unit: { kind: rate, per: 1000, of: children }, decimals: 2, direction: lower-is-better,
    definitions: { standard: { name: Standard, text: As counted. } }, population: people, numerator: warnings }
`;

/** A library of four areas, one of which is made of the others, and of indicators of every kind. */
export function inventedLibrary(settings: Partial<Disclosure> = {}): Library {
  return {
    ...LIBRARY,
    areas: sourceOf(AREAS, areas).value,
    services: sourceOf(
      'shire: { name: Shire, short: Shire, partnership: Shire, area: shire, areas: [north, south, east], country: england }',
      services,
    ).value,
    indicators: sourceOf(INDICATORS, indicators).value,
    disclosure: disclosureFile.parse(settings),
  };
}

/** An edition of the invented service from the tables of its performance file. */
export function inventedEdition(id: string, performance: string, library: Library): Edition {
  const plan = sourceOf(
    `{ title: Plan, period: ${id}, structure: small, areas: [north, south, east], headline: [custody], summary: A plan., updated: 2024-06-20, source: { title: Plan } }`,
    planFile,
  );
  const tables = tablesOf(performance);
  const expanded = tables.map((table) => expandTable(table, library, plan.value.source));
  const problems = expanded.flatMap((one) => one.problems);
  if (problems.length > 0) throw new Error(JSON.stringify(problems, null, 1));
  return {
    service: 'shire',
    id,
    plan,
    tables,
    measurements: expanded.flatMap(({ measurements }) => measurements),
    profiles: {},
    delivery: null,
    progress: null,
    risks: null,
    resources: null,
    workforce: null,
    governance: null,
    voice: null,
    decisions: null,
    amendments: null,
    scorecard: null,
    claims: null,
    narrative: [],
    sealed: [],
    children: null,
  };
}

/** Editions of the invented service, protected together, by the tables of each. */
export function inventedModels(
  performances: Readonly<Record<string, string>>,
  library: Library,
): EditionModel[] {
  return serviceModels(
    Object.entries(performances).map(([id, performance]) => inventedEdition(id, performance, library)),
    library,
  );
}

/** What the editions publish of their figures, as files. */
export function filesOf(models: readonly EditionModel[]): string[] {
  const measurements = DOWNLOADS.find(({ file }) => file === 'measurements.csv');
  if (!measurements) throw new Error('no measurements.csv');
  return models.map((model) => csvOf(measurements, model));
}

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { performanceFiles } from './archive-figures.ts';
import { narrativeFiles, SECTION_IDS } from './archive-narrative.ts';
import { recordFiles } from './archive-records.ts';
import { paragraph, placeNames, sentence } from './archive-words.ts';
import { Random } from './random.ts';

/** Files by path below a folder that holds `data/` and `content/`. */
export type Archive = ReadonlyMap<string, string>;

/** The edition that every service of an archive has. */
export const EDITION = '2023-24';

/** Reference data that an archive takes from the project as it is: definitions, terms and the headings of plans. */
const SHARED = ['data/indicators.yaml', 'data/terms.yaml', 'data/structures/yjb-2022.yaml'];

const HEADINGS = [
  'vision',
  'child-first',
  'board-development',
  'standards',
  'workforce-development',
  'evidence-based-practice',
  'sign-off',
  'staffing-structure',
  'budget-costs-and-contributions',
];

/**
 * An archive of so many services, each with one plan of realistic size that passes every check: ten pages of
 * narrative, four national measures over six periods, and all records. The same seed gives the same bytes.
 */
export function makeArchive({
  services,
  seed,
  project,
}: {
  readonly services: number;
  readonly seed: number;
  readonly project: string;
}): Archive {
  const files = new Map(SHARED.map((file) => [file, readFileSync(join(project, file), 'utf8')]));
  const random = new Random(seed);
  const names = placeNames(random, services * 5);
  const areas: Record<string, object> = {
    national: { name: 'National', kind: 'country', adjective: 'national' },
    'statistical-family': { name: 'Statistical family', kind: 'family', adjective: 'statistical family' },
  };
  const library: Record<string, object> = {};
  for (let number = 0; number < services; number += 1) {
    const [name = '', ...places] = names.splice(0, 1 + random.whole(2, 4));
    const own = `${slug(name)}-service`;
    for (const place of places)
      areas[slug(place)] = {
        name: place,
        code: `E06${String(Object.keys(areas).length).padStart(6, '0')}`,
        kind: random.pick(['unitary', 'county', 'metropolitan']),
      };
    areas[own] = { name, kind: 'service', members: places.map(slug) };
    library[slug(name)] = {
      name: `${name} Youth Justice Service`,
      short: name,
      partnership: `${name} Youth Justice Partnership`,
      area: own,
      areas: places.map(slug),
      country: 'england',
      host: `${name} Council`,
    };
    for (const [file, text] of edition(random, slug(name), name, own, places)) files.set(file, text);
  }
  files.set('data/areas.yaml', stringify(areas));
  files.set('data/services.yaml', stringify(library));
  return files;
}

function edition(
  random: Random,
  service: string,
  name: string,
  own: string,
  names: readonly string[],
): Map<string, string> {
  const data = `data/plans/${service}/${EDITION}`;
  const places = { own, areas: names.map(slug), comparators: ['national', 'statistical-family'] };
  const plan = {
    title: 'Youth Justice Plan 2023/24',
    period: EDITION,
    structure: 'yjb-2022',
    areas: places.areas,
    comparators: places.comparators,
    headline: [
      'first-time-entrants',
      'custodial-sentences',
      'reoffending-proportion',
      'reoffences-per-reoffender',
    ],
    summary: `How ${name} Youth Justice Service is governed, paid for and doing, and what it will do in 2023/24.`,
    updated: `2023-0${String(random.whole(6, 9))}-15`,
    source: { title: 'Youth Justice Plan 2023/24', publisher: `${name} Youth Justice Partnership` },
    waivers: HEADINGS.filter((id) => !SECTION_IDS.includes(id)).map((section) => ({
      section,
      because: sentence(random),
    })),
  };
  return new Map([
    [`${data}/plan.yaml`, stringify(plan, { lineWidth: 110 })],
    ...[...performanceFiles(random, places)].map(
      ([file, text]) => [`${data}/performance/${file}.yaml`, text] as const,
    ),
    ...places.areas.map(
      (area) =>
        [
          `${data}/areas/${area}.yaml`,
          stringify({ introduction: paragraph(random, 2) }, { lineWidth: 110 }),
        ] as const,
    ),
    ...[...recordFiles(random)].map(([file, text]) => [`${data}/${file}.yaml`, text] as const),
    ...[...narrativeFiles(random, places)].map(
      ([file, text]) => [`content/plans/${service}/${EDITION}/${file}`, text] as const,
    ),
  ]);
}

function slug(name: string): string {
  return name.toLowerCase().replaceAll(' ', '-');
}

/** Writes an archive below a folder, beside what is there. */
export function writeArchive(folder: string, archive: Archive): void {
  for (const [file, text] of archive) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
}

/** One figure of an archive changed, as a correction would be: the file, and its text with the other figure. */
export function changeOneFigure(archive: Archive): readonly [file: string, text: string] {
  const file = [...archive.keys()].find((name) => name.endsWith('/first-time-entrants.yaml')) ?? '';
  const text = archive.get(file) ?? '';
  const changed = text.replace(
    /(-service: \[(?:\d+, )+)(\d+)\]/,
    (_, before: string, last: string) => `${before}${String(Number(last) + 1)}]`,
  );
  if (changed === text) throw new Error('the archive has no figure to change');
  return [file, changed];
}

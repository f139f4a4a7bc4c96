import type { z } from 'zod';
import type {
  Edition,
  Library,
  LocatedTable,
  NarrativeFile,
  NarrativeText,
} from '../core/edition/edition.ts';
import { RESERVED_ADDRESSES, slugOf } from '../core/edition/addresses.ts';
import { expandTable } from '../core/edition/tables.ts';
import type { Problem, SourceFile } from '../core/problem/problem.ts';
import { amendmentsFile } from '../core/schema/amendments.ts';
import { claimsFile } from '../core/schema/claims.ts';
import { deliveryFile, progressFile, risksFile } from '../core/schema/delivery.ts';
import { performanceFile, profileFile } from '../core/schema/measurements.ts';
import { decisionsFile } from '../core/schema/decisions.ts';
import { governanceFile, planFile } from '../core/schema/plan.ts';
import { resourcesFile, voiceFile, workforceFile } from '../core/schema/resources.ts';
import { scorecardFile } from '../core/schema/scorecard.ts';
import { welshFile } from '../core/schema/welsh.ts';
import { filesIn } from './folders.ts';
import { ADDRESSES } from './read-addresses.ts';
import { readForChildren, readNarrative } from './read-narrative.ts';
import { readSealed } from './read-sealed.ts';
import { readWelshTexts } from './read-welsh.ts';
import { strangersIn } from './strangers.ts';
import { readYaml } from './yaml-file.ts';

/** Files that an edition's folder may hold, beside `performance/` and `areas/`. */
const FILES = [
  'plan',
  'delivery-plan',
  'progress',
  'risks',
  'resources',
  'workforce',
  'governance',
  'voice',
  'decisions',
  'amendments',
  'scorecard',
  'claims',
  'cy',
];
const FOLDERS = ['performance', 'areas', 'sealed'];

/** The file among the sections that holds the version for children. */
const CHILDREN = 'children.mdx';

/** What reading an edition gave. `whole` is false when a file or table of it could not be read. */
export interface EditionReading {
  readonly edition?: Edition;
  readonly whole: boolean;
  /** Files that are there and could not be read: what others say of their contents is not to be judged. */
  readonly unread: ReadonlySet<string>;
  readonly problems: readonly Problem[];
  readonly files: number;
}

/**
 * Reads every file of one edition, data and narrative, and collects all problems on the way. Without a library
 * tables stay as they are written, since every name in them would be unknown.
 */
export function readEdition(
  root: string,
  service: string,
  id: string,
  library: Library | null,
): EditionReading {
  const folder = `data/plans/${service}/${id}`;
  const problems: Problem[] = [];
  const unread = new Set<string>();
  let files = 0;
  const present = filesIn(root, folder);

  const load = <T>(file: string, schema: z.ZodType<T>): SourceFile<T> | null => {
    files += 1;
    const reading = readYaml(root, file, schema);
    problems.push(...reading.problems);
    if (!reading.source) unread.add(file);
    return reading.source ?? null;
  };
  const optional = <T>(name: string, schema: z.ZodType<T>): SourceFile<T> | null =>
    present.includes(`${name}.yaml`) ? load(`${folder}/${name}.yaml`, schema) : null;

  problems.push(
    ...strangersIn(root, folder, [...FILES.map((name) => `${name}.yaml`), ADDRESSES], FOLDERS),
    ...['performance', 'areas'].flatMap((inner) => strangersIn(root, `${folder}/${inner}`, 'yaml', [])),
  );
  const plan = optional('plan', planFile);
  if (plan === null && !present.includes('plan.yaml')) problems.push(missingPlan(folder));

  const performance = filesIn(root, `${folder}/performance`)
    .filter((name) => name.endsWith('.yaml'))
    .flatMap((name) => {
      const source = load(`${folder}/performance/${name}`, performanceFile);
      return source ? [source] : [];
    });
  const profiles: Record<string, SourceFile<z.output<typeof profileFile>>> = {};
  for (const name of filesIn(root, `${folder}/areas`).filter((file) => file.endsWith('.yaml'))) {
    const source = load(`${folder}/areas/${name}`, profileFile);
    if (source) profiles[name.replace(/\.yaml$/, '')] = source;
  }
  const rest = {
    delivery: optional('delivery-plan', deliveryFile),
    progress: optional('progress', progressFile),
    risks: optional('risks', risksFile),
    resources: optional('resources', resourcesFile),
    workforce: optional('workforce', workforceFile),
    governance: optional('governance', governanceFile),
    voice: optional('voice', voiceFile),
    decisions: optional('decisions', decisionsFile),
    amendments: optional('amendments', amendmentsFile),
    scorecard: optional('scorecard', scorecardFile),
    claims: optional('claims', claimsFile),
  };
  const sealed = readSealed(root, `${folder}/sealed`, problems, unread);
  const texts = `content/plans/${service}/${id}`;
  const narrative = readSections(root, texts, problems, unread);
  const children = readChildren(root, texts, problems, unread);
  const welsh = {
    narrative: readWelshTexts(root, texts, { narrative, children }, problems, unread),
    texts: optional('cy', welshFile),
  };
  files += sealed.length + narrative.length + (children ? 1 : 0) + welsh.narrative.length;

  const tables: LocatedTable[] = [
    ...performance.flatMap((source) =>
      source.value.map((table, index) => ({ source, path: [index], table })),
    ),
    ...Object.entries(profiles).flatMap(([profileOf, source]) =>
      source.value.tables.map((table, index) => ({ source, path: ['tables', index], table, profileOf })),
    ),
  ];
  if (plan === null) return { whole: false, unread, problems, files };
  const expanded =
    library === null ? [] : tables.map((table) => expandTable(table, library, plan.value.source));
  for (const problem of expanded.flatMap((one) => one.problems)) {
    problems.push(problem);
    unread.add(problem.place.file);
  }
  const edition: Edition = {
    service,
    id,
    plan,
    tables,
    measurements: expanded.flatMap((one) => one.measurements),
    profiles,
    ...rest,
    sealed,
    narrative,
    children,
    ...(welsh.narrative.length > 0 || welsh.texts ? { welsh } : {}),
  };
  return { edition, whole: problems.length === 0, unread, problems, files };
}

function readSections(
  root: string,
  folder: string,
  problems: Problem[],
  unread: Set<string>,
): NarrativeFile[] {
  const taken = new Map(RESERVED_ADDRESSES.map((slug) => [slug, 'a page of the site']));
  const names = filesIn(root, folder).filter((name) => name !== CHILDREN);
  return names.flatMap((name) => {
    const file = `${folder}/${name}`;
    if (!/^\d+-[a-z0-9-]+\.mdx$/.test(name)) {
      problems.push({
        rule: 'file-name-malformed',
        severity: 'error',
        place: { file, line: 1, column: 1 },
        where: '',
        expected: 'a narrative file named by number and section',
        found: `the name "${name}"`,
        fix: `Name it like this:  ${likelyName(name)}`,
      });
      unread.add(file);
      return [];
    }
    const by = taken.get(slugOf(file));
    if (by !== undefined) problems.push(addressTaken(file, by));
    taken.set(slugOf(file), file);
    const reading = readNarrative(root, file);
    problems.push(...reading.problems);
    if (!reading.narrative) unread.add(file);
    return reading.narrative ? [reading.narrative] : [];
  });
}

/** The version for children, where there is one that can be read. */
function readChildren(
  root: string,
  folder: string,
  problems: Problem[],
  unread: Set<string>,
): NarrativeText | null {
  if (!filesIn(root, folder).includes(CHILDREN)) return null;
  const file = `${folder}/${CHILDREN}`;
  const reading = readForChildren(root, file);
  problems.push(...reading.problems);
  if (!reading.narrative) unread.add(file);
  return reading.narrative ?? null;
}

/** The name that a narrative file most likely should have: "13 Standards.docx.mdx" → 13-standards.mdx. */
function likelyName(name: string): string {
  const [, number = '', rest = ''] = /^(\d*)(.*?)(?:\.(?:mdx?|docx?|txt))*$/i.exec(name) ?? [];
  const slug = rest
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  return `${number === '' ? '10' : number}-${slug === '' ? 'performance' : slug}.mdx`;
}

function addressTaken(file: string, by: string): Problem {
  return {
    rule: 'address-taken',
    severity: 'error',
    place: { file, line: 1, column: 1 },
    where: slugOf(file),
    expected: 'an address that nothing else has',
    found: `…/${slugOf(file)}/, which ${by} has already`,
    fix: `Give the file another name behind its number:  ${file.replace(/[^/]*$/, (name) => name.replace(/\.mdx$/, '-of-the-plan.mdx'))}`,
  };
}

function missingPlan(folder: string): Problem {
  return {
    rule: 'file-missing',
    severity: 'error',
    place: { file: `${folder}/plan.yaml`, line: 1, column: 1 },
    where: '',
    expected: `the file ${folder}/plan.yaml`,
    found: 'no such file',
    fix: 'Add it: data/README.md says what stands in it.',
  };
}

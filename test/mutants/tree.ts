import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { parseDocument } from 'yaml';
import { checkSite } from '../../src/check-site.ts';
import type { Measurement } from '../../src/core/edition/edition.ts';
import type { AcceptedProblem, Problem } from '../../src/core/problem/problem.ts';
import { readEdition } from '../../src/read/read-edition.ts';
import { readSite, type EditionRead, type SiteReading } from '../../src/read/read-site.ts';
import { altered, type Mutant, type Site } from './mutant.ts';
import { narrativeSites } from './narrative-sites.ts';
import { rolesOf } from './roles.ts';
import { yamlSites, type SiteContext } from './yaml-sites.ts';

/** Whether the checks caught a mutant, and if not, whether what they found is kept as accepted. */
export interface Outcome {
  readonly isCaught: boolean;
  readonly rules: readonly string[];
  readonly isKept: boolean;
}

interface Service {
  readonly reads: readonly EditionRead[];
  readonly problems: readonly Problem[];
  readonly accepted: readonly AcceptedProblem[];
}

const FRONT = /^---\n([\s\S]*?\n)---\n/;

/** A copy of the plans in which one file at a time is altered, and only its service is read and checked again. */
export class Tree {
  readonly #root: string;
  readonly #reading: SiteReading;
  readonly #services: ReadonlyMap<string, Service>;

  constructor(from: string) {
    this.#root = mkdtempSync(join(tmpdir(), 'mutants-'));
    for (const folder of ['data', 'content'])
      cpSync(join(from, folder), join(this.#root, folder), { recursive: true });
    this.#reading = readSite(this.#root);
    const groups = Map.groupBy(this.#reading.editions, ({ edition }) => edition.service);
    this.#services = new Map(
      [...groups].map(([service, reads]) => {
        const own = this.#reading.problems.filter(({ place }) => serviceOf(place.file) === service);
        return [service, { reads, ...this.#check(reads, own) }];
      }),
    );
  }

  /** Takes the copy away. */
  remove(): void {
    rmSync(this.#root, { recursive: true });
  }

  text(file: string): string {
    return readFileSync(join(this.#root, file), 'utf8');
  }

  /** Every place of the editions that can be altered, in order of file and place. */
  sites(): Site[] {
    const library = this.#library();
    return this.#reading.editions.flatMap(({ edition }) => {
      const folder = `plans/${edition.service}/${edition.id}`;
      const files = globSync(`{data,content}/${folder}/**/*.{yaml,mdx}`, { cwd: this.#root }).sort();
      const context: SiteContext = {
        roles: rolesOf(edition, library),
        comparable: comparableIn(edition.measurements),
        known: new Set([
          ...Object.keys(library.areas),
          ...Object.keys(library.indicators),
          ...Object.keys(library.terms),
          ...Object.keys(library.structures),
          ...files.flatMap((file) => [...this.text(file).matchAll(/[\w.-]+/g)].map(([word]) => word)),
        ]),
      };
      return files.flatMap((file) => {
        const text = this.text(file);
        if (file.endsWith('.yaml')) return yamlSites(file, text, 0, context);
        const front = FRONT.exec(text);
        const length = front?.[0].length ?? 0;
        return [
          ...yamlSites(file, front?.[1] ?? '', 4, context),
          ...narrativeSites(file, text.slice(length), length, context),
        ];
      });
    });
  }

  /** Whether a mutant says the same as the file it was made from. */
  isEquivalent({ site, alteration }: Mutant): boolean {
    const text = this.text(site.file);
    const after = altered(text, alteration);
    const yaml = site.file.endsWith('.yaml')
      ? [text, after]
      : [FRONT.exec(text)?.[1] ?? '', FRONT.exec(after)?.[1]];
    if (
      !site.file.endsWith('.yaml') &&
      text.slice(FRONT.exec(text)?.[0].length) !== after.slice(FRONT.exec(after)?.[0].length)
    )
      return false;
    const [before, now] = yaml.map((one) =>
      one === undefined ? undefined : parseDocument(one, { logLevel: 'error' }),
    );
    if (!before || !now || now.errors.length > 0) return false;
    return isDeepStrictEqual(before.toJS(), now.toJS());
  }

  /** Makes the alteration, checks the service, and puts the file back. */
  try({ site, alteration }: Mutant): Outcome {
    const [, , service = '', id = ''] = site.file.split('/');
    const known = this.#services.get(service);
    if (!known) throw new Error(`${site.file} belongs to no service`);
    const text = this.text(site.file);
    const path = join(this.#root, site.file);
    writeFileSync(path, altered(text, alteration));
    try {
      const read = readEdition(this.#root, service, id, this.#library());
      const { edition, problems, ...rest } = read;
      const reads = known.reads.flatMap((one) =>
        one.edition.id !== id ? [one] : edition ? [{ edition, ...rest }] : [],
      );
      const others = this.#reading.problems.filter(
        ({ place }) => serviceOf(place.file) === service && !isOf(place.file, service, id),
      );
      const now = this.#check(reads, [...others, ...problems]);
      const line = lineMap(site.file, text, alteration);
      const found = surplus(known.problems, now.problems, line);
      const kept = surplus(
        known.accepted.map(({ problem }) => problem),
        now.accepted.map(({ problem }) => problem),
        line,
        true,
      );
      return { isCaught: found.length > 0, rules: found.map(({ rule }) => rule), isKept: kept.length > 0 };
    } finally {
      writeFileSync(path, text);
    }
  }

  #library() {
    const library = this.#reading.library?.library;
    if (!library) throw new Error('The reference data cannot be read: run the check first.');
    return library;
  }

  #check(
    reads: readonly EditionRead[],
    problems: readonly Problem[],
  ): { problems: readonly Problem[]; accepted: readonly AcceptedProblem[] } {
    const checked = checkSite({ ...this.#reading, editions: reads, problems });
    return { problems: checked.problems, accepted: checked.editions.flatMap(({ accepted }) => accepted) };
  }
}

/** Indicators with figures of more than one area or period. */
function comparableIn(measurements: readonly Measurement[]): Set<string> {
  const places = Map.groupBy(measurements, ({ indicator }) => indicator);
  return new Set(
    [...places].flatMap(([indicator, of]) =>
      new Set(of.map(({ area, period }) => `${area} ${period.key}`)).size > 1 ? [indicator] : [],
    ),
  );
}

type LineMap = (problem: Problem) => number;

/** The line of the unaltered file on which a problem of the altered one stands. */
function lineMap(file: string, text: string, { start, end, to }: Mutant['alteration']): LineMap {
  const lines = (words: string): number => words.split('\n').length - 1;
  const first = lines(text.slice(0, start)) + 1;
  const [before, after] = [lines(text.slice(start, end)), lines(to)];
  return ({ place }) =>
    place.file !== file || place.line <= first + after ? place.line : place.line - after + before;
}

/** Problems that are there now and were not before, by rule, file and line. */
function surplus(
  before: readonly Problem[],
  now: readonly Problem[],
  line: LineMap,
  byWords = false,
): Problem[] {
  const key = (problem: Problem, at: number): string =>
    `${problem.rule} ${problem.place.file} ${String(at)}${byWords ? ` ${problem.expected} ${problem.found}` : ''}`;
  const left = new Map<string, number>();
  for (const problem of before)
    left.set(key(problem, problem.place.line), (left.get(key(problem, problem.place.line)) ?? 0) + 1);
  return now.filter((problem) => {
    const name = key(problem, line(problem));
    const count = left.get(name) ?? 0;
    left.set(name, count - 1);
    return count <= 0;
  });
}

function serviceOf(file: string): string | undefined {
  return /^(?:data|content)\/plans\/([^/]+)\//.exec(file)?.[1];
}

function isOf(file: string, service: string, id: string): boolean {
  return (
    file.startsWith(`data/plans/${service}/${id}/`) || file.startsWith(`content/plans/${service}/${id}/`)
  );
}

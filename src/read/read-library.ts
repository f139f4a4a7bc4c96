import type { z } from 'zod';
import type { Library, SharedFiles } from '../core/edition/edition.ts';
import type { Problem, SourceFile } from '../core/problem/problem.ts';
import {
  accessibilityFile,
  accessibilityTests,
  type Accessibility,
  type AccessibilityTests,
} from '../core/schema/accessibility.ts';
import { disclosureFile, USUAL_DISCLOSURE } from '../core/schema/disclosure.ts';
import { languageFile, USUAL_LANGUAGE } from '../core/schema/language.ts';
import { removedFile, type Removal } from '../core/schema/removed.ts';
import { welshFile } from '../core/schema/welsh.ts';
import { areas, indicators, services, structure, terms, type Structure } from '../core/schema/library.ts';
import { filesIn } from './folders.ts';
import { strangersIn } from './strangers.ts';
import { readLogos } from './logos.ts';
import { readYaml } from './yaml-file.ts';

/** The reference data as values, and as files for rules that must point into them. */
export interface LibraryFiles {
  readonly library: Library;
  readonly files: SharedFiles & {
    readonly accessibility?: SourceFile<Accessibility>;
    readonly accessibilityTests?: SourceFile<AccessibilityTests>;
    /** Addresses of approved plans that are gone. */
    readonly removed?: SourceFile<Removal[]>;
  };
}

const LIBRARY_FILES = [
  'areas.yaml',
  'services.yaml',
  'indicators.yaml',
  'terms.yaml',
  'disclosure.yaml',
  'language.yaml',
  'accessibility.yaml',
  'accessibility-tests.json',
  'removed.yaml',
  'cy.yaml',
];

/** Reads `data/*.yaml` and `data/structures/*.yaml`. Without all of them there is no library, only problems. */
export function readLibrary(root: string): { library?: LibraryFiles; problems: Problem[]; files: number } {
  const problems: Problem[] = [];
  let count = 0;
  const present = new Set(filesIn(root, 'data'));
  const read = <T>(name: string, schema: z.ZodType<T>): SourceFile<T> | undefined => {
    const file = `data/${name}`;
    if (name.includes('/') || present.has(name)) {
      count += 1;
      const reading = readYaml(root, file, schema);
      problems.push(...reading.problems);
      return reading.source;
    }
    problems.push({
      rule: 'file-missing',
      severity: 'error',
      place: { file, line: 1, column: 1 },
      where: '',
      expected: `the file ${file}`,
      found: 'no such file',
      fix: `Add ${file}: data/README.md says what stands in it.`,
    });
    return undefined;
  };

  const strangers = [
    ...strangersIn(root, 'data', LIBRARY_FILES, ['structures', 'plans', 'logos']),
    ...strangersIn(root, 'data/structures', 'yaml', []),
  ];
  const found = {
    areas: read('areas.yaml', areas),
    services: read('services.yaml', services),
    indicators: read('indicators.yaml', indicators),
    terms: read('terms.yaml', terms),
  };
  const disclosure = present.has('disclosure.yaml')
    ? read('disclosure.yaml', disclosureFile)?.value
    : USUAL_DISCLOSURE;
  const language = present.has('language.yaml') ? read('language.yaml', languageFile)?.value : USUAL_LANGUAGE;
  const welsh = present.has('cy.yaml') ? read('cy.yaml', welshFile) : undefined;
  const logos = readLogos(root, found.services);
  problems.push(...logos.problems);
  const accessibility = present.has('accessibility.yaml')
    ? read('accessibility.yaml', accessibilityFile)
    : undefined;
  const tests = present.has('accessibility-tests.json')
    ? read('accessibility-tests.json', accessibilityTests)
    : undefined;
  const removed = present.has('removed.yaml') ? read('removed.yaml', removedFile) : undefined;
  const structures: Record<string, SourceFile<Structure>> = {};
  for (const name of filesIn(root, 'data/structures').filter((file) => file.endsWith('.yaml'))) {
    const source = read(`structures/${name}`, structure);
    if (source) structures[name.replace(/\.yaml$/, '')] = source;
  }
  if (problems.length > 0 || !found.areas || !found.services || !found.indicators || !found.terms)
    return { problems: [...problems, ...strangers], files: count };
  const files = {
    areas: found.areas,
    services: found.services,
    indicators: found.indicators,
    terms: found.terms,
    structures,
    ...(welsh && { welsh }),
    ...(accessibility && { accessibility }),
    ...(tests && { accessibilityTests: tests }),
    ...(removed && { removed }),
  };
  return {
    library: {
      files,
      library: {
        areas: byNameOnly(files.areas.value),
        services: byNameOnly(files.services.value),
        indicators: byNameOnly(files.indicators.value),
        terms: byNameOnly(files.terms.value),
        structures: byNameOnly(
          Object.fromEntries(Object.entries(structures).map(([id, source]) => [id, source.value])),
        ),
        disclosure: disclosure ?? USUAL_DISCLOSURE,
        language: language ?? USUAL_LANGUAGE,
        logos: byNameOnly(logos.logos),
        ...(welsh && { welsh: welsh.value }),
      },
    },
    problems: strangers,
    files: count,
  };
}

/** The same record without what every object has of itself: a name such as "constructor" is then as unknown as any other. */
function byNameOnly<T>(record: Readonly<Record<string, T>>): Record<string, T> {
  return Object.assign(Object.create(null) as Record<string, T>, record);
}

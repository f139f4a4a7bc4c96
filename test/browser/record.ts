import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { accessibilityTests, type AccessibilityTests } from '../../src/core/schema/accessibility.ts';
import { pageDigests } from '../../src/publish/tested-pages.ts';
import { PROJECT } from '../sites/build-site.ts';

/** What a run of the browser tests over every page has found. */
export interface TestRun {
  /** The folder of the built site whose pages were all visited. */
  readonly site: string;
  /** "Chromium 150.0.1" */
  readonly browser: string;
  /** "axe-core 4.14.1" */
  readonly tool: string;
  readonly tags: readonly string[];
  /** The ways in which every page was looked at, with how many rules were tried and how many faults they found. */
  readonly modes: readonly {
    readonly name: string;
    readonly rules: 'all' | readonly string[];
    readonly faults: number;
  }[];
  /** The addresses of the pages that were visited. */
  readonly pages: readonly string[];
}

/** A run as the accessibility statement keeps it: pages that were not visited have no place in it. */
export function recordOf(run: TestRun, date: string): AccessibilityTests {
  const digests = pageDigests(run.site, '/');
  return accessibilityTests.parse({
    version: 1,
    date,
    browser: run.browser,
    tool: run.tool,
    tags: run.tags,
    modes: run.modes.map(({ name, rules, faults }) => ({
      name,
      rules: rules === 'all' ? rules : rules.length,
      faults,
    })),
    pages: Object.fromEntries(
      run.pages.toSorted().flatMap((address) => {
        const digest = digests[address];
        return digest === undefined ? [] : [[address, digest]];
      }),
    ),
  });
}

/** Keeps a run for the accessibility statement, where `npm run test:accessibility -- --record` asked for it. */
export function recordRun(run: TestRun): void {
  if (process.env['RECORD_ACCESSIBILITY'] !== '1') return;
  const record = recordOf(run, new Date().toISOString().slice(0, 10));
  writeFileSync(join(PROJECT, 'data/accessibility-tests.json'), `${JSON.stringify(record, null, 1)}\n`);
}

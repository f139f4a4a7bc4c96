import { describe, expect, it } from 'vitest';
import { sections } from '../../../src/core/check/sections.ts';
import { editionModel } from '../../../src/core/compute/model.ts';
import type { NarrativeFile } from '../../../src/core/edition/edition.ts';
import { anchorOf, sameHeading } from '../../../src/core/edition/outline.ts';
import { frontMatter } from '../../../src/core/schema/plan.ts';
import { LIBRARY, editionOf, sourceOf } from '../west-mercia-model.ts';

const fileFor = (section: string, number: number): NarrativeFile => ({
  file: `content/${String(number)}-${section}.mdx`,
  slug: section,
  front: sourceOf(`section: ${section}`, frontMatter),
  body: '',
  lineOffset: 3,
});

/** What is found where the files answer these sections, with these headings inside each. */
function found(files: Record<string, string[]>, waivers = ''): string[] {
  const narrative = Object.keys(files).map((section, index) => fileFor(section, index));
  const plan = `
title: P
period: 2023-24
structure: small
areas: [shropshire]
headline: [first-time-entrants]
summary: S
updated: 2023-06-21
source: { title: S }
${waivers}`;
  const outlines = new Map(
    narrative.map((file) => [
      file,
      {
        headings: (files[file.front.value.section] ?? []).map((text) => ({
          text,
          depth: 2,
          anchor: anchorOf(text),
        })),
      },
    ]),
  );
  const edition = { ...editionOf({ plan }), narrative };
  return sections({ ...editionModel(edition, LIBRARY), outlines }).map(
    ({ problem }) => `${problem.rule} ${problem.where}`,
  );
}

describe('sections', () => {
  it('are answered by a file each, or by a heading in the file of the heading above', () => {
    expect(found({ performance: ['First time entrants'], priorities: [] })).toEqual([]);
    expect(found({ performance: [], entrants: [], priorities: [] })).toEqual([]);
  });

  it('may be headed by another wording that the structure knows, whatever its case and marks', () => {
    expect(found({ performance: ['NEW   entrants:'], priorities: [] })).toEqual([]);
    expect(sameHeading('Performance & results', 'Performance and Results')).toBe(true);
    expect(sameHeading('Performance', 'Performing')).toBe(false);
  });

  it('are missed once where the file is missing, and not once more for each heading in it', () => {
    expect(found({ priorities: [] })).toEqual(['section-missing performance']);
    expect(found({ performance: [], priorities: [] })).toEqual(['section-missing entrants']);
  });

  it('may be left out where the structure does not require them, or the plan says why', () => {
    expect(
      found(
        { performance: ['First time entrants'] },
        'waivers: [{ section: priorities, because: There are none. }]',
      ),
    ).toEqual([]);
  });

  it('are not waived in vain', () => {
    expect(
      found(
        { performance: ['First time entrants'], priorities: [] },
        'waivers: [{ section: priorities, because: There are none. }]',
      ),
    ).toEqual(['waiver-unneeded priorities']);
    expect(
      found(
        { performance: ['First time entrants'], priorities: [] },
        'waivers: [{ section: custody, because: None. }]',
      ),
    ).toEqual(['section-unknown custody › section']);
  });
});

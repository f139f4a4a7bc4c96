import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { NarrativeText } from '../../../src/core/edition/edition.ts';
import { frontMatter } from '../../../src/core/schema/plan.ts';
import { draftingView } from '../../../src/core/view/drafting-view.ts';
import { nextSections } from '../../../src/next-edition/sections.ts';
import { newestStructure } from '../../../src/next-edition/start.ts';
import { readLibrary } from '../../../src/read/read-library.ts';
import { modelOf, sourceOf } from '../west-mercia-model.ts';

const { library } = readLibrary(fileURLToPath(new URL('../../..', import.meta.url)));
const structures = library?.library.structures ?? {};

describe('the structures of the guidance', () => {
  it.each(['yjb-2022', 'yjb-2024'])(
    '%s has notes for authors under every heading, and says where they are from',
    (id) => {
      const headings = (structures[id]?.headings ?? []).flatMap((heading) => [heading, ...heading.headings]);
      expect(headings.length).toBeGreaterThan(20);
      expect(headings.filter(({ prompts }) => prompts.length === 0).map((heading) => heading.id)).toEqual([]);
      expect(structures[id]?.['prompts-from']).toContain('Our own words');
    },
  );

  it('apply by the year in which a plan is submitted', () => {
    const applying = ['2016-19', '2019-20', '2021-22', '2023-24', '2024-25', '2030-31'].map((edition) =>
      newestStructure(structures, edition),
    );
    expect(applying).toEqual([
      'practice-2015',
      'practice-2019',
      'practice-2021',
      'yjb-2022',
      'yjb-2024',
      'yjb-2024',
    ]);
  });
});

describe('an empty section', () => {
  const structure = structures['yjb-2024'];
  const files = structure ? nextSections(structure, 'content') : [];

  it('stands for every heading, in the order of the guidance', () => {
    expect(files.map(({ file }) => file).slice(0, 3)).toEqual([
      'content/01-introduction.mdx',
      'content/02-local-context.mdx',
      'content/03-governance.mdx',
    ]);
    expect(files).toHaveLength(structure?.headings.length ?? 0);
  });

  it('has its notes as comments above the text, and below nothing but the headings that the guidance requires', () => {
    const text = files.find(({ file }) => file.includes('governance'))?.text ?? '';
    const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
    expect(front).toMatch(/^# - What the board did last year/m);
    expect(body.split('\n').filter((line) => line !== '')).toEqual([
      '## Governance',
      '## Board development',
      '## Partnerships',
    ]);
  });
});

describe('notes for authors', () => {
  const text = (front: string): NarrativeText => ({
    file: 'a.mdx',
    slug: 'a',
    front: sourceOf(front, frontMatter),
    body: '',
    lineOffset: 3,
  });
  const model = modelOf();
  const of = (narrative: NarrativeText) =>
    draftingView(
      {
        ...model,
        library: { ...model.library, structures },
        edition: {
          ...model.edition,
          plan: { ...model.edition.plan, value: { ...model.edition.plan.value, structure: 'yjb-2024' } },
        },
      },
      'governance',
      narrative,
      (words) => words,
    );

  it('are shown of a section that is not finished, with those of the headings below it', () => {
    const view = of(text('{ section: governance, unfinished: true }'));
    expect(view?.groups.map(({ title }) => title)).toEqual([
      '',
      'Governance',
      'Board development',
      'Leadership',
      'Partnerships',
      'Structure',
    ]);
    expect(view?.from).toContain('section 40');
  });

  it('are not shown of any other', () => {
    expect(of(text('section: governance'))).toBeNull();
  });
});

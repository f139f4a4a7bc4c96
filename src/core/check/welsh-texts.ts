import type { Finding, Library } from '../edition/edition.ts';
import { filesOf } from '../edition/files.ts';
import { pairsOf, readerTexts } from '../edition/welsh.ts';
import type { SourceFile } from '../problem/problem.ts';
import type { WelshFile } from '../schema/welsh.ts';
import { finding, quoted, type Context, type LibraryRule, type Rule } from './finding.ts';
import { isRead, undeclared } from './welsh.ts';

/** Texts of the data of a service that has Welsh pages: each with its Welsh, and no Welsh of what is not said. */
export const welshTexts: Rule = (context) => {
  const { edition, library } = context;
  const texts = edition.welsh?.texts ?? null;
  if (!isRead(context)) return texts === null ? [] : [undeclared(texts, edition.service)];
  const narrative = new Set<SourceFile<unknown>>(
    [...edition.narrative, ...(edition.welsh?.narrative ?? [])].map(({ front }) => front),
  );
  const data = filesOf(edition).filter((file) => file !== texts && !narrative.has(file));
  const pairs = pairsOf(library.welsh, texts?.value);
  const ofData = data.flatMap(({ value }) => readerTexts(value));
  return [
    ...untranslated(edition.plan, ofData, pairs, `data/plans/${edition.service}/${edition.id}/cy.yaml`),
    ...untranslated(edition.plan, sharedTexts(context), pairs, 'data/cy.yaml'),
    ...(texts === null ? [] : ofNothing(texts, new Set(ofData.map(({ text }) => text)))),
  ];
};

/** Welsh of reference data that says nothing of the kind any more. */
export const welshOfLibrary: LibraryRule = ({ areas, services, indicators, terms, structures, welsh }) => {
  if (welsh === undefined) return [];
  const all = [areas, services, indicators, terms, ...Object.values(structures)];
  return ofNothing(welsh, new Set(all.flatMap(({ value }) => readerTexts(value).map(({ text }) => text))));
};

/** Names of the reference data that the pages of an edition show. */
function sharedTexts({ edition, library, figures }: Context): ReturnType<typeof readerTexts> {
  const { areas, comparators, structure } = edition.plan.value;
  const named = <T>(record: Readonly<Record<string, T>>, ids: readonly string[]): T[] =>
    ids.flatMap((id) => record[id] ?? []);
  return readerTexts([
    named<Library['services'][string]>(library.services, [edition.service]),
    named<Library['areas'][string]>(library.areas, [...areas, ...comparators]),
    named<Library['indicators'][string]>(library.indicators, figures.indicators()),
    named<Library['structures'][string]>(library.structures, [structure]),
  ]);
}

/** One finding for all texts whose Welsh would stand in one file. It is told at `plan.yaml`, which may keep it. */
function untranslated(
  plan: SourceFile<unknown>,
  texts: ReturnType<typeof readerTexts>,
  pairs: ReadonlyMap<string, string>,
  file: string,
): Finding[] {
  const without = [...new Set(texts.map(({ text }) => text))].filter((text) => !pairs.has(text));
  const [first] = without;
  if (first === undefined) return [];
  return [
    finding(
      plan,
      [],
      'text-untranslated',
      {
        where: file,
        expected: 'Welsh for every text that readers see',
        found: without.length > 1 ? 'texts without' : 'one without',
        fix: `Add to ${file}${without.length > 1 ? `, and so with the others, ${String(without.length - 1)} in all` : ''}:\n- en: ${first.includes(': ') ? JSON.stringify(first) : first}\n  cy: …`,
      },
      [],
    ),
  ];
}

function ofNothing(welsh: SourceFile<WelshFile>, said: ReadonlySet<string>): Finding[] {
  return welsh.value.flatMap(({ en }, index) =>
    said.has(en)
      ? []
      : [
          finding(
            welsh,
            [index, 'en'],
            'translation-of-nothing',
            {
              where: '',
              expected: 'an English text as it stands in the data',
              found: `${quoted(en)}, which stands there no more`,
              fix: 'Copy the English text as it now is, and look whether the Welsh still says the same; or take both away.',
            },
            [index],
          ),
        ],
  );
}

import type { EditionModel } from '../compute/model.ts';
import { Abbreviations } from '../edition/abbreviations.ts';
import type { Edition, Library, LocatedTable, NarrativeText } from '../edition/edition.ts';
import { dataFilesOf } from '../edition/files.ts';
import { columnsOf } from '../edition/tables.ts';
import { TermUses } from '../edition/term-uses.ts';
import type { Structure } from '../schema/library.ts';
import type { WelshFile } from '../schema/welsh.ts';
import { isRecord, withoutEmpty, type Json } from './json.ts';
import { commitmentTo } from './seal.ts';

/** What a seal is taken of, by name and version: content put together in another way needs another name. */
export const SEALED_FORMAT = 'youth-justice-plans/sealed/1';

/**
 * What a body decides on: all that authors wrote of an edition, and the reference data that it rests on. Left out are
 * `decisions.yaml`, which holds the seals, `amendments.yaml`, which tells what came after, and how pages look. A number
 * that is withheld stands in it as a commitment only: with the `salt` that the repository keeps, it cannot be changed
 * unseen; without it, it cannot be found out. Before an edition is sealed for the first time it has no salt.
 */
export function sealedContent(model: EditionModel, salt?: string): Json {
  const { edition, library, unprotected } = model;
  const shown = contentOf(edition, library);
  if (unprotected.edition === edition) return shown;
  return committed(shown, contentOf(unprotected.edition, library), [], salt) ?? {};
}

/** The salt of an edition's seals, where it has any. */
export function saltOf(edition: Edition): string | undefined {
  return edition.sealed[0]?.salt;
}

function contentOf(edition: Edition, library: Library): Json {
  const reference = referenceOf(edition, library);
  const content = {
    format: SEALED_FORMAT,
    service: edition.service,
    edition: edition.id,
    plan: edition.plan.value,
    tables: edition.tables.map(tableOf),
    profiles: Object.fromEntries(
      Object.entries(edition.profiles).map(([area, { value }]) => [
        area,
        { introduction: value.introduction },
      ]),
    ),
    delivery: edition.delivery?.value,
    progress: edition.progress?.value,
    risks: edition.risks?.value,
    resources: edition.resources?.value,
    workforce: edition.workforce?.value,
    governance: edition.governance?.value,
    voice: edition.voice?.value,
    scorecard: edition.scorecard?.value,
    claims: edition.claims?.value,
    narrative: edition.narrative.map(textOf),
    children: edition.children && textOf(edition.children),
    welsh: edition.welsh && {
      texts: edition.welsh.texts && withoutRecords(edition.welsh.texts.value, edition),
      narrative: edition.welsh.narrative.map(textOf),
      reference: welshOf(library, reference),
    },
    reference,
  };
  return withoutEmpty(content) ?? {};
}

/** The same content with a commitment wherever readers are shown something else than what was written. */
function committed(
  shown: Json | undefined,
  written: Json | undefined,
  path: readonly (string | number)[],
  salt: string | undefined,
): Json | undefined {
  if (written === undefined) return shown;
  if (isRecord(shown) && isRecord(written)) {
    const keys = new Set([...Object.keys(shown), ...Object.keys(written)]);
    return Object.fromEntries(
      [...keys].flatMap((key) => {
        const value = committed(shown[key], written[key], [...path, key], salt);
        return value === undefined ? [] : [[key, value]];
      }),
    );
  }
  if (Array.isArray(shown) && Array.isArray(written) && shown.length === written.length)
    return shown.map(
      (one: Json, index) =>
        committed(one, (written as readonly Json[])[index], [...path, index], salt) ?? null,
    );
  if (shown === written) return shown;
  return salt === undefined ? (shown ?? 'withheld') : commitmentTo(written, path, salt);
}

/** A table with its cells by row and column: a column that is added alters no other cell. */
function tableOf({ table, profileOf }: LocatedTable): object {
  const { values, ...rest } = table;
  const columns = columnsOf(table);
  return {
    ...rest,
    profileOf,
    values: Object.fromEntries(
      Object.entries(values).map(([row, cells]) => [
        row,
        Object.fromEntries(cells.map((cell, index) => [columns[index] ?? `#${String(index + 1)}`, cell])),
      ]),
    ),
  };
}

function textOf({ slug, front, body }: NarrativeText): object {
  return { slug, front: front.value, body: body.replaceAll('\r\n', '\n') };
}

/** The reference data that an edition rests on: its service, areas, indicators and structure, and the terms it uses. */
function referenceOf(edition: Edition, library: Library): object {
  const plan = edition.plan.value;
  const own = library.services[edition.service];
  const areas = new Set([
    ...plan.areas,
    ...plan.comparators,
    ...edition.measurements.map(({ area }) => area),
  ]);
  if (own) areas.add(own.area);
  for (const area of areas) for (const member of library.areas[area]?.members ?? []) areas.add(member);
  const indicators = new Set([...plan.headline, ...edition.tables.map(({ table }) => table.indicator)]);
  for (const id of indicators) {
    const { population, numerator, denominator, 'sum-of': parts } = library.indicators[id] ?? {};
    for (const other of [population, numerator, denominator, ...(parts ?? [])])
      if (other !== undefined) indicators.add(other);
  }
  return {
    // The look of a service is no part of what is decided on.
    service: { ...own, brand: undefined },
    areas: picked(library.areas, areas),
    indicators: picked(library.indicators, indicators),
    terms: picked(library.terms, termsOf(edition, library)),
    structure: withoutPrompts(library.structures[plan.structure]),
    disclosure: library.disclosure,
  };
}

/** Notes for authors are no part of what is decided on. */
function withoutPrompts(structure: Structure | undefined): object | undefined {
  return (
    structure && {
      ...structure,
      'prompts-from': undefined,
      headings: structure.headings.map((heading) => ({
        ...heading,
        prompts: [],
        headings: heading.headings.map((inner) => ({ ...inner, prompts: [] })),
      })),
    }
  );
}

const finders = new WeakMap<Library, TermUses>();

/** Terms that the texts of an edition use, by their words or by `<Term of="…">`. */
function termsOf(edition: Edition, library: Library): Set<string> {
  const uses = finders.get(library) ?? new TermUses(library, new Abbreviations(library));
  finders.set(library, uses);
  const texts = [
    ...[...edition.narrative, ...(edition.children ? [edition.children] : [])].map(({ body }) => body),
    ...[edition.plan, edition.delivery, edition.progress, edition.risks].flatMap((file) =>
      stringsIn(file?.value),
    ),
  ];
  return new Set(
    texts.flatMap((text) => [
      ...uses.in(text),
      ...[...text.matchAll(/<Term\s[^>]*\bof="([^"]+)"/g)].map(([, id = '']) => id),
    ]),
  );
}

/**
 * Welsh for the texts of an edition, without those that only its decisions and amendments say: these come later, and so
 * does their Welsh.
 */
function withoutRecords(texts: WelshFile, edition: Edition): WelshFile {
  const { decisions, amendments } = edition;
  const said = new Set(
    dataFilesOf(edition)
      .filter((file) => file !== decisions && file !== amendments)
      .flatMap(({ value }) => stringsIn(value)),
  );
  return texts.filter(({ en }) => said.has(en));
}

/** Welsh for the texts of the reference data that an edition rests on. */
function welshOf(library: Library, reference: object): readonly object[] {
  const texts = new Set(stringsIn(reference));
  return (library.welsh ?? []).filter(({ en }) => texts.has(en));
}

function picked<T>(record: Readonly<Record<string, T>>, ids: ReadonlySet<string>): Record<string, T> {
  return Object.fromEntries(
    [...ids].sort().flatMap((id) => {
      const value = record[id];
      return value === undefined ? [] : [[id, value] as const];
    }),
  );
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(stringsIn);
}

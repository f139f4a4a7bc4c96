import type { Edition, Library, Measurement } from '../edition/edition.ts';
import { dataFilesOf } from '../edition/files.ts';
import { pairsOf, readerTexts, Translation } from '../edition/welsh.ts';
import type { SourceFile } from '../problem/problem.ts';
import { wordsOf } from '../words/words.ts';
import { FigureIndex } from './figures.ts';
import type { EditionModel } from './model.ts';

/** An edition as Welsh readers read it. */
export interface WelshReading {
  readonly model: EditionModel;
  /** Texts of the data that stand in it in English, since they have no Welsh. */
  readonly english: ReadonlySet<string>;
}

/** The edition of a model with the texts of its data in Welsh. Figures, ids and references are the same. */
export function inWelsh(model: EditionModel): WelshReading {
  const pairs = pairsOf(model.library.welsh, model.edition.welsh?.texts?.value);
  const translation = new Translation(pairs);
  const library = welshLibrary(model.library, translation);
  const edition = welshEdition(model.edition, translation);
  const texts = [
    ...readerTexts([library.areas, library.services, library.indicators, library.terms, library.structures]),
    ...dataFilesOf(model.edition).flatMap(({ value }) => readerTexts(value)),
  ];
  return {
    model: {
      ...model,
      edition,
      library,
      figures: new FigureIndex(edition, library),
      words: wordsOf('cy'),
    },
    english: new Set(texts.flatMap(({ text }) => (pairs.has(text) || isWelsh(text, pairs) ? [] : [text]))),
  };
}

const welshTexts = new WeakMap<ReadonlyMap<string, string>, ReadonlySet<string>>();

/** A text that is in Welsh already, having been put there by a pair. */
function isWelsh(text: string, pairs: ReadonlyMap<string, string>): boolean {
  const known = welshTexts.get(pairs) ?? new Set(pairs.values());
  welshTexts.set(pairs, known);
  return known.has(text);
}

function welshLibrary(library: Library, translation: Translation): Library {
  return {
    ...library,
    areas: translation.of(library.areas),
    services: translation.of(library.services),
    indicators: translation.of(library.indicators),
    terms: translation.of(library.terms),
    structures: translation.of(library.structures),
  };
}

function welshEdition(edition: Edition, translation: Translation): Edition {
  const file = <T extends SourceFile<unknown> | null>(source: T): T =>
    source && { ...source, value: translation.of(source.value) };
  const tables = new Map(
    edition.tables.map((located) => [located, { ...located, table: translation.of(located.table) }]),
  );
  const measurement = (one: Measurement): Measurement => ({
    ...one,
    note: one.note === null ? null : translation.text(one.note),
    source: translation.of(one.source),
    origin: {
      ...one.origin,
      table: tables.get(one.origin.table) ?? one.origin.table,
      cell: translation.of(one.origin.cell),
    },
  });
  return {
    ...edition,
    plan: file(edition.plan),
    tables: [...tables.values()],
    measurements: edition.measurements.map(measurement),
    profiles: Object.fromEntries(Object.entries(edition.profiles).map(([area, one]) => [area, file(one)])),
    delivery: file(edition.delivery),
    progress: file(edition.progress),
    risks: file(edition.risks),
    resources: file(edition.resources),
    workforce: file(edition.workforce),
    governance: file(edition.governance),
    voice: file(edition.voice),
    decisions: file(edition.decisions),
    amendments: file(edition.amendments),
    scorecard: file(edition.scorecard),
    claims: file(edition.claims),
  };
}

import type { z } from 'zod';
import { nameOf } from '../compute/disclosure/cells.ts';
import { changed, withholding } from '../compute/disclosure/protected-edition.ts';
import { FigureIndex } from '../compute/figures.ts';
import type { EditionModel } from '../compute/model.ts';
import type { Edition, Library, LocatedTable, NarrativeText } from '../edition/edition.ts';
import { columnsOf, expandTable } from '../edition/tables.ts';
import type { SourceFile } from '../problem/problem.ts';
import { claimsFile } from '../schema/claims.ts';
import { deliveryFile, progressFile, risksFile } from '../schema/delivery.ts';
import { areas, indicators, structure, terms } from '../schema/library.ts';
import { table } from '../schema/measurements.ts';
import { childrenFrontMatter, frontMatter, governanceFile, planFile } from '../schema/plan.ts';
import { resourcesFile, voiceFile, workforceFile } from '../schema/resources.ts';
import { scorecardFile } from '../schema/scorecard.ts';
import { isRecord, type Json } from '../seal/json.ts';
import { listIn, recordIn, tablesIn, textsIn, withoutCommitments, type SealedText } from './sealed-parts.ts';

/**
 * An edition as it was sealed, ready to be shown: from the record of what was decided on, with figures that the record, or
 * `hidden`, withholds left out. What of it the program no longer reads as it did then is left out too. Null where too
 * little can be read. `present` is the edition as it is now: what no seal covers is taken from it.
 */
export function rebuilt(
  content: Json,
  present: EditionModel,
  hidden: ReadonlySet<string> = new Set(),
): EditionModel | null {
  const shown = recordIn(withoutCommitments(content));
  const plan = fileOf(planFile, shown['plan']);
  if (plan === null) return null;
  const library = libraryOf(shown['reference'], present);
  const tables = tablesIn(shown).flatMap(({ file, path, profileOf, value }): LocatedTable[] => {
    const read = parsed(table, inRows(value));
    if (read === null) return [];
    const source = sourceOf<unknown>(read, file);
    return [{ source, path, table: read, ...(profileOf === undefined ? {} : { profileOf }) }];
  });
  const texts = textsIn(shown);
  const edition: Edition = {
    ...present.edition,
    plan,
    tables,
    measurements: tables.flatMap((one) => expandTable(one, library, plan.value.source).measurements),
    profiles: Object.fromEntries(
      Object.entries(recordIn(shown['profiles'])).map(([area, profile]) => {
        const { introduction } = recordIn(profile);
        return [area, sourceOf(typeof introduction === 'string' ? { introduction } : {})];
      }),
    ),
    delivery: fileOf(deliveryFile, shown['delivery']),
    progress: fileOf(progressFile, shown['progress']),
    risks: fileOf(risksFile, shown['risks']),
    resources: fileOf(resourcesFile, shown['resources']),
    workforce: fileOf(workforceFile, shown['workforce']),
    governance: fileOf(governanceFile, shown['governance']),
    voice: fileOf(voiceFile, shown['voice']),
    scorecard: fileOf(scorecardFile, shown['scorecard']),
    claims: fileOf(claimsFile, shown['claims']),
    narrative: texts
      .filter(({ role }) => role === 'section')
      .flatMap((text) => narrativeOf(text, frontMatter) ?? []),
    children:
      texts
        .filter(({ role }) => role === 'children')
        .flatMap((text) => narrativeOf(text, childrenFrontMatter) ?? [])[0] ?? null,
  };
  const masked = changed(edition, withholding(new Map([...hidden].map((name) => [name, true]))));
  return { ...present, edition: masked, library, figures: new FigureIndex(masked, library) };
}

/** Names of the figures that an edition withholds. */
export function withheldIn(edition: Edition): string[] {
  return edition.measurements.filter(({ marker }) => marker === 'c').map(nameOf);
}

function libraryOf(reference: Json | undefined, { edition, library }: EditionModel): Library {
  const sealed = recordIn(reference);
  const read = <T>(schema: z.ZodType<T>, value: Json | undefined, now: T): T =>
    value === undefined ? now : (parsed(schema, value) ?? now);
  const { structures } = library;
  const id = edition.plan.value.structure;
  const now = structures[id];
  return {
    ...library,
    areas: { ...library.areas, ...read(areas, sealed['areas'], {}) },
    indicators: { ...library.indicators, ...read(indicators, sealed['indicators'], {}) },
    terms: { ...library.terms, ...read(terms, sealed['terms'], {}) },
    structures: now ? { ...structures, [id]: read(structure, sealed['structure'], now) } : structures,
  };
}

/** A table with its cells, which are sealed by row and column, in rows again. */
export function inRows(value: Json): Json {
  const { values, ...rest } = recordIn(value);
  const columns = columnsOf(rest as unknown as Parameters<typeof columnsOf>[0]);
  const rows = Object.entries(recordIn(values)).map(([row, cells]): [string, Json] => [
    row,
    columns.map((column): Json => recordIn(cells)[column] ?? { marker: 'x' }),
  ]);
  return { ...rest, values: Object.fromEntries(rows) };
}

function narrativeOf<T>(
  { file, slug, front, body }: SealedText,
  schema: z.ZodType<T>,
): (Omit<NarrativeText, 'front'> & { readonly front: SourceFile<T> })[] | null {
  const read = parsed(schema, front);
  return read === null ? null : [{ file, slug, front: sourceOf(read), body, lineOffset: 0 }];
}

function fileOf<T>(schema: z.ZodType<T>, value: Json | undefined): SourceFile<T> | null {
  if (value === undefined || !(isRecord(value) || listIn(value).length > 0)) return null;
  const read = parsed(schema, value);
  return read === null ? null : sourceOf(read);
}

function parsed<T>(schema: z.ZodType<T>, value: Json): T | null {
  const result = schema.safeParse(value);
  return result.success ? result.data : null;
}

/** A value that stands in no file, or in one that is still to be written. */
export function sourceOf<T>(value: T, file = ''): SourceFile<T> {
  const place = { file, line: 1, column: 1 };
  return { file, value, at: () => place, atKey: () => place, words: () => '' };
}

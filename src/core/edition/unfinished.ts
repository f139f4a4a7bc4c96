import type { Edition, LocatedTable, NarrativeText } from './edition.ts';
import { columnsOf } from './tables.ts';

/** What stands where a text is still to be written. */
export const TO_BE_WRITTEN = '[to be written]';

/** True where a binding body agreed to the plan: nothing may be left open then. */
export function isApproved({ decisions }: Edition): boolean {
  return (decisions?.value ?? []).some(
    ({ kind, outcome }) => outcome === 'agreed' && kind !== 'scrutiny' && kind !== 'publication',
  );
}

/** A heading with nothing below it, and its line in the body, counted from 1. */
export interface EmptyHeading {
  readonly text: string;
  readonly line: number;
}

/** Headings of a text with nothing below them before the next heading of the same rank or a higher one. */
export function emptyHeadings(body: string): EmptyHeading[] {
  const lines = body.split(/\r?\n/).map((text, index) => ({ text: text.trim(), line: index + 1 }));
  const filled = lines.filter(({ text }) => text !== '');
  return filled.flatMap(({ text, line }, index) => {
    const [, marks, title = ''] = HEADING.exec(text) ?? [];
    if (marks === undefined) return [];
    const next = filled[index + 1];
    const below = next === undefined ? 0 : (HEADING.exec(next.text)?.[1]?.length ?? Number.POSITIVE_INFINITY);
    return below > marks.length ? [] : [{ text: title, line }];
  });
}

const HEADING = /^(#{1,6})\s+(.*)$/;

/** True where a text says nothing at all. */
export function isEmpty({ body }: NarrativeText): boolean {
  return body.split(/\r?\n/).every((line) => line.trim() === '' || HEADING.test(line.trim()));
}

/** Columns that a table waits for, with how many of their cells still have no figure; undefined where it has no such column. */
export function awaited({
  table,
}: LocatedTable): readonly { readonly column: string; readonly missing: number | undefined }[] {
  const columns = columnsOf(table);
  return (table.awaiting ?? []).map(String).map((column) => {
    const index = columns.indexOf(column);
    if (index < 0) return { column, missing: undefined };
    const cells = Object.values(table.values).map((row) => row[index]);
    return { column, missing: cells.filter((cell) => cell?.marker === 'x').length };
  });
}

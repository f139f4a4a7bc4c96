import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseDocument } from 'yaml';
import { TO_BE_WRITTEN } from '../core/edition/unfinished.ts';
import type { Path } from '../core/problem/problem.ts';
import { readText } from '../read/text-file.ts';
import type { FileText } from '../write/all-or-nothing.ts';
import type { NextEdition } from './records.ts';
import { nextTable, type NextTable, type RawTable, type Step } from './tables.ts';
import { yearsBetween } from './years.ts';
import { yamlText } from './yaml-text.ts';

/** Every file of `performance/` with the same rows and a column for the new period. */
export function nextPerformance(root: string, next: NextEdition): FileText[] {
  const old = `data/plans/${next.from.service}/${next.from.id}/performance`;
  return filesOf(root, old).flatMap((file): FileText[] => {
    const raw = rawOf(root, file);
    const tables = (Array.isArray(raw) ? raw : [raw]) as RawTable[];
    const made = tables.flatMap((table) => nextTable(table, stepOf(next)) ?? []);
    if (made.length === 0) return [];
    const [only] = made;
    return [
      {
        file: `${next.folder}/performance/${basename(file)}`,
        text:
          only && !Array.isArray(raw)
            ? yamlText(only.table, { head: [about(next), only.comment].join('\n').trim() }, { matrix: true })
            : yamlText(
                made.map(({ table }) => table),
                { head: about(next), notes: notesOn(made) },
                { matrix: true },
              ),
      },
    ];
  });
}

/** What is to be done with tables. */
function about({ from }: NextEdition): string {
  return `Figures. The columns under awaiting are new: write their figures in place of x, and leave x where there will be none. Then take the key awaiting away, and name the new release under source.
The other columns are carried from ${from.id}. Where the new release revised a figure, write it as  { value: …, was: …, flag: r }`;
}

function notesOn(made: readonly NextTable[], path: Path = []): { path: Path; text: string }[] {
  return made.flatMap(({ comment }, index) =>
    comment === '' ? [] : [{ path: [...path, index], text: comment }],
  );
}

/** `areas/<area>.yaml` for each profile that the last edition had. */
export function nextProfiles(root: string, next: NextEdition): FileText[] {
  const old = `data/plans/${next.from.service}/${next.from.id}/areas`;
  return filesOf(root, old).map((file): FileText => {
    const { introduction, tables } = (rawOf(root, file) ?? {}) as {
      introduction?: string;
      tables?: RawTable[];
    };
    const made = (tables ?? []).flatMap((table) => nextTable(table, stepOf(next)) ?? []);
    const value = {
      introduction: introduction === undefined && made.length > 0 ? undefined : TO_BE_WRITTEN,
      tables: made.map(({ table }) => table),
    };
    const was =
      introduction === undefined ? '' : `\nIn ${next.from.id} the introduction was:\n${introduction.trim()}`;
    return {
      file: `${next.folder}/areas/${basename(file)}`,
      text: yamlText(
        value,
        {
          head: `What the profile of this area says beyond the tables of the whole service: a sentence or two.${was}${made.length > 0 ? `\n${about(next)}` : ''}`,
          notes: notesOn(made, ['tables']),
        },
        { matrix: made.length > 0 },
      ),
    };
  });
}

function stepOf({ from, id }: NextEdition): Step {
  return { from: from.id, years: yearsBetween(from.id, id), source: from.plan.value.source };
}

function filesOf(root: string, folder: string): string[] {
  try {
    return readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.yaml'))
      .sort()
      .map((name) => `${folder}/${name}`);
  } catch {
    return [];
  }
}

/** A file as its author typed it: short forms of cells are kept. */
function rawOf(root: string, file: string): unknown {
  const read = readText(root, file);
  return read.kind === 'problem' ? undefined : parseDocument(read.text).toJS();
}

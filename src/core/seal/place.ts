import type { Edition, NarrativeText, SharedFiles } from '../edition/edition.ts';
import { SINGLE_FILES } from '../edition/files.ts';
import { columnsOf } from '../edition/tables.ts';
import type { Path, Place, SourceFile } from '../problem/problem.ts';
import { firstDifference, type Difference } from './differences.ts';

/** Where the sources say what differs: its place, and the path in an author's words. */
export interface Located {
  readonly place: Place;
  readonly where: string;
}

/** Finds where a difference of sealed contents stands in the sources that gave the newer of them. */
export function locate(difference: Difference, edition: Edition, shared: SharedFiles): Located {
  const [top, ...rest] = difference.isAt;
  switch (top) {
    case 'tables':
      return inTable(edition, rest);
    case 'profiles':
      return inFile(edition.profiles[String(rest[0])] ?? edition.plan, rest.slice(1));
    case 'narrative':
      return inText(edition.narrative[Number(rest[0])], rest.slice(1), difference, edition);
    case 'children':
      return inText(edition.children, rest, difference, edition);
    case 'welsh':
      if (rest[0] === 'narrative')
        return inText(edition.welsh?.narrative[Number(rest[1])], rest.slice(2), difference, edition);
      return inFile(
        (rest[0] === 'texts' ? edition.welsh?.texts : shared.welsh) ?? edition.plan,
        rest.slice(1),
      );
    case 'reference':
      return inReference(shared, edition, rest);
    default:
      return inFile(singleFile(edition, top) ?? edition.plan, rest);
  }
}

function singleFile(edition: Edition, name: string | number | undefined): SourceFile<unknown> | null {
  const key = SINGLE_FILES.find((one) => one === name);
  return key === undefined ? null : edition[key];
}

function inFile(source: SourceFile<unknown>, path: Path): Located {
  return { place: source.at(path), where: source.words(path) };
}

/** In sealed content a table's cells stand by row and column, in its file by row and place. */
function inTable(edition: Edition, [index, key, row, column, ...rest]: Path): Located {
  const located = edition.tables[Number(index)];
  if (!located) return inFile(edition.plan, []);
  const { source, path, table } = located;
  if (key !== 'values' || row === undefined)
    return inFile(source, [
      ...path,
      ...(key === undefined ? [] : [key]),
      ...(row === undefined ? [] : [row]),
    ]);
  const place = columnsOf(table).indexOf(String(column));
  return inFile(source, [...path, 'values', row, ...(place < 0 ? [] : [place, ...rest])]);
}

function inText(
  text: NarrativeText | null | undefined,
  path: Path,
  { was, is }: Difference,
  edition: Edition,
): Located {
  if (!text) return inFile(edition.plan, ['structure']);
  if (path[0] !== 'body') return inFile(text.front, path.slice(1));
  const at = firstDifference(typeof was === 'string' ? was : '', typeof is === 'string' ? is : '');
  const lines = text.body.replaceAll('\r\n', '\n').slice(0, at).split('\n');
  return {
    place: { file: text.file, line: lines.length + text.lineOffset, column: (lines.at(-1)?.length ?? 0) + 1 },
    where: '',
  };
}

function inReference(shared: SharedFiles, edition: Edition, [what, ...path]: Path): Located {
  switch (what) {
    case 'service':
      return inFile(shared.services, [edition.service, ...path]);
    case 'areas':
      return inFile(shared.areas, path);
    case 'indicators':
      return inFile(shared.indicators, path);
    case 'terms':
      return inFile(shared.terms, path);
    case 'structure':
      return inFile(shared.structures[edition.plan.value.structure] ?? edition.plan, path);
    default:
      return { place: { file: 'data/disclosure.yaml', line: 1, column: 1 }, where: path.join(' › ') };
  }
}

import { inWelsh } from '../compute/in-welsh.ts';
import type { EditionModel } from '../compute/model.ts';
import type { NarrativeText } from '../edition/edition.ts';
import type { Path } from '../problem/problem.ts';
import type { Placed, ReviewedFile, ReviewedVersion, TextBlock } from '../review/version.ts';
import { isRecord, type Json } from '../seal/json.ts';
import { inRows, rebuilt } from './rebuilt.ts';
import { DATA_FILES, nameOfEdition, recordIn, SHARED_FILES, tablesIn, textsIn } from './sealed-parts.ts';

/** Cuts a text into the pieces that readers have. Null where it cannot be parsed. */
export type BlocksOf = (text: NarrativeText, model: EditionModel) => readonly TextBlock[] | null;

/** An edition as it was sealed, as the review compares versions. */
export interface SealedVersion {
  readonly model: EditionModel;
  readonly version: ReviewedVersion;
  /** Data of what all plans share, by the name of the file below `data/`. */
  readonly shared: ReadonlyMap<string, Placed>;
  readonly blocks: ReadonlyMap<string, readonly TextBlock[]>;
  /** The path within its file of the value that is told as this line. */
  readonly pathOf: (line: number) => Path;
}

/** Makes a version of sealed content; null where too little of it can be read. For `hidden` see {@link rebuilt}. */
export function sealedVersion(
  content: Json,
  present: EditionModel,
  hidden: ReadonlySet<string>,
  blocksOf: BlocksOf,
): SealedVersion | null {
  const model = rebuilt(content, present, hidden);
  if (!model) return null;
  const record = recordIn(content);
  const name = nameOfEdition(record);
  const paths = new Numbered();
  const blocks = new Map<string, readonly TextBlock[]>();
  const files = new Map<string, ReviewedFile>();
  for (const [part, file] of Object.entries(DATA_FILES)) {
    const value = record[part];
    if (value !== undefined) files.set(`data/plans/${name}/${file}`, fileOf(paths.placed(value, [])));
  }
  for (const [file, tree] of tableFiles(record, paths)) files.set(file, fileOf(tree));
  const welsh = inWelsh(model).model;
  for (const { role, file, slug, front, body } of textsIn(record)) {
    const text = { file, slug, front: { ...present.edition.plan, value: {} }, body, lineOffset: 0 };
    const pieces = blocksOf(text, role === 'welsh' ? welsh : model);
    if (pieces) blocks.set(file, pieces);
    files.set(file, { lines: body.split('\n'), tree: paths.placed(front, []), blocks: pieces });
  }
  const reference = recordIn(record['reference']);
  return {
    model,
    version: {
      library: model.library,
      present: new Set([name]),
      editions: new Map([[name, { model, own: model, accepted: [], blocks, outlines: new Map() }]]),
      problems: [],
      files,
    },
    shared: new Map(
      Object.entries(SHARED_FILES).flatMap(([part, file]) => {
        const value = reference[part];
        return value === undefined ? [] : [[file, paths.placed(value, [])] as const];
      }),
    ),
    blocks,
    pathOf: (line) => paths.pathOf(line),
  };
}

function fileOf(tree: Placed): ReviewedFile {
  return { lines: [], tree };
}

/** Tables of the whole service are one list; those of a profile stand with its introduction. */
function tableFiles(record: ReturnType<typeof recordIn>, paths: Numbered): Map<string, Placed> {
  const folder = `data/plans/${nameOfEdition(record)}`;
  const byFile = Map.groupBy(tablesIn(record), ({ file }) => file);
  const profiles = recordIn(record['profiles']);
  for (const area of Object.keys(profiles)) {
    const file = `${folder}/areas/${area}.yaml`;
    if (!byFile.has(file)) byFile.set(file, []);
  }
  return new Map(
    [...byFile].map(([file, tables]) => {
      const list = tables.map(({ value }) => inRows(value));
      const area = /\/areas\/([^/]+)\.yaml$/.exec(file)?.[1];
      const value: Json = area === undefined ? list : { ...recordIn(profiles[area]), tables: list };
      return [file, paths.placed(value, [])];
    }),
  );
}

/** Values that stand on no lines: what is told as the line of one is its number, from which its path is found again. */
class Numbered {
  readonly #paths: Path[] = [];

  placed(value: Json, path: Path): Placed {
    const line = this.#paths.push(path);
    const lines = { from: line, to: line };
    if (Array.isArray(value)) {
      const items = value as readonly Json[];
      return { kind: 'list', items: items.map((one, index) => this.placed(one, [...path, index])), ...lines };
    }
    if (!isRecord(value))
      return { kind: 'scalar', value: value as string | number | boolean | null, ...lines };
    const entries = Object.entries(value).map(
      ([key, one]) => [key, this.placed(one, [...path, key])] as const,
    );
    return { kind: 'map', entries: new Map(entries), ...lines };
  }

  pathOf(line: number): Path {
    return this.#paths[line - 1] ?? [];
  }
}

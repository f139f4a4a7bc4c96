import type { Path, SourceFile } from '../problem/problem.ts';
import type { Edition } from './edition.ts';

/** Names of the files of which an edition has at most one each, in the order in which they are read and told. */
export const SINGLE_FILES = [
  'plan',
  'delivery',
  'progress',
  'risks',
  'resources',
  'workforce',
  'governance',
  'voice',
  'decisions',
  'amendments',
  'scorecard',
  'claims',
] as const satisfies readonly (keyof Edition)[];

/** The data files of an edition, each once. Narrative is no data, and Welsh texts of the data are none of their own. */
export function dataFilesOf(edition: Edition): SourceFile<unknown>[] {
  return [
    ...new Set<SourceFile<unknown>>([
      ...SINGLE_FILES.map((name) => edition[name]).filter((file) => file !== null),
      ...edition.tables.map(({ source }) => source),
      ...Object.values(edition.profiles),
    ]),
  ];
}

/** The files of an edition, each once; of a narrative file its front matter. */
export function filesOf(edition: Edition): SourceFile<unknown>[] {
  const { narrative, children, welsh } = edition;
  return [
    ...dataFilesOf(edition),
    ...narrative.map(({ front }) => front),
    ...(children ? [children.front] : []),
    ...(welsh?.texts ? [welsh.texts] : []),
    ...(welsh?.narrative ?? []).map(({ front }) => front),
  ];
}

/** A text somewhere in a file. */
export interface LocatedText {
  readonly text: string;
  readonly path: Path;
}

const known = new WeakMap<SourceFile<unknown>, readonly LocatedText[]>();

/** Every text of a file, in order. Reasons given under `accepted` are texts too. */
export function textsOf(source: SourceFile<unknown>): readonly LocatedText[] {
  const before = known.get(source);
  if (before) return before;
  const texts: LocatedText[] = [];
  const path: (string | number)[] = [];
  const visit = (value: unknown): void => {
    if (typeof value === 'string') texts.push({ text: value, path: [...path] });
    if (value === null || typeof value !== 'object') return;
    const isList = Array.isArray(value);
    for (const [key, inner] of Object.entries(value)) {
      path.push(isList ? Number(key) : key);
      visit(inner);
      path.pop();
    }
  };
  visit(source.value);
  known.set(source, texts);
  return texts;
}

import type { ReviewEntry, ReviewField, ReviewPlace } from './entry.ts';
import { labelOf, NOT_PUBLISHED, valueWords, type Vocabulary } from './field-words.ts';
import { apart, keysOf, type RecordChange } from './record-changes.ts';
import { entryKind, kindAt, type RecordKind } from './record-kinds.ts';
import { moreOf, nameOf } from './record-names.ts';
import { valueChanges, type ChangeStep, type ValueChange } from './value-changes.ts';
import type { Placed } from './version.ts';
import { wordPieces } from './words-diff.ts';

/** A data file in both versions, and what its values mean. */
export interface ComparedFile {
  /** Its name below the folder of the edition, or below `data/`: "risks.yaml". */
  readonly inner: string;
  readonly was: { readonly file: string; readonly tree: Placed | undefined; readonly of: Vocabulary };
  readonly is: { readonly file: string; readonly tree: Placed | undefined; readonly of: Vocabulary };
  /** What stands for `file` in names of records. */
  readonly name: string;
  readonly isShared: boolean;
  /** Whether a value of a version may be printed, by its path; with undefined, whether whatever stands there may. */
  readonly isShown: (side: 'was' | 'is', path: readonly (string | number)[], value: unknown) => boolean;
  /** True for keys of a record that others tell, by the keys that lead to them. */
  readonly isToldElsewhere: (keys: readonly string[]) => boolean;
}

/** Every difference of a data file, told by record. */
export function recordEntries(compared: ComparedFile): ReviewEntry[] {
  const empty = (other: Placed | undefined): Placed | undefined =>
    other === undefined
      ? undefined
      : other.kind === 'list' || compared.inner.startsWith('performance/')
        ? { kind: 'list', items: [], from: 1, to: 1 }
        : { kind: 'map', entries: new Map(), from: 1, to: 1 };
  const was = compared.was.tree ?? empty(compared.is.tree);
  const is = compared.is.tree ?? empty(compared.was.tree);
  const changes = valueChanges(was, is)
    .flatMap((change) => apart(change, compared))
    .filter(({ change }) => !compared.isToldElsewhere(keysOf(change.steps)));
  const records = Map.groupBy(changes, ({ change, depth }) => recordKey(change.steps.slice(0, depth)));
  const entries = [...records.values()].map((inside) => ({ inside, ...told(inside, compared) }));
  return withMoves(entries, compared);
}

const recordKey = (steps: readonly ChangeStep[]): string =>
  JSON.stringify(steps.map(({ key, at }) => [key, at.was, at.is]));

interface Told {
  readonly entry: ReviewEntry;
  readonly kind: RecordKind;
  readonly what: 'added' | 'removed' | 'changed';
  readonly name: string;
  readonly context: string;
  /** The id of a record that stands under one; empty for an item of a list. */
  readonly id: string;
  readonly node: { readonly was?: Placed; readonly is?: Placed };
}

/** What happened to one record, as an entry. */
function told(inside: readonly RecordChange[], compared: ComparedFile): Told {
  const [{ change: first, kind, depth }] = inside as readonly [RecordChange];
  const steps = first.steps.slice(0, depth);
  const last = steps.at(-1);
  const whole = inside.find(({ change }) => change.steps.length === depth)?.change;
  const what =
    whole && !whole.was && depth > 0 ? 'added' : whole && !whole.is && depth > 0 ? 'removed' : 'changed';
  const node = {
    ...((whole?.was ?? last?.was) && { was: whole?.was ?? last?.was }),
    ...((whole?.is ?? last?.is) && { is: whole?.is ?? last?.is }),
  } as Told['node'];
  const rootNode = {
    ...(compared.was.tree && { was: compared.was.tree }),
    ...(compared.is.tree && { is: compared.is.tree }),
  };
  const named = depth === 0 ? rootNode : node;
  const name = nameOf(kind, named, last, compared);
  const context = contextOf(steps, compared);
  const id = last === undefined || last.key === '*' || depth === 0 ? '' : last.key;
  const title = `${titleOf(kind, name)}${moreOf(kind, named, name, compared.is.of)}`;
  const fields = [...idField(id, what), ...inside.flatMap(({ change }) => fieldsOf(change, depth, compared))]
    // What the title says whole need not be said again.
    .filter((field) => what === 'changed' || !title.includes(field.is ?? field.was ?? ''));
  return {
    kind,
    what,
    name,
    context,
    id,
    node,
    entry: {
      kind: entryKind(kind, what),
      group: kind.group,
      title,
      note: noteOf(kind, what, context),
      fields,
      places: inside.flatMap(({ change }) => placesOf(change, compared)),
    },
  };
}

function idField(id: string, what: Told['what']): ReviewField[] {
  if (id === '' || what === 'changed') return [];
  return [{ label: 'id', [what === 'added' ? 'is' : 'was']: id }];
}

function noteOf({ within }: RecordKind, what: Told['what'], context: string): string {
  if (what === 'changed') return within === true ? context : '';
  return [what === 'added' ? 'added' : 'taken out', ...(context === '' ? [] : [context])].join(', ');
}

function titleOf({ what }: RecordKind, name: string): string {
  if (name === '') return what;
  // A reference stands as it is, words are quoted.
  return name.length <= 4 ? `${what} ${name}` : `${what} “${name}”`;
}

/** The record around one, where that says more: the survey of a question. */
function contextOf(steps: readonly ChangeStep[], compared: ComparedFile): string {
  for (let length = steps.length - 1; length > 0; length -= 1) {
    const around = steps.slice(0, length);
    const found = kindAt(compared.inner, keysOf(around), compared.isShared);
    if (found?.depth !== length) continue;
    const last = around.at(-1);
    const name = nameOf(
      found.kind,
      { ...(last?.was && { was: last.was }), ...(last?.is && { is: last.is }) },
      last,
      compared,
    );
    return `under ${found.kind.what.toLowerCase()}${name === '' ? '' : ` “${name}”`}`;
  }
  return '';
}

/** What of a record is other than it was: one field, or each key of one that came or went whole. */
function fieldsOf(change: ValueChange, depth: number, compared: ComparedFile): ReviewField[] {
  const { steps, was, is } = change;
  const keys = keysOf(steps.slice(depth));
  const key = keys.findLast((one) => one !== '*') ?? keysOf(steps).findLast((one) => one !== '*') ?? '';
  const one = was ?? is;
  if (keys.length === 0 && one?.kind === 'map' && !(was && is)) {
    const side = was ? 'was' : 'is';
    return [...one.entries].flatMap(([inner, value]) => {
      if (compared.isToldElsewhere([...keysOf(steps), inner])) return [];
      const words = wordsFor(side, value, inner, [...steps, { key: inner, at: { [side]: inner } }], compared);
      return [{ label: labelOf([inner]), [side]: words }];
    });
  }
  if (was && is) {
    const [before, after] = [
      wordsFor('was', was, key, steps, compared),
      wordsFor('is', is, key, steps, compared),
    ];
    if (before === after)
      return [
        {
          label: labelOf(keys),
          is: before.includes(NOT_PUBLISHED) ? `${NOT_PUBLISHED} changed` : `${after} (written otherwise)`,
        },
      ];
    const isText = [before, after].every((text) => text.split(/\s+/).length > 3);
    return [
      {
        label: labelOf(keys),
        was: before,
        is: after,
        ...(isText ? { pieces: wordPieces(before, after) } : {}),
      },
    ];
  }
  const side = was ? 'was' : 'is';
  return one ? [{ label: labelOf(keys), [side]: wordsFor(side, one, key, steps, compared) }] : [];
}

function wordsFor(
  side: 'was' | 'is',
  node: Placed,
  key: string,
  steps: readonly ChangeStep[],
  compared: ComparedFile,
): string {
  const path = (of: 'was' | 'is'): (string | number)[] => steps.flatMap(({ at }) => at[of] ?? []);
  const both = steps.every(({ at }) => at.was !== undefined && at.is !== undefined);
  return valueWords(
    node,
    key,
    compared[side].of,
    (inner, scalar) =>
      compared.isShown(side, [...path(side), ...inner], scalar.value) &&
      // What the version under review withholds, the one before does not tell either.
      (side === 'is' || !both || compared.isShown('is', [...path('is'), ...inner], undefined)),
  );
}

function placesOf({ was, is, steps }: ValueChange, compared: ComparedFile): ReviewPlace[] {
  if (steps.length === 0 && (was?.kind === 'list' || is?.kind === 'list')) return [];
  const around = steps.at(-2) ?? { was: compared.was.tree, is: compared.is.tree };
  /** A key that came or went in a record of one line changes that line in both versions. */
  const line = (node: Placed | undefined): Placed | undefined =>
    node && node.from === node.to && steps.length > 0 ? node : undefined;
  const place = (side: 'was' | 'is', node: Placed | undefined): ReviewPlace[] =>
    node
      ? [
          {
            side: side === 'was' ? 'before' : 'after',
            file: compared[side].file,
            from: node.from,
            to: node.to,
          },
        ]
      : [];
  return [...place('was', was ?? line(around.was)), ...place('is', is ?? line(around.is))];
}

/** A record that went in one place and came in another is one that moved. */
function withMoves(
  all: readonly (Told & { readonly inside: readonly RecordChange[] })[],
  compared: ComparedFile,
): ReviewEntry[] {
  const moved = new Set<Told>();
  const entries = all.flatMap((come): ReviewEntry[] => {
    if (come.what !== 'added' || come.name === '') return [];
    const gone = all.find(
      (one) => one.what === 'removed' && one.kind === come.kind && one.name === come.name && !moved.has(one),
    );
    if (!gone?.node.was || !come.node.is) return [];
    moved.add(gone).add(come);
    const changes = valueChanges(gone.node.was, come.node.is);
    return [
      {
        ...come.entry,
        kind: entryKind(come.kind, 'changed'),
        note:
          come.id !== gone.id
            ? 'under another id'
            : `moved${gone.context === come.context ? '' : `, now ${come.context || 'elsewhere'}, before ${gone.context || 'elsewhere'}`}`,
        fields: [
          ...(come.id === gone.id ? [] : [{ label: 'id', was: gone.id, is: come.id }]),
          ...changes.flatMap((change) => fieldsOf(change, 0, compared)),
        ],
        places: [...gone.entry.places, ...come.entry.places],
      },
    ];
  });
  return [...all.filter((one) => !moved.has(one)).map(({ entry }) => entry), ...entries];
}

import { isRecord, type Json, type JsonRecord } from './json.ts';
import { canonicalText } from './seal.ts';

/** One thing that differs between two contents. */
export interface Difference {
  /**
   * Keys that lead to it. A record of a list is named by what it is known by (an action by its reference), another item
   * of a list by its place in the new list, or in the old one where it is gone: `#3` is the third.
   */
  readonly path: readonly string[];
  /** Where it stands in the old content, or would: what contains it is there. */
  readonly wasAt: readonly (string | number)[];
  /** Where it stands in the new content, or would. */
  readonly isAt: readonly (string | number)[];
  /** The old value; undefined where there was none. */
  readonly was?: Json;
  /** The new value; undefined where there is none. */
  readonly is?: Json;
}

/** By what a record of a list is known: the first of these that all records have and none shares. */
const IDENTITIES: readonly (readonly string[])[] = [
  ['ref'],
  ['id'],
  ['slug'],
  ['number'],
  ['section'],
  ['theme'],
  ['priority'],
  ['indicator', 'definition', 'area', 'profileOf'],
  ['indicator', 'definition', 'area', 'profileOf', 'by'],
  ['indicator', 'definition', 'area', 'profileOf', 'by', 'title'],
  ['indicator', 'definition', 'area', 'profileOf', 'by', 'title', 'years-ending', 'financial-years'],
  ['category'],
  ['agency'],
  ['agency', 'role'],
  ['of'],
  ['question'],
  ['title', 'period'],
  ['says'],
  ['action'],
  ['body', 'date'],
  ['when'],
  ['said'],
  ['date'],
  ['from', 'text'],
  ['name'],
];

/**
 * What differs between two contents, in their order: values, whole records that came or went, and items of lists.
 * Records of lists are matched by what they are known by, so that one more at the top is one difference and not a
 * hundred. The order of records alone is told as the path of the list with both orders.
 */
export function differences(was: Json, is: Json): Difference[] {
  return [...between(was, is, [], [], [])];
}

/** The index of the first character in which two texts differ, or at which the shorter of them ends. */
export function firstDifference(was: string, is: string): number {
  let at = 0;
  while (at < was.length && at < is.length && was[at] === is[at]) at += 1;
  return at;
}

type Steps = readonly (string | number)[];

function* between(
  was: Json | undefined,
  is: Json | undefined,
  path: readonly string[],
  wasAt: Steps,
  isAt: Steps,
): Generator<Difference> {
  if (was === undefined && is === undefined) return;
  if (was === undefined || is === undefined) {
    yield {
      path,
      wasAt,
      isAt,
      ...(was === undefined ? {} : { was }),
      ...(is === undefined ? {} : { is }),
    };
    return;
  }
  if (isRecord(was) && isRecord(is)) {
    for (const key of new Set([...Object.keys(was), ...Object.keys(is)]))
      yield* between(was[key], is[key], [...path, key], [...wasAt, key], [...isAt, key]);
    return;
  }
  if (Array.isArray(was) && Array.isArray(is)) {
    yield* betweenLists(was as readonly Json[], is as readonly Json[], path, wasAt, isAt);
    return;
  }
  if (canonicalText(was) !== canonicalText(is)) yield { path, was, is, wasAt, isAt };
}

function* betweenLists(
  was: readonly Json[],
  is: readonly Json[],
  path: readonly string[],
  wasAt: Steps,
  isAt: Steps,
): Generator<Difference> {
  const names = namesIn(was, is);
  if (names === null) {
    yield* betweenItems(was, is, path, wasAt, isAt);
    return;
  }
  const old = new Map(names.was.map((name, index) => [name, index]));
  for (const [index, name] of names.is.entries()) {
    const before = old.get(name);
    yield* between(
      before === undefined ? undefined : was[before],
      is[index],
      [...path, name],
      before === undefined ? wasAt : [...wasAt, before],
      [...isAt, index],
    );
  }
  const now = new Set(names.is);
  for (const [index, name] of names.was.entries())
    if (!now.has(name)) yield* between(was[index], undefined, [...path, name], [...wasAt, index], isAt);
  const kept = [names.was.filter((name) => now.has(name)), names.is.filter((name) => old.has(name))] as const;
  if (kept[0].join('\n') !== kept[1].join('\n')) yield { path, was: kept[0], is: kept[1], wasAt, isAt };
}

/** Items that are known by nothing: what is equal at both ends is let be, the rest is told by place. */
function* betweenItems(
  was: readonly Json[],
  is: readonly Json[],
  path: readonly string[],
  wasAt: Steps,
  isAt: Steps,
): Generator<Difference> {
  const texts = [was.map(canonicalText), is.map(canonicalText)] as const;
  const shorter = Math.min(was.length, is.length);
  let start = 0;
  while (start < shorter && texts[0][start] === texts[1][start]) start += 1;
  let end = 0;
  while (end < shorter - start && texts[0].at(-1 - end) === texts[1].at(-1 - end)) end += 1;
  const [old, now] = [was.slice(start, was.length - end), is.slice(start, is.length - end)];
  for (let place = 0; place < Math.max(old.length, now.length); place += 1)
    yield* between(
      old[place],
      now[place],
      [...path, `#${String(start + place + 1)}`],
      [...wasAt, start + place],
      [...isAt, start + place],
    );
}

/** The names of the records of two lists, or null where there is nothing that they are all known by. */
function namesIn(was: readonly Json[], is: readonly Json[]): { was: string[]; is: string[] } | null {
  if (![...was, ...is].every(isRecord)) return null;
  for (const keys of IDENTITIES) {
    const [old, now] = [
      was.map((one) => nameOf(one as JsonRecord, keys)),
      is.map((one) => nameOf(one as JsonRecord, keys)),
    ];
    if (areNames(old) && areNames(now)) return { was: old, is: now };
  }
  return null;
}

function areNames(names: readonly (string | null)[]): names is string[] {
  return !names.includes(null) && new Set(names).size === names.length;
}

function nameOf(record: JsonRecord, keys: readonly string[]): string | null {
  const [first = ''] = keys;
  if (record[first] === undefined) return null;
  return keys
    .flatMap((key) => {
      const value = record[key];
      return value === undefined ? [] : [typeof value === 'string' ? value : canonicalText(value)];
    })
    .join(' · ');
}

import type { Path, SourceFile } from '../problem/problem.ts';
import type { WelshFile, WelshFrontMatter } from '../schema/welsh.ts';
import type { NarrativeText } from './edition.ts';

/** A narrative file in Welsh. */
export interface WelshText extends NarrativeText {
  readonly front: SourceFile<WelshFrontMatter>;
  /** The English file of the same name; null where there is none. */
  readonly original: NarrativeText | null;
  /** What `translates` says when it is that file as it now is that was translated. */
  readonly state: string;
}

/** What of an edition is there in Welsh. */
export interface WelshEdition {
  readonly narrative: readonly WelshText[];
  /** `cy.yaml` of the edition. */
  readonly texts: SourceFile<WelshFile> | null;
}

/** A text of the data that readers see, and where in its file it stands. */
interface ReaderText {
  readonly text: string;
  readonly path: Path;
}

/** Keys of data files whose texts readers see. */
const SEEN: ReadonlySet<string> = new Set([
  ...['about', 'action', 'adjective', 'agency', 'among', 'because', 'body', 'category', 'causes', 'caution'],
  ...['chair', 'conditions', 'consequences', 'controls', 'covers', 'decided', 'did', 'do', 'due', 'evidence'],
  ...[
    'explanation',
    'from',
    'guidance',
    'host',
    'inspectorate',
    'introduction',
    'long',
    'measure',
    'measures',
  ],
  ...[
    'meets',
    'mitigation',
    'name',
    'note',
    'official-name',
    'one',
    'owner',
    'owners',
    'partnership',
    'plan',
  ],
  ...['posts', 'groups', 'period', 'priority', 'publisher', 'question', 'rating', 'reason', 'risk', 'role'],
  ...[
    'said',
    'says',
    'short',
    'success',
    'summary',
    'text',
    'theme',
    'title',
    'to',
    'update',
    'vintage',
    'what',
  ],
  ...['when', 'why', 'worked-example', 'year', 'agreed'],
]);

/** Records of texts by id: what stands in them is as their own key. */
const OF_TEXTS: ReadonlySet<string> = new Set(['owners', 'posts', 'groups']);

/** What is counted: the only text under a key that elsewhere names an id. */
const isSeen = (key: string, parent: string): boolean => SEEN.has(key) || (key === 'of' && parent === 'unit');

/** Keys that never hold an id. */
const ALWAYS_TEXT: ReadonlySet<string> = new Set(['name', 'of', 'one', 'short']);

/** True for words, false for ids, dates and references, which have neither a blank nor a capital letter. */
const isWords = (value: string, key: string): boolean =>
  ALWAYS_TEXT.has(key) || (/\s|\p{Lu}/u.test(value) && /\p{Ll}/u.test(value));

/** Every text in a value of a data file that readers see as words. */
export function readerTexts(value: unknown, path: Path = [], key = '', parent = ''): ReaderText[] {
  if (typeof value === 'string')
    return isSeen(key, parent) && isWords(value, key) ? [{ text: value, path }] : [];
  if (Array.isArray(value))
    return value.flatMap((one, index) => readerTexts(one, [...path, index], key, parent));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([inner, one]: [string, unknown]) =>
    inner === 'accepted' ? [] : readerTexts(one, [...path, inner], OF_TEXTS.has(key) ? key : inner, key),
  );
}

/**
 * A value of a data file with its texts in Welsh, where `texts` knows them; all else is as it was. What stands in several
 * places is one thing afterwards too.
 */
export class Translation {
  readonly #texts: ReadonlyMap<string, string>;
  readonly #known = new Map<object, unknown>();

  constructor(texts: ReadonlyMap<string, string>) {
    this.#texts = texts;
  }

  of<T>(value: T): T {
    return this.#visit(value, '', '') as T;
  }

  /** A text alone. */
  text(text: string): string {
    return this.#texts.get(text) ?? text;
  }

  #visit(value: unknown, key: string, parent: string): unknown {
    if (typeof value === 'string') return isSeen(key, parent) ? this.text(value) : value;
    if (typeof value !== 'object' || value === null) return value;
    const known = this.#known.get(value);
    if (known !== undefined) return known;
    const made: unknown = Array.isArray(value)
      ? value.map((one: unknown) => this.#visit(one, key, parent))
      : Object.assign(
          Object.create(Object.getPrototypeOf(value) as object | null) as object,
          Object.fromEntries(
            Object.entries(value).map(([inner, one]: [string, unknown]) => [
              inner,
              this.#visit(one, OF_TEXTS.has(key) ? key : inner, key),
            ]),
          ),
        );
    this.#known.set(value, made);
    return made;
  }
}

/** The pairs of `cy.yaml` files as one: later ones come before earlier ones. */
export function pairsOf(...files: readonly (WelshFile | undefined)[]): ReadonlyMap<string, string> {
  return new Map(files.flatMap((file) => (file ?? []).map(({ en, cy }) => [en, cy] as const)));
}

import type { EditionModel } from '../compute/model.ts';
import type { Attributes } from '../compute/bound.ts';
import type { Library, NarrativeText } from '../edition/edition.ts';
import type { SectionOutline } from '../edition/outline.ts';
import type { AcceptedProblem, Problem } from '../problem/problem.ts';

/** A value of a YAML file with the lines on which it stands, its key included. Lines count from 1. */
export type Placed = PlacedScalar | PlacedList | PlacedMap;

interface Lines {
  readonly from: number;
  readonly to: number;
}

/** A text, a number, true, false or null. */
export interface PlacedScalar extends Lines {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
}

/** A list. */
export interface PlacedList extends Lines {
  readonly kind: 'list';
  readonly items: readonly Placed[];
}

/** A group of keys. */
export interface PlacedMap extends Lines {
  readonly kind: 'map';
  readonly entries: ReadonlyMap<string, Placed>;
}

/** A component of a text with its attributes as the author wrote them. */
export interface TextComponent {
  readonly name: string;
  readonly attributes: Attributes;
}

/**
 * A piece of a narrative file that stands for itself: a paragraph, a heading, a line of a list or of a table, or a
 * component on lines of its own.
 */
export interface TextBlock extends Lines {
  readonly kind: 'text' | 'heading' | 'row' | 'component';
  /** The lines of the file as they are written. */
  readonly source: string;
  /** What readers see: figures and other components as the words that they write, addresses of links in brackets. */
  readonly text: string;
  readonly components: readonly TextComponent[];
}

/** One file as it was read for a review. */
export interface ReviewedFile {
  /** Its lines without their ends; null where it holds no text. */
  readonly lines: readonly string[] | null;
  /** What a data file or front matter holds; null where it cannot be parsed, undefined where it is none. */
  readonly tree?: Placed | null;
  /** The pieces of a narrative file; null where it cannot be parsed, undefined where it is none. */
  readonly blocks?: readonly TextBlock[] | null;
}

/** An edition of one version, small numbers withheld. */
export interface ReviewedEdition {
  /** What is told of it. Of the version before it lacks what the one under review withholds, and its texts do too. */
  readonly model: EditionModel;
  /** The same as that version protects itself: only to see what is withheld since. */
  readonly own: EditionModel;
  readonly accepted: readonly AcceptedProblem[];
  /** The pieces of its narrative files by name, Welsh and the version for children too. */
  readonly blocks: ReadonlyMap<string, readonly TextBlock[]>;
  readonly outlines: ReadonlyMap<NarrativeText, SectionOutline>;
}

/** Everything below `data/` and `content/` at one time, as far as it can be read. */
export interface ReviewedVersion {
  readonly library: Library | null;
  /** The plans that have files, readable or not, as `<service>/<edition>`. */
  readonly present: ReadonlySet<string>;
  /** By `<service>/<edition>`. */
  readonly editions: ReadonlyMap<string, ReviewedEdition>;
  readonly problems: readonly Problem[];
  /** Files that differ from the other version, by name. */
  readonly files: ReadonlyMap<string, ReviewedFile>;
}

/** A file outside `data/` and `content/` that changed: how many lines went and came; null for files without lines. */
export interface OtherFile {
  readonly file: string;
  readonly removed: number | null;
  readonly added: number | null;
}

import type { ChartSpec } from '../view/chart-spec.ts';

/** Lines of a file, in the version before or in the one under review. Lines count from 1. */
export interface ReviewPlace {
  readonly side: 'before' | 'after';
  readonly file: string;
  readonly from: number;
  readonly to: number;
}

/** A run of words of a changed text. */
export interface Piece {
  readonly kind: 'same' | 'out' | 'in';
  readonly text: string;
}

/** One thing that is other than it was; without `was` it is new, without `is` it is gone. */
export interface ReviewField {
  readonly label: string;
  readonly was?: string;
  readonly is?: string;
  /** Where both are texts: word by word. */
  readonly pieces?: readonly Piece[];
}

/** What an entry tells, for counting and for its mark. */
export type EntryKind =
  | 'text-added'
  | 'text-removed'
  | 'text-changed'
  | 'text-moved'
  | 'section'
  | 'figure'
  | 'action-added'
  | 'action-removed'
  | 'action-changed'
  | 'record-added'
  | 'record-removed'
  | 'record-changed'
  | 'chart'
  | 'consequence'
  | 'problem'
  | 'problem-solved'
  | 'kept'
  | 'unread';

/** One change in plain words. */
export interface ReviewEntry {
  readonly kind: EntryKind;
  /** Under which heading of the edition it stands. */
  readonly group: string;
  /** What it is about: "First time entrants, Herefordshire, year ending September 2022". */
  readonly title: string;
  /** What happened, where the fields do not tell it: "added", "now withheld". */
  readonly note?: string;
  readonly fields: readonly ReviewField[];
  /** A chart before and after. */
  readonly chart?: { readonly was: ChartSpec | null; readonly is: ChartSpec | null };
  readonly places: readonly ReviewPlace[];
}

/** The lines of a file that changed without an entry that explains them. */
export interface OtherLines {
  readonly file: string;
  /** What is known of them: "layout or comments; nothing that is read changed". */
  readonly why: string;
  readonly places: readonly ReviewPlace[];
}

/** The entries of one plan. */
export interface EditionReview {
  readonly service: string;
  readonly edition: string;
  readonly title: string;
  readonly status: 'changed' | 'new' | 'removed';
  readonly front: EditionFront;
  readonly groups: readonly { readonly title: string; readonly entries: readonly ReviewEntry[] }[];
}

/** The first half page about a plan. */
export interface EditionFront {
  /** What the body is asked to decide. */
  readonly asked: string;
  /** Where its approval stands. */
  readonly state: readonly string[];
  /** What changed, at most five lines. */
  readonly changed: readonly string[];
  readonly follows: readonly string[];
  readonly open: readonly string[];
}

/** A review of what changed between two versions. */
export interface ReviewPack {
  /** The version that the review compares with, and the one under review, in words. */
  readonly before: string;
  readonly after: string;
  /** What could not be read, and so is not told. */
  readonly unread: readonly string[];
  readonly editions: readonly EditionReview[];
  /** Changes of what all plans share, each with the plans that it touches in `note`. */
  readonly reference: readonly ReviewEntry[];
  /** Problems of files that belong to no plan. */
  readonly problems: readonly ReviewEntry[];
  readonly other: readonly OtherLines[];
  /** Files outside `data/` and `content/`. */
  readonly otherFiles: readonly {
    readonly file: string;
    readonly removed: number | null;
    readonly added: number | null;
  }[];
  /** Plans that changed and were not asked for. */
  readonly leftOut: readonly string[];
}

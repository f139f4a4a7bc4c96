import type { EditionModel } from '../compute/model.ts';
import type { Abbreviations } from '../edition/abbreviations.ts';
import type { Finding, NarrativeText, SharedFiles } from '../edition/edition.ts';
import type { SectionOutline } from '../edition/outline.ts';
import type { TreeNode, TreePoint } from '../edition/tree.ts';
import type { Path, Severity, SourceFile } from '../problem/problem.ts';
import { RULES, type RuleId } from '../problem/rules.ts';

/** What a rule may look at: one edition with its figures, what all editions share, and the headings of its narrative. */
export interface Context extends EditionModel {
  readonly outlines: ReadonlyMap<NarrativeText, SectionOutline>;
}

/** A rule across files: finds what is wrong with one edition. */
export type Rule = (context: Context) => readonly Finding[];

/** A rule about the reference data: finds what is wrong in what all editions share. */
export type LibraryRule = (files: SharedFiles) => readonly Finding[];

/** A rule across editions: finds where the editions of one service, earliest first, contradict one another. */
export type ServiceRule = (editions: readonly EditionModel[]) => readonly Finding[];

/** One narrative file as its rules see it. */
export interface NarrativePage {
  readonly narrative: NarrativeText;
  /** The text as a tree. Places count lines from the beginning of the body. */
  readonly tree: TreeNode;
  readonly model: EditionModel;
  readonly abbreviations: Abbreviations;
  /** False when some data file of the edition could not be read: what is missing then is told there already. */
  readonly whole: boolean;
}

/** A rule of narrative: finds what is wrong with one file. */
export type NarrativeRule = (page: NarrativePage) => readonly Finding[];

/** What a finding says beyond where it stands. */
export interface Words {
  readonly severity?: Severity;
  readonly expected: string;
  readonly found: string;
  readonly fix: string;
  /** The place in an author's words, where the path alone would not tell. */
  readonly where?: string;
}

/**
 * A finding at a path of a file. `acceptedAt` is the path of the record whose `accepted` key may keep it;
 * without it the finding cannot be accepted.
 */
export function finding(
  source: SourceFile<unknown>,
  path: Path,
  rule: RuleId,
  words: Words,
  acceptedAt?: Path,
): Finding {
  return {
    problem: {
      rule,
      severity: words.severity ?? RULES[rule].severity,
      place: source.at(path),
      where: words.where ?? source.words(path),
      expected: words.expected,
      found: words.found,
      fix: words.fix,
    },
    acceptedIn: acceptedAt && { source, path: acceptedAt },
  };
}

/**
 * A finding at a place of a narrative file. `accepted` in its front matter may keep it where the severity of the
 * rule is below error; `because` is a reason given beside the words themselves.
 */
export function findingInText(
  { narrative }: NarrativePage,
  point: TreePoint | undefined,
  rule: RuleId,
  words: Words,
  because?: string,
): Finding {
  const severity = words.severity ?? RULES[rule].severity;
  return {
    problem: {
      rule,
      severity,
      place: {
        file: narrative.file,
        line: (point?.line ?? 1) + narrative.lineOffset,
        column: point?.column ?? 1,
      },
      where: words.where ?? '',
      expected: words.expected,
      found: words.found,
      fix: words.fix,
    },
    acceptedIn: severity === 'error' ? undefined : { source: narrative.front, path: [] },
    because,
  };
}

/** A number as an author typed it, with commas for thousands. */
export function plain(value: number): string {
  const [whole = '', fraction] = String(value).split('.');
  return `${whole.replaceAll(/\B(?=(\d{3})+$)/g, ',')}${fraction === undefined ? '' : `.${fraction}`}`;
}

/** The beginning of a sentence in quotation marks, on one line. */
export function quoted(says: string): string {
  const words = says.replaceAll(/\s+/g, ' ').trim();
  return `“${words.length > 70 ? `${words.slice(0, 69).trimEnd()}…` : words}”`;
}

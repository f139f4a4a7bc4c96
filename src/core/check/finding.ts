import type { Edition, Finding, Library } from '../edition/edition.ts';
import type { Path, Severity, SourceFile } from '../problem/problem.ts';
import type { RuleId } from '../problem/rules.ts';

/** What a rule may look at: one edition, what all editions share, and whether every file could be read. */
export interface Context {
  readonly edition: Edition;
  readonly library: Library;
}

/** A rule across files: finds what is wrong with one edition. */
export type Rule = (context: Context) => readonly Finding[];

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
      severity: words.severity ?? 'error',
      place: source.at(path),
      where: words.where ?? source.words(path),
      expected: words.expected,
      found: words.found,
      fix: words.fix,
    },
    acceptedIn: acceptedAt && { source, path: acceptedAt },
  };
}

/** A number as an author typed it, with commas for thousands. */
export function plain(value: number): string {
  const [whole = '', fraction] = String(value).split('.');
  return `${whole.replaceAll(/\B(?=(\d{3})+$)/g, ',')}${fraction === undefined ? '' : `.${fraction}`}`;
}

import { judgeClaim } from '../compute/claim.ts';
import { judgeList, judgeRate, judgeShare, judgeSum } from '../compute/claim-sums.ts';
import type { Said } from '../compute/claim-words.ts';
import { FigureIndex, type Figure, type FigureQuery } from '../compute/figures.ts';
import type { EditionModel } from '../compute/model.ts';
import type { AcceptedProblem } from '../problem/problem.ts';
import type { ClaimEntry } from '../schema/claims.ts';
import type { Words } from '../words/words.ts';
import { formatBare, formatWithUnit } from './format.ts';
import type { RichText } from './rich-text.ts';

/**
 * What became of a claim. `consistent` is said of a sentence without a claim beside it: the reader of plain sentences
 * found nothing in it that the figures contradict. `withheld`: what can be published does not decide it.
 * `unknown`: the source does not give the figure, or that of the year it compares with.
 */
export type Outcome = 'borne-out' | 'not-borne-out' | 'uncertain' | 'consistent' | 'withheld' | 'unknown';

/** A line of the list of claims. */
export interface ClaimLine {
  readonly saysHtml: string;
  /** The heading of the plan under which the source says so; empty where it is not told. */
  readonly section: string;
  readonly outcome: Outcome;
  readonly words: string;
  /** What the figures give: "93 in the year ending September 2022, after 98 …". Empty where nothing was computed. */
  readonly data: string;
  /** Why a claim that is not borne out is kept. */
  readonly because: readonly string[];
}

/** Everything that the source claims about its figures. */
export interface ClaimsView {
  readonly sentence: string;
  readonly lines: readonly ClaimLine[];
}

/** In which order a reader is shown them: what is wrong comes first. */
const ORDER: readonly Outcome[] = [
  'not-borne-out',
  'uncertain',
  'withheld',
  'unknown',
  'consistent',
  'borne-out',
];

/**
 * The claims of an edition with what the figures make of each: first those that they do not bear out, then in the order
 * of the file. Undefined where it lists none.
 */
export function claimsView(
  model: EditionModel,
  accepted: readonly AcceptedProblem[],
  titleOf: (section: string) => string,
  rich: RichText,
): ClaimsView | undefined {
  if (!model.edition.claims) return undefined;
  const lines = linesOf(model, accepted, titleOf, rich);
  return {
    sentence: tally(lines, model.words),
    lines: ORDER.flatMap((outcome) => lines.filter((line) => line.outcome === outcome)),
  };
}

/** Every claim in the order of the file. */
function linesOf(
  model: EditionModel,
  accepted: readonly AcceptedProblem[],
  titleOf: (section: string) => string,
  rich: RichText,
): readonly ClaimLine[] {
  const kept = keptByEntry(model, accepted);
  return (model.edition.claims?.value ?? []).map((entry, index): ClaimLine => {
    const problems = kept.get(index) ?? [];
    const { outcome: computed, data } = outcomeOf(entry, model);
    const isKept = problems.some(({ problem }) => problem.rule !== 'claim-uncertain');
    const isContradicted = problems.some(({ problem }) => problem.rule === 'claims-contradict');
    const outcome =
      isContradicted || ((computed === 'consistent' || computed === 'unknown') && isKept)
        ? 'not-borne-out'
        : computed;
    return {
      saysHtml: rich(entry.says),
      section: entry.section === undefined ? '' : titleOf(entry.section),
      outcome,
      words: model.words.claims.outcomes[outcome],
      data: data === '' ? problems.map(({ problem }) => problem.expected).join('; ') : data,
      because: [...new Set(problems.map(({ because }) => because))],
    };
  });
}

/** What the figures make of each claim, for `plan.json`. */
export function claimRecords(
  model: EditionModel,
  accepted: readonly AcceptedProblem[],
): readonly Readonly<Record<string, unknown>>[] {
  const lines = linesOf(
    model,
    accepted,
    (section) => section,
    (text) => text,
  );
  return lines.map(({ saysHtml, section, outcome, data, because }, index) => {
    const { claim, sum, share, rate, list } = model.edition.claims?.value[index] ?? {};
    return {
      says: saysHtml,
      section: section === '' ? null : section,
      outcome,
      figures: data === '' ? null : data,
      because,
      ...(claim && { claim }),
      ...(sum && { sum }),
      ...(share && { share }),
      ...(rate && { rate }),
      ...(list && { list }),
    };
  });
}

/** Outcomes in the order in which they are counted. */
const COUNTED: readonly Outcome[] = [
  'borne-out',
  'consistent',
  'uncertain',
  'not-borne-out',
  'withheld',
  'unknown',
];

function tally(lines: readonly ClaimLine[], { claims }: Words): string {
  const counts = COUNTED.map((outcome) => ({
    outcome,
    count: lines.filter((line) => line.outcome === outcome).length,
  }));
  return claims.tally(
    lines.length,
    counts.filter(({ count }) => count > 0),
  );
}

/** Problems kept beside each entry, by its place in the list. */
function keptByEntry(
  { edition: { claims } }: EditionModel,
  accepted: readonly AcceptedProblem[],
): ReadonlyMap<number, readonly AcceptedProblem[]> {
  const mine = accepted.filter(({ problem }) => problem.place.file === claims?.file);
  const starts = (claims?.value ?? []).map((_, index) => claims?.at([index]).line ?? 0);
  return Map.groupBy(mine, ({ problem }) => starts.findLastIndex((line) => line <= problem.place.line));
}

function outcomeOf(
  { claim, sum, share, rate, list }: ClaimEntry,
  model: EditionModel,
): { readonly outcome: Outcome; readonly data: string } {
  if (claim) {
    const verdict = judgeClaim(claim, model);
    const { written, restsOnWithheld } = judgedAsWritten(claim, model);
    // Of what refers to nothing, only this does not stop publication: the source leaves the figure out.
    if (written.kind === 'unbound') return { outcome: 'unknown', data: model.words.claims.unknown };
    // A figure that is not there now is one that is withheld; and what withheld figures have a say in would tell
    // something of them, also where the others alone come to the same: "the lowest of all areas".
    if (verdict.kind === 'unbound' || restsOnWithheld || verdict.kind !== written.kind)
      return {
        outcome: 'withheld',
        data: model.words.claims.withheld,
      };
    const outcome = verdict.kind === 'contradicted' ? 'not-borne-out' : verdict.kind;
    return { outcome, data: readerWords(verdict.data, model) };
  }
  const made =
    (sum && judgeSum(sum)) ??
    (share && judgeShare(share)) ??
    (rate && judgeRate(rate)) ??
    (list && judgeList(list));
  if (!made) return { outcome: 'consistent', data: '' };
  return { outcome: made.agrees ? 'borne-out' : 'not-borne-out', data: made.gives };
}

/** A claim judged by the figures as written, and whether any of those that were looked at is withheld. */
function judgedAsWritten(
  claim: NonNullable<ClaimEntry['claim']>,
  model: EditionModel,
): { readonly written: ReturnType<typeof judgeClaim>; readonly restsOnWithheld: boolean } {
  const { edition, figures, withheld } = model.unprotected;
  const hidden = new Set(withheld.figures.map(({ measurement }) => measurement));
  if (hidden.size === 0)
    return { written: judgeClaim(claim, { ...model, edition, figures }), restsOnWithheld: false };
  const watched = new WatchedFigures(edition, model.library);
  const written = judgeClaim(claim, { ...model, edition, figures: watched });
  return { written, restsOnWithheld: watched.seen.some(({ measurement }) => hidden.has(measurement)) };
}

/** Figures that remember which of them were asked for one by one, or over time. */
class WatchedFigures extends FigureIndex {
  readonly seen: Figure[] = [];

  override series(query: FigureQuery): readonly Figure[] {
    const found = super.series(query);
    this.seen.push(...found);
    return found;
  }

  override find(query: FigureQuery): Figure | undefined {
    const before = this.seen.length;
    const found = super.find(query);
    this.seen.length = before;
    if (found) this.seen.push(found);
    return found;
  }
}

/** What the data say with names of areas, periods in words, and the unit at the first figure. */
function readerWords(said: Said, { library, words }: EditionModel): string {
  let first = true;
  return said
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      const { figure, show } = piece;
      if (show === 'area') return library.areas[figure.measurement.area]?.name ?? figure.measurement.area;
      if (show === 'period') return words.periods.inSentence(figure.measurement.period);
      const isFirst = first;
      first = false;
      const { value, indicator, decimals } = figure;
      return isFirst
        ? formatWithUnit(value ?? 0, indicator.unit, decimals, words)
        : formatBare(value ?? 0, indicator.unit, decimals);
    })
    .join('');
}

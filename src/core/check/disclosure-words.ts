import type { EditionModel } from '../compute/model.ts';
import type { Edition, Finding } from '../edition/edition.ts';
import type { FigureIndex } from '../compute/figures.ts';
import { RULES } from '../problem/rules.ts';
import type { Theme } from '../problem/themes.ts';

/** Which edition a rule is shown: the one that authors wrote, or the one that readers see. */
type Shown = (model: EditionModel) => { readonly edition: Edition; readonly figures: FigureIndex };

/** Themes of rules whose words tell figures. Others tell of names and forms, and those about disclosure are careful themselves. */
const TELLING: ReadonlySet<Theme> = new Set<Theme>(['figures', 'sums', 'series', 'claims']);

/**
 * What rules find in editions as their authors wrote them. Where an edition withholds figures, what rules would not
 * have found without these is told without numbers: problems are printed in logs, and accepted ones on a page.
 */
export function toldSafely(
  models: readonly EditionModel[],
  find: (shown: Shown) => readonly Finding[],
): readonly Finding[] {
  const found = find(({ unprotected }) => unprotected);
  if (found.length === 0 || models.every(({ edition, unprotected }) => edition === unprotected.edition))
    return found;
  const seen = new Set(find((model) => model).map(wordsOf));
  return found.map((one) =>
    TELLING.has(RULES[one.problem.rule].theme) && !seen.has(wordsOf(one)) ? withoutNumbers(one) : one,
  );
}

function wordsOf({ problem: { rule, place, where, expected, found, fix } }: Finding): string {
  return JSON.stringify([rule, place, where, expected, found, fix]);
}

/** The same finding with its place, and no word about how much anything is. */
function withoutNumbers(finding: Finding): Finding {
  const { problem } = finding;
  return {
    ...finding,
    hidesReason: true,
    problem: {
      ...problem,
      expected: 'figures that agree',
      found: 'figures that do not, among them some that are withheld as small',
      fix: `Check this figure and those it belongs with against the source. Numbers are not printed here, since logs are often public.\nIf the source prints it so, keep it and say why:  accepted: { ${problem.rule}: … }`,
    },
  };
}

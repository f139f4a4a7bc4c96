import type { Problem } from '../problem/problem.ts';
import type { RuleId } from '../problem/rules.ts';

/** Rules that notice one and the same mistake at a place, the one that tells most of it first. */
const SAME_MISTAKE: readonly (readonly RuleId[])[] = [
  [
    'value-out-of-range',
    'average-disagrees',
    'rate-disagrees',
    'rate-outside-areas',
    'rate-magnitude',
    'jump-in-series',
  ],
  ['small-number-in-text', 'number-unbound'],
  ['year-impossible', 'number-unbound'],
];

/**
 * Leaves out problems that say of a place what another says better, and those that say the very same twice. What a
 * plan accepts is not asked: where the better one is kept on purpose, the other is still told.
 */
export function saidOnce(problems: readonly Problem[]): Problem[] {
  const at = Map.groupBy(problems, placeKey);
  const told = new Set<string>();
  return problems.filter((problem) => {
    const words = `${placeKey(problem)} ${problem.rule} ${problem.where} ${problem.expected} ${problem.found}`;
    if (told.has(words)) return false;
    told.add(words);
    const rules = new Set((at.get(placeKey(problem)) ?? []).map(({ rule }) => rule));
    return !SAME_MISTAKE.some((order) => {
      const rank = order.indexOf(problem.rule);
      return rank > 0 && order.slice(0, rank).some((rule) => rules.has(rule));
    });
  });
}

const placeKey = ({ place: { file, line, column } }: Problem): string =>
  `${file}:${String(line)}:${String(column)}`;

import { poissonInterval } from './interval.ts';
import { median, medianDeviation } from './spread.ts';

/** One period of a series: its figure, and the number of events behind it where that is known. */
export interface JumpPoint {
  readonly value: number;
  readonly count: number | null;
}

/** Median absolute deviation times this is the standard deviation of a normal distribution. */
const AS_STANDARD_DEVIATION = 1.4826;
const DEVIATIONS = 4;
const FACTOR = 3;
/** In logs: what a series moves by from one period to the next where its own few steps happen to be alike. */
const LEAST_SPREAD = 0.15;
/** How many other steps the spread is taken from. */
const FEWEST = 2;

/**
 * The places of a series (0 is its first) at which it jumps far outside its own history. A step counts when the figure
 * is at least three times, or at most a third of, the one before; when in logs it lies more than four deviations from
 * the median of the other steps (the median absolute deviation, scaled, and never below 0.15); and, where
 * the counts of both periods are known, when their 95% Poisson intervals do not meet. The step back
 * from a single odd figure is not told again. Figures of 0 have no log: they end a run of steps.
 * Source of the measure: Leys and others (2013), Detecting outliers, Journal of Experimental Social Psychology 49.
 * The factor and the least spread are our own choice, so that small areas are not reported without need.
 */
export function jumps(points: readonly JumpPoint[]): number[] {
  const steps = points.map((point, index) => {
    const before = points[index - 1];
    return before !== undefined && before.value > 0 && point.value > 0
      ? Math.log(point.value / before.value)
      : null;
  });
  const found: number[] = [];
  steps.forEach((step, index) => {
    const [point, before, earlier] = [points[index], points[index - 1], points[index - 2]];
    if (step === null || point === undefined || before === undefined) return;
    if (Math.abs(step) < Math.log(FACTOR)) return;
    const isReturn =
      found.at(-1) === index - 1 &&
      earlier !== undefined &&
      Math.abs(Math.log(point.value / earlier.value)) < Math.log(FACTOR);
    if (isReturn) return;
    const others = steps.flatMap((one, at) =>
      one === null || at === index || at === index + 1 ? [] : [one],
    );
    if (others.length < FEWEST) return;
    const centre = median(others);
    const spread = Math.max(LEAST_SPREAD, AS_STANDARD_DEVIATION * medianDeviation(others, centre));
    if (Math.abs(step - centre) <= DEVIATIONS * spread) return;
    if (mayBeChance(before.count, point.count)) return;
    found.push(index);
  });
  return found;
}

function mayBeChance(before: number | null, after: number | null): boolean {
  if (before === null || after === null || !Number.isInteger(before) || !Number.isInteger(after))
    return false;
  const [one, other] = [poissonInterval(before), poissonInterval(after)];
  return one.lower <= other.upper && other.lower <= one.upper;
}

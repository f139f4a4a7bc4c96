import type { ChartKind } from '../schema/chart-kinds.ts';
import { panelLimit, rowLimit, seriesLimits, type SeriesRole } from './chart-limits.ts';
import { ownArea, type EditionModel } from './model.ts';

export { type SeriesRole } from './chart-limits.ts';

/** Kinds of area that are there to compare with, whether or not the plan lists them as comparators. */
const COMPARATOR_KINDS: ReadonlySet<string> = new Set([
  'region',
  'country',
  'family',
  'neighbours',
  'service',
  'police-force',
]);

/** What an area is in a chart: the service itself, an area of it, or something to compare with. */
export function roleOf(model: EditionModel, area: string): SeriesRole {
  if (area === ownArea(model)) return 'own';
  const isComparator =
    model.edition.plan.value.comparators.includes(area) ||
    COMPARATOR_KINDS.has(model.library.areas[area]?.kind ?? '');
  return isComparator ? 'comparator' : 'area';
}

/** The first areas of each role, as many as a chart of lines or groups of bars can tell apart, in the order given. */
export function drawableAreas(model: EditionModel, areas: readonly string[]): string[] {
  const drawn: Record<SeriesRole, number> = { own: 0, area: 0, comparator: 0 };
  return [...new Set(areas)].filter((area) => {
    const role = roleOf(model, area);
    drawn[role] += 1;
    return drawn[role] <= seriesLimits[role];
  });
}

/** The first areas, as many as a chart of a kind holds, in the order given. */
export function chartedAreas(model: EditionModel, areas: readonly string[], kind: ChartKind): string[] {
  const unique = [...new Set(areas)];
  if (kind === 'bar' || kind === 'intervals') return unique.slice(0, rowLimit);
  if (kind !== 'small-multiples') return drawableAreas(model, unique);
  const isPanel = (area: string): boolean => roleOf(model, area) === 'area';
  const panels = unique.filter(isPanel).slice(0, panelLimit);
  const others = unique.filter((area) => !isPanel(area)).slice(0, seriesLimits.comparator);
  return unique.filter((area) => panels.includes(area) || others.includes(area));
}

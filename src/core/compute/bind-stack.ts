import { unbound, type Attributes, type Unbound } from './bound.ts';
import { ownArea, type EditionModel } from './model.ts';
import { sum } from './money.ts';
import { partLimit, rowLimit } from './chart-limits.ts';

/** Why the categories of a breakdown cannot be laid end to end: they must be counts, few, and no more than their whole. */
export function unfitStack(
  of: string,
  named: readonly string[] | undefined,
  attributes: Attributes,
  model: EditionModel,
): Unbound | undefined {
  const { breakdown = '', kind, by, period } = attributes;
  const indicator = model.library.indicators[of];
  const table = `<BreakdownTable of="${of}" breakdown="${breakdown}" />`;
  const areas = named ?? [ownArea(model)];
  if (kind !== undefined && kind !== 'stacked-bar')
    return unfit('kind', 'kind="stacked-bar" with a breakdown', `kind="${kind}"`, 'Take kind away.');
  if (by !== undefined)
    return unbound('by', 'attribute-unknown', 'by or breakdown', 'both', 'Take one of them away.');
  if (indicator?.unit.kind !== 'count')
    return unfit(
      'breakdown',
      'counts, which can be laid end to end',
      `${of}, which is no count`,
      `Show the categories in a table:  ${table}`,
    );
  const find = (area: string, category: string | null): number | null =>
    model.figures.find({ indicator: of, area, category, period })?.value ?? null;
  const categories = Object.keys(indicator.breakdowns[breakdown]?.categories ?? {}).filter((category) =>
    areas.some((area) => model.figures.find({ indicator: of, area, category, period })),
  );
  if (categories.length > partLimit)
    return unfit(
      'breakdown',
      `at most ${String(partLimit)} categories`,
      String(categories.length),
      `A bar can tell no more parts apart. Show them in a table:  ${table}`,
    );
  if (areas.length > rowLimit)
    return unbound(
      'areas',
      'chart-too-many-areas',
      `at most ${String(rowLimit)} areas in one chart`,
      String(areas.length),
      `Leave some out, or show them in a table:  ${table}`,
    );
  const overfull = areas.find((area) => {
    const whole = find(area, null);
    const parts = sum(categories.map((category) => find(area, category) ?? 0));
    return whole !== null && parts > whole;
  });
  return overfull === undefined
    ? undefined
    : unfit(
        'breakdown',
        'categories that share a whole between them',
        `more in the categories than in all, for ${overfull}`,
        `They overlap and cannot be laid end to end. Show them in a table:  ${table}`,
      );
}

function unfit(attribute: string, expected: string, found: string, fix: string): Unbound {
  return unbound(attribute, 'chart-kind-unfit', expected, found, fix);
}

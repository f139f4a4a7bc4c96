import type { Edition, Library, Measurement } from '../../src/core/edition/edition.ts';
import type { Path } from '../../src/core/problem/problem.ts';

/** What a published value is among the others of its edition. */
export interface Role {
  readonly kind: 'total' | 'part' | 'figure';
  readonly covered: string;
}

/** The name of a place in a file for the roles of its values. */
export function placeName(file: string, path: Path): string {
  return `${file} ${path.join(' ')}`;
}

/**
 * What each value of the tables is: a total where values printed beside it (its categories, or the areas that it is
 * made of) add up to it, a part where it is one of those, and otherwise a figure. Decided by the numbers, not by the rules.
 */
export function rolesOf(edition: Edition, library: Library): Map<string, Role> {
  const roles = new Map<string, Role>();
  const { measurements } = edition;
  const at = (of: Measurement): string => placeName(of.origin.table.source.file, of.origin.path);
  for (const measurement of measurements)
    roles.set(at(measurement), { kind: 'figure', covered: beside(measurement, edition) });

  const make = (whole: Measurement, parts: readonly Measurement[], of: string): void => {
    const sum = parts.reduce((total, part) => total + (countOf(part, library) ?? Number.NaN), 0);
    if (parts.length < 2 || sum !== countOf(whole, library)) return;
    roles.set(at(whole), { kind: 'total', covered: of });
    for (const part of parts)
      if (roles.get(at(part))?.kind !== 'total') roles.set(at(part), { kind: 'part', covered: of });
  };
  const find = (
    like: Measurement,
    change: Partial<Pick<Measurement, 'area' | 'category'>>,
  ): Measurement | undefined =>
    measurements.find(
      (other) =>
        other.indicator === like.indicator &&
        other.definition === like.definition &&
        other.period.key === like.period.key &&
        other.period.kind === like.period.kind &&
        other.area === (change.area ?? like.area) &&
        other.category === (change.category === undefined ? like.category : change.category),
    );
  const isThere = (one: Measurement | undefined): one is Measurement => one !== undefined;
  for (const whole of measurements) {
    const members = library.areas[whole.area]?.members ?? [];
    make(whole, members.map((area) => find(whole, { area })).filter(isThere), 'the areas that make it');
    if (whole.category !== null) continue;
    for (const { categories } of Object.values(library.indicators[whole.indicator]?.breakdowns ?? {}))
      make(
        whole,
        Object.keys(categories)
          .map((category) => find(whole, { category }))
          .filter(isThere),
        'the categories that make it',
      );
  }
  return roles;
}

function countOf({ indicator, published, numerator }: Measurement, library: Library): number | null {
  return library.indicators[indicator]?.unit.kind === 'count' ? published : numerator;
}

/** What else is printed from which a wrong figure could be known. */
function beside(of: Measurement, edition: Edition): string {
  const shown = [
    ...(of.numerator === null ? [] : ['a count']),
    ...(of.denominator === null ? [] : ['a base']),
    ...(of.printedPercent === null ? [] : ['a percentage']),
  ];
  if (shown.length > 0) return shown.join(' and ');
  const series = edition.measurements.filter(
    (other) =>
      other.indicator === of.indicator &&
      other.definition === of.definition &&
      other.area === of.area &&
      other.category === of.category,
  ).length;
  return series >= 4 ? 'a series of four or more' : 'nothing';
}

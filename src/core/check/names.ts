import type { Finding, Library } from '../edition/edition.ts';
import { didYouMean } from '../problem/nearest.ts';
import type { Path, SourceFile } from '../problem/problem.ts';
import type { RuleId } from '../problem/rules.ts';
import { finding, type LibraryRule, type Rule } from './finding.ts';

/** Says that a name is not among those known, unless it is. */
export function unknownName(
  source: SourceFile<unknown>,
  path: Path,
  rule: RuleId,
  name: string,
  known: readonly string[],
  what: string,
): Finding[] {
  if (known.includes(name)) return [];
  return [finding(source, path, rule, { expected: what, found: `"${name}"`, fix: didYouMean(name, known) })];
}

/** Names in `plan.yaml` and in the folder that must be known: service, structure, areas, comparators, indicators. */
export const editionNames: Rule = ({ edition, library }) => {
  const { plan } = edition;
  const areas = Object.keys(library.areas);
  const found: Finding[] = [
    ...unknownName(
      plan,
      [],
      'service-unknown',
      edition.service,
      Object.keys(library.services),
      'the folder of a service of data/services.yaml',
    ),
    ...unknownName(
      plan,
      ['structure'],
      'structure-unknown',
      plan.value.structure,
      Object.keys(library.structures),
      'a structure of data/structures',
    ),
    ...plan.value.areas.flatMap((area, index) =>
      unknownName(plan, ['areas', index], 'area-unknown', area, areas, 'an area of data/areas.yaml'),
    ),
    ...plan.value.comparators.flatMap((area, index) =>
      unknownName(plan, ['comparators', index], 'area-unknown', area, areas, 'an area of data/areas.yaml'),
    ),
    ...plan.value.headline.flatMap((indicator, index) =>
      unknownName(
        plan,
        ['headline', index],
        'indicator-unknown',
        indicator,
        Object.keys(library.indicators),
        'an indicator of data/indicators.yaml',
      ),
    ),
    ...(edition.risks?.value.risks ?? []).flatMap(({ indicator }, index) =>
      indicator === undefined || !edition.risks
        ? []
        : unknownName(
            edition.risks,
            ['risks', index, 'indicator'],
            'indicator-unknown',
            indicator,
            Object.keys(library.indicators),
            'an indicator of data/indicators.yaml',
          ),
    ),
    ...(edition.scorecard?.value.rows ?? []).flatMap((row, index) =>
      edition.scorecard === null
        ? []
        : [
            ...unknownName(
              edition.scorecard,
              ['rows', index, 'indicator'],
              'indicator-unknown',
              row.indicator,
              Object.keys(library.indicators),
              'an indicator of data/indicators.yaml',
            ),
            ...Object.keys(row.against).flatMap((area) =>
              unknownName(
                edition.scorecard ?? plan,
                ['rows', index, 'against', area],
                'area-unknown',
                area,
                areas,
                'an area of data/areas.yaml',
              ),
            ),
          ],
    ),
    ...Object.entries(edition.profiles).flatMap(([area, source]) =>
      unknownName(
        source,
        [],
        'area-unknown',
        area,
        plan.value.areas,
        'a profile of one of the areas of this plan',
      ),
    ),
  ];
  if (plan.value.period !== edition.id) {
    found.push(
      finding(plan, ['period'], 'period-not-folder', {
        expected: `the period of the folder, ${edition.id}`,
        found: plan.value.period,
        fix: `Write:  period: ${edition.id}\nor rename the folder.`,
      }),
    );
  }
  return found;
};

/** Indicators whose name another has already. */
function repeatedNames(indicators: SourceFile<Library['indicators']>): Finding[] {
  const seen = new Map<string, string>();
  return Object.entries(indicators.value).flatMap(([id, { name }]) => {
    const before = seen.get(name.toLowerCase());
    seen.set(name.toLowerCase(), id);
    if (before === undefined) return [];
    return [
      finding(indicators, [id, 'name'], 'name-repeated', {
        expected: 'a name that no other indicator has',
        found: `"${name}", the name of ${before} as well`,
        fix: `Say what sets it apart:  name: ${name}, …`,
      }),
    ];
  });
}

/** Names inside the reference data that must be known: members, populations, categories, areas of services. */
export const libraryNames: LibraryRule = (files) => {
  const areas = Object.keys(files.areas.value);
  const indicators = Object.keys(files.indicators.value);
  const anArea = 'an area of data/areas.yaml';
  return [
    ...repeatedNames(files.indicators),
    ...Object.entries(files.areas.value).flatMap(([id, area]) =>
      (area.members ?? []).flatMap((member, index) =>
        unknownName(files.areas, [id, 'members', index], 'area-unknown', member, areas, anArea),
      ),
    ),
    ...Object.entries(files.services.value).flatMap(([id, service]) => [
      ...unknownName(files.services, [id, 'area'], 'area-unknown', service.area, areas, anArea),
      ...service.areas.flatMap((area, index) =>
        unknownName(files.services, [id, 'areas', index], 'area-unknown', area, areas, anArea),
      ),
    ]),
    ...Object.entries(files.indicators.value).flatMap(([id, indicator]) => [
      ...(indicator.population === undefined
        ? []
        : unknownName(
            files.indicators,
            [id, 'population'],
            'indicator-unknown',
            indicator.population,
            indicators,
            'an indicator of this file',
          )),
      ...(['numerator', 'denominator'] as const).flatMap((key) =>
        indicator[key] === undefined
          ? []
          : unknownName(
              files.indicators,
              [id, key],
              'indicator-unknown',
              indicator[key],
              indicators,
              'an indicator of this file',
            ),
      ),
      ...(indicator['sum-of'] ?? []).flatMap((part, index) =>
        unknownName(
          files.indicators,
          [id, 'sum-of', index],
          'indicator-unknown',
          part,
          indicators,
          'an indicator of this file',
        ),
      ),
      ...Object.entries(indicator.breakdowns).flatMap(([name, breakdown]) =>
        Object.entries(breakdown.categories).flatMap(([category, { of }]) =>
          of === undefined
            ? []
            : unknownName(
                files.indicators,
                [id, 'breakdowns', name, 'categories', category, 'of'],
                'category-unknown',
                of,
                Object.values(indicator.breakdowns).flatMap((one) => Object.keys(one.categories)),
                'a category of this indicator',
              ),
        ),
      ),
    ]),
  ];
};

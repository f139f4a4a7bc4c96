import { ownArea, type EditionModel } from './core/compute/model.ts';
import { areaFigures, type AreaFigures } from './core/view/area-figures.ts';
import { areaList, type AreaEntry } from './core/view/area-list.ts';
import { compare } from './core/words/en/compare.ts';
import { site } from './site.ts';

/** Every area that readers can look for. */
export function siteAreas(): AreaEntry[] {
  const { library, editions } = site();
  return areaList(
    library,
    editions.map(({ model }) => model),
  );
}

/** The editions that cover an area, in order of time; of an area that plans only compare with, all that do. */
function modelsAbout(area: string): EditionModel[] {
  const models = site().editions.map(({ model }) => model);
  const own = models.filter(
    (model) => model.edition.plan.value.areas.includes(area) || ownArea(model) === area,
  );
  return own.length > 0 ? own : models.filter(({ edition }) => edition.plan.value.comparators.includes(area));
}

/** Every figure of one area, for comparisons with any other. */
export function figuresOfArea(area: string, among: readonly EditionModel[] = modelsAbout(area)): AreaFigures {
  const { library } = site();
  const covers = among.filter(
    (model) => model.edition.plan.value.areas.includes(area) || ownArea(model) === area,
  );
  return areaFigures(library, among, area, {
    href: covers.length > 0 ? `/areas/${area}/` : '',
    comparators: [
      ...new Set(covers.flatMap((model) => [ownArea(model), ...model.edition.plan.value.comparators])),
    ].filter((other) => other !== area),
    words: compare,
  });
}

/** Areas that have figures to be compared: those with a page, and those that plans compare them with. */
export function comparedAreas(): string[] {
  return [
    ...new Set([
      ...siteAreas().map(({ id }) => id),
      ...site().editions.flatMap(({ model }) => model.edition.plan.value.comparators),
    ]),
  ];
}

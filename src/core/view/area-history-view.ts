import { ownArea, type EditionModel } from '../compute/model.ts';
import type { Library } from '../edition/edition.ts';
import type { Words } from '../words/words.ts';
import { kindWords } from './area-view.ts';
import { areaArchive, type AreaArchiveView, type SeriesView } from './archive-view.ts';
import { headlineView, type HeadlineView } from './headline-view.ts';
import { yearRange } from './format.ts';

/** A plan that covers an area. */
export interface CoveringPlan {
  readonly name: string;
  readonly href: string;
}

/** An indicator of which there is a series over time. */
export interface IndicatorHistory {
  readonly id: string;
  readonly indicator: string;
  readonly name: string;
  readonly unit: string;
  /** The series that comes nearest to today, with its chart if there is one. */
  readonly main: SeriesView;
  /** Other definitions and kinds of period: never joined with it. */
  readonly others: readonly SeriesView[];
}

/** A figure of which plans give a single period. */
export interface SingleFigure {
  readonly indicator: string;
  readonly name: string;
  readonly definition: string;
  readonly row: SeriesView['rows'][number];
}

/** Everything that the editions together say of an area. */
export interface AreaHistory {
  readonly name: string;
  readonly sentences: readonly string[];
  readonly names: readonly string[];
  /** The latest plan first. */
  readonly plans: readonly CoveringPlan[];
  /** The latest of each key figure, with the plan that gives it. */
  readonly headlines: readonly {
    readonly view: HeadlineView;
    readonly plan: string;
    readonly href: string;
  }[];
  readonly indicators: readonly IndicatorHistory[];
  readonly single: readonly SingleFigure[];
  /** Why nothing is shown; empty where something is. */
  readonly notice: string;
  /** Services whose areas it can be compared with. */
  readonly compare: readonly string[];
}

/** So many key figures stand at the top. */
const KEY_FIGURES = 4;

/** An area over all editions that cover it, given in order of time. */
export function areaHistory(
  library: Library,
  models: readonly EditionModel[],
  area: string,
  words: Words,
): AreaHistory {
  const found = library.areas[area];
  const name = found?.name ?? area;
  const archive = areaArchive(library, models, area, words);
  const isSingle = ({ series }: AreaArchiveView): boolean => series.every(({ rows }) => rows.length === 1);
  const kind = kindWords(library, area, words);
  const services = [...new Set(models.map(({ edition }) => edition.service))];
  const covering = services.map((service) => {
    const latest = models.findLast(({ edition }) => edition.service === service);
    const full = library.services[service]?.name ?? service;
    return latest === undefined || ownArea(latest) === area || latest.edition.plan.value.areas.length === 1
      ? words.areas.isWhole(name, kind, full)
      : words.areas.isOneOf(name, kind, latest.edition.plan.value.areas.length, full);
  });
  const giving = models.filter(({ figures }) =>
    figures.all.some(({ measurement }) => measurement.area === area),
  );
  return {
    name,
    sentences: [
      ...covering,
      ...(giving.length === 0
        ? []
        : [words.areas.showsPlans(giving.map(({ edition }) => yearRange(edition.id, words)))]),
    ],
    names: [
      ...(found?.['official-name'] === undefined ? [] : [words.areas.official(found['official-name'])]),
      ...(found?.code === undefined ? [] : [words.areas.code(found.code)]),
    ],
    plans: models.toReversed().map((model) => ({
      name: `${library.services[model.edition.service]?.short ?? ''}: ${model.edition.plan.value.title}`,
      href: placeOf(model, area),
    })),
    headlines: keyFigures(library, models, area, words),
    indicators: archive.filter((one) => !isSingle(one)).flatMap((one) => indicatorHistory(one)),
    single: archive.filter(isSingle).flatMap(({ indicator, name: of, series }) =>
      series.flatMap(({ definition, rows }) =>
        rows.map((row) => ({
          indicator,
          name: of,
          definition: series.length > 1 ? definition : '',
          row,
        })),
      ),
    ),
    notice: archive.length === 0 ? words.areas.noneOfAll(name) : '',
    compare: services,
  };
}

/** Where a plan tells of an area: its profile there, or the plan's first page. */
function placeOf({ edition }: EditionModel, area: string): string {
  const plan = `/${edition.service}/${edition.id}/`;
  return edition.plan.value.areas.includes(area) ? `${plan}areas/${area}/` : plan;
}

function keyFigures(
  library: Library,
  models: readonly EditionModel[],
  area: string,
  words: Words,
): AreaHistory['headlines'] {
  const ids = new Set(models.toReversed().flatMap(({ edition }) => edition.plan.value.headline));
  return Object.keys(library.indicators)
    .filter((id) => ids.has(id))
    .flatMap((id) => {
      // What a plan leaves out ("not available") an earlier one may tell; what is withheld stays withheld.
      const model = models.findLast(({ figures }) => {
        const figure = figures.find({ indicator: id, area });
        return figure !== undefined && (figure.value !== null || figure.measurement.marker === 'c');
      });
      const view = model && headlineView(model, id, area);
      return model && view
        ? [{ view, plan: yearRange(model.edition.id, words), href: `#archive-${id}` }]
        : [];
    })
    .slice(0, KEY_FIGURES);
}

/** The series that comes nearest to today leads, of those that have a value at all. */
function indicatorHistory({ id, indicator, name, unit, series }: AreaArchiveView): IndicatorHistory[] {
  const rank = ({ rows, end }: SeriesView): string =>
    `${rows.some(({ meaning }) => meaning === '') ? '1' : '0'} ${end}`;
  const [first, ...rest] = [...series].sort((one, other) =>
    rank(one) < rank(other) ? 1 : rank(one) > rank(other) ? -1 : 0,
  );
  return first ? [{ id, indicator, name, unit, main: first, others: rest }] : [];
}

import type { Figure } from '../compute/figures.ts';
import { ownArea, type EditionModel } from '../compute/model.ts';
import type { PeriodKind } from '../schema/period.ts';
import { periodKindWords, periodShort } from './format.ts';
import {
  captionOf,
  cellOf,
  Notes,
  orderedAreas,
  profileHref,
  sourceWords,
  tableNotes,
  type TableView,
} from './table-view.ts';

/** What an indicator table shows; what is left out is chosen from the figures that there are. */
export interface IndicatorTableOptions {
  readonly areas?: readonly string[] | undefined;
  readonly title?: string | undefined;
  readonly category?: string | null;
  readonly periodKind?: PeriodKind | undefined;
}

/** All values of an indicator: a row an area, a column a period, all periods of one kind. */
export function indicatorTable(
  model: EditionModel,
  id: string,
  indicatorId: string,
  options: IndicatorTableOptions = {},
): TableView {
  const indicator = model.library.indicators[indicatorId];
  if (!indicator) throw new Error(`no indicator ${indicatorId}`);
  const { title, category = null } = options;
  const areas = orderedAreas(model, options.areas ?? model.figures.areasOf(indicatorId, category));
  const periodKind = options.periodKind ?? model.figures.kindOf(indicatorId, areas, category);
  const periods = model.figures.periodsOf(indicatorId, category, periodKind);
  const notes = new Notes(model.words);
  const shown: Figure[] = [];
  const own = ownArea(model);
  const rows = areas.map((area) => {
    const series = model.figures.series({ indicator: indicatorId, area, category, periodKind });
    shown.push(...series);
    const href = profileHref(model, area);
    return {
      head: model.library.areas[area]?.name ?? area,
      ...(href === undefined ? {} : { href }),
      strong: area === own,
      cells: periods.map((period) =>
        cellOf(
          series.find(({ measurement }) => measurement.period.key === period.key),
          notes,
        ),
      ),
    };
  });
  const printedTitle = shown.find(({ measurement }) => measurement.origin.table.table.title)?.measurement
    .origin.table.table.title;
  return {
    id,
    ...captionOf(title ?? printedTitle ?? indicator.name, indicator, model.words),
    corner: periods[0] ? periodKindWords(periods[0], model.words) : model.words.tables.area,
    columns: periods.map((period) => periodShort(period, model.words)),
    rows,
    markers: [...notes.markers].map(([marker, meaning]) => ({ marker, meaning })),
    notes: [...notes.texts, ...tableNotes(shown, model.words)],
    source: sourceWords(shown),
    download: `/${model.edition.service}/${model.edition.id}/data/measurements.csv`,
  };
}

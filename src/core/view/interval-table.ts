import { ownArea, type EditionModel } from '../compute/model.ts';
import type { Period } from '../schema/period.ts';
import type { ChartArea } from './chart-figures.ts';
import { limits } from './chart-words.ts';
import {
  captionOf,
  cellOf,
  markerCell,
  Notes,
  profileHref,
  sourceWords,
  tableNotes,
  type TableView,
} from './table-view.ts';

/** The table of a chart of intervals: a row an area, its value and the limits of its 95% interval. */
export function intervalTable(
  model: EditionModel,
  id: string,
  {
    areas,
    index,
    period,
    title,
  }: {
    readonly areas: readonly ChartArea[];
    readonly index: number;
    readonly period: Period;
    readonly title: string;
  },
): TableView {
  const { chart } = model.words;
  const notes = new Notes(model.words);
  const shown = areas.flatMap(({ points }) => points[index] ?? []);
  const indicator = shown[0]?.indicator;
  if (!indicator) throw new Error(`no figures for ${period.key}`);
  return {
    id,
    ...captionOf(chart.intervalCaption(title), indicator, model.words),
    corner: model.words.periods.short(period),
    columns: [chart.value, chart.lower, chart.upper],
    rows: areas.map(({ id: area, name, points }) => {
      const figure = points[index];
      const interval = figure?.interval && figure.value !== null ? limits(figure, figure.interval) : null;
      const href = profileHref(model, area);
      return {
        head: name,
        ...(href === undefined ? {} : { href }),
        strong: area === ownArea(model),
        cells: [
          cellOf(figure, notes),
          ...(interval
            ? [interval.lower, interval.upper].map((text) => ({ text, notes: [] }))
            : [markerCell('x', null, notes), markerCell('x', null, notes)]),
        ],
      };
    }),
    markers: [...notes.markers].map(([marker, meaning]) => ({ marker, meaning })),
    notes: [...notes.texts, ...tableNotes(shown, model.words)],
    source: sourceWords(shown),
    download: `/${model.edition.service}/${model.edition.id}/data/measurements.csv`,
  };
}

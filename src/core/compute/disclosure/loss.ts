import type { Edition, Library } from '../../edition/edition.ts';
import { nameOf, type FigureCell } from './cells.ts';

/** What readers lose with a figure, the weightiest first: see {@link PuzzleCell}. */
export function lossesOf(
  editions: readonly Edition[],
  library: Library,
): (cell: FigureCell) => readonly number[] {
  const headlines = headlineFigures(editions, library);
  const ofServices = new Set(Object.values(library.services).map(({ area }) => area));
  return (cell) => {
    const { area } = cell.key;
    return lossOf(cell, headlines, ofServices.has(area) || library.areas[area]?.members !== undefined);
  };
}

/** Names that begin the figures on the first pages of editions. */
function headlineFigures(editions: readonly Edition[], library: Library): ReadonlySet<string> {
  return new Set(
    editions.flatMap(({ plan, service }) =>
      plan.value.headline.map((indicator) => `${indicator} ${library.services[service]?.area ?? service}`),
    ),
  );
}

/** A headline is the greatest loss, then a total, then a zero (which is often no secret), then a large count. */
function lossOf(
  { key, statements }: FigureCell,
  headlines: ReadonlySet<string>,
  isOfAreas: boolean,
): number[] {
  const counts = statements.map(({ count }) => count?.max ?? 0);
  const size = Math.max(...counts.map((count) => (Number.isFinite(count) ? count : 0)));
  return [
    key.category === null && headlines.has(`${key.indicator} ${key.area}`) ? 1 : 0,
    (isOfAreas ? 1 : 0) + (key.category === null ? 1 : 0),
    size === 0 ? 1 : 0,
    size,
    nameOf(key).length,
  ];
}

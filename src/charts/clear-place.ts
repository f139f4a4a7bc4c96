import type { Box } from './svg-path.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Points along the lines between neighbours, close enough together that a text box cannot slip between them. */
export function pointsAlong(line: readonly Point[], spacing = 6): Point[] {
  return line.flatMap((from, index) => {
    const to = line[index + 1];
    if (!to) return [from];
    const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / spacing));
    return Array.from({ length: steps }, (_, step) => ({
      x: from.x + ((to.x - from.x) * step) / steps,
      y: from.y + ((to.y - from.y) * step) / steps,
    }));
  });
}

/** The box that covers the fewest of these points; the first of equals. */
export function clearestPlace<Place extends Box>(
  places: readonly [Place, ...Place[]],
  points: readonly Point[],
): Place {
  const covered = ({ left, top, right, bottom }: Box): number =>
    points.filter(({ x, y }) => x >= left && x <= right && y >= top && y <= bottom).length;
  return places.reduce((best, place) => (covered(place) < covered(best) ? place : best));
}

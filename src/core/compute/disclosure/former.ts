import type { Edition, Measurement } from '../../edition/edition.ts';

/**
 * What readers are told of an edition by the values that its publishers have revised (`was`): the same edition with those
 * in their places. None where nothing was revised.
 */
export function formerEditions(editions: readonly Edition[]): Edition[] {
  return editions.flatMap((edition) =>
    edition.measurements.some(({ was }) => was !== null)
      ? [{ ...edition, measurements: edition.measurements.map(former) }]
      : [],
  );
}

function former(measurement: Measurement): Measurement {
  const { was } = measurement;
  return was === null
    ? measurement
    : { ...measurement, published: was, numerator: null, printedPercent: null };
}

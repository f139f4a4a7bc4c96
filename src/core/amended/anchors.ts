import type { Amendment } from '../schema/amendments.ts';
import { distinctAnchors } from '../view/anchor.ts';

/** Amendments with their places on the page of amendments: "amended-2027-02-03". */
export function amendmentAnchors(
  amendments: readonly Amendment[],
): { readonly amendment: Amendment; readonly anchor: string }[] {
  const distinct = distinctAnchors();
  return amendments.map((amendment) => ({ amendment, anchor: distinct(`amended-${amendment.date}`) }));
}

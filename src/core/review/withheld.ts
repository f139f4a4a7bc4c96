import { nameOf } from '../compute/disclosure/cells.ts';
import { changed, withholding } from '../compute/disclosure/protected-edition.ts';
import { FigureIndex } from '../compute/figures.ts';
import type { EditionModel } from '../compute/model.ts';

/**
 * The version before of an edition without what the one under review withholds: a review may be printed, and what it
 * told of the version before would give away what no longer may be known.
 */
export function withoutWithheldOf(before: EditionModel, after: EditionModel): EditionModel {
  const names = new Map(
    after.edition.measurements
      .filter(({ marker }) => marker === 'c')
      .map((measurement) => [nameOf(measurement), 'withheld']),
  );
  const edition = names.size === 0 ? before.edition : changed(before.edition, withholding(names));
  return edition === before.edition
    ? before
    : { ...before, edition, figures: new FigureIndex(edition, before.library) };
}

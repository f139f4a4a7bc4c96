import type { Edition, Library } from '../edition/edition.ts';
import { FigureIndex } from './figures.ts';

/** An edition with its figures computed: what components, pages and downloads are made from. */
export interface EditionModel {
  readonly edition: Edition;
  readonly library: Library;
  readonly figures: FigureIndex;
}

/** Computes an edition. */
export function editionModel(edition: Edition, library: Library): EditionModel {
  return { edition, library, figures: new FigureIndex(edition, library) };
}

/** The area that the service covers as a whole: what a figure is about unless it says otherwise. */
export function ownArea({ edition, library }: EditionModel): string {
  return library.services[edition.service]?.area ?? edition.service;
}

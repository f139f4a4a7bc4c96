import type { Edition, Library } from '../edition/edition.ts';
import { protectEditions, type Withheld } from './disclosure/service.ts';
import { wordsOf, type Words } from '../words/words.ts';
import { FigureIndex } from './figures.ts';

/** An edition with its figures computed, small numbers withheld: what components, pages and downloads are made from. */
export interface EditionModel {
  readonly edition: Edition;
  readonly library: Library;
  /** The editions of the same service in order of time, this one among them, as they are published. */
  readonly siblings: readonly Edition[];
  readonly figures: FigureIndex;
  /** The texts of the interface in the language in which the edition is read. */
  readonly words: Words;
  /** The edition as written, for checks alone: no page, view or download may be made from it. */
  readonly unprotected: UnprotectedEdition;
}

/** An edition as its authors wrote it, and what of it is withheld from readers. */
export interface UnprotectedEdition {
  readonly edition: Edition;
  readonly figures: FigureIndex;
  readonly withheld: Withheld;
}

/** Computes an edition that stands alone. Editions of one service belong together: see {@link serviceModels}. */
export function editionModel(edition: Edition, library: Library): EditionModel {
  const [model] = serviceModels([edition], library);
  if (!model) throw new Error('an edition without a model');
  return model;
}

/** Computes the editions of one service, protected together: what one of them withholds, none of them prints. */
export function serviceModels(editions: readonly Edition[], library: Library): EditionModel[] {
  const shown = protectEditions(editions, library);
  const siblings = shown.map(({ edition }) => edition).sort((a, b) => (a.id < b.id ? -1 : 1));
  return shown.map(({ edition, withheld }, index) => {
    const written = editions[index] ?? edition;
    const figures = new FigureIndex(edition, library);
    const isWhole = edition.measurements === written.measurements;
    return {
      edition,
      library,
      siblings,
      figures,
      words: wordsOf('en'),
      unprotected: {
        edition: written,
        figures: isWhole ? figures : new FigureIndex(written, library),
        withheld,
      },
    };
  });
}

/** The area that the service covers as a whole: what a figure is about unless it says otherwise. */
export function ownArea({ edition, library }: EditionModel): string {
  return library.services[edition.service]?.area ?? edition.service;
}

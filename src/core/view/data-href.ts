import type { EditionModel } from '../compute/model.ts';

/** The address of a download of an edition. */
export function dataHref({ edition }: EditionModel, file: string): string {
  return `/${edition.service}/${edition.id}/data/${file}`;
}

import type { ClaimSpec } from '../schema/claims.ts';
import type { Said } from './claim-words.ts';
import type { Figure } from './figures.ts';
import type { EditionModel } from './model.ts';

/** What the data make of a claim. `data` says in words what they show, with both values. */
export type Verdict =
  | { readonly kind: 'borne-out'; readonly data: Said }
  | {
      readonly kind: 'contradicted';
      readonly data: Said;
      /** The part of the claim that is wrong, as it is written: `says: down`, `percent: 45`. `said` is how it reads. */
      readonly wrong: { readonly key: keyof ClaimSpec; readonly written: string; readonly said?: string };
      /** What to write there instead, where one word or number is right. */
      readonly right: string | null;
    }
  /** The printed figures go that way, but the 95% interval of the figure holds the one it is compared with. */
  | { readonly kind: 'uncertain'; readonly data: Said; readonly written: string };

/** A figure that a claim is about, with all that judging it needs. */
export interface Subject {
  readonly spec: ClaimSpec;
  readonly figure: Figure;
  readonly model: EditionModel;
}

/** The keys of a claim that name a figure, as `figureNamed` takes them. */
export function figureAttributes({ of, area, period, by }: ClaimSpec): Record<string, string> {
  return Object.fromEntries(
    Object.entries({ of, area, period, by }).flatMap(([key, value]) =>
      value === undefined ? [] : [[key, value]],
    ),
  );
}

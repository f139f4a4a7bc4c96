import { z } from 'zod';
import { accepted, text } from './fields.ts';
import { childrenFrontMatter } from './plan.ts';

/** Front matter of a Welsh narrative file. What it answers is said by the English file of the same name. */
export const welshFrontMatter = childrenFrontMatter.extend({
  translates: text.optional().meta({
    description: 'which state of the English file this translates; the check prints the line',
  }),
});
export type WelshFrontMatter = z.output<typeof welshFrontMatter>;

/** `cy.yaml`: Welsh for texts of the data files beside it, each text with its translation. */
export const welshFile = z.array(
  z.strictObject({
    en: text.meta({ description: 'the English text, as it stands in the data file' }),
    cy: text.meta({ description: 'the same in Welsh' }),
    accepted: accepted.optional(),
  }),
);
export type WelshFile = z.output<typeof welshFile>;

import { z } from 'zod';
import { text } from './fields.ts';

/** `data/disclosure.yaml`: how small numbers are kept from telling who a child is. Without the file these defaults hold. */
export const disclosureFile = z.strictObject({
  threshold: z.int().min(2).max(100).default(5).meta({
    description: 'counts from 1 to below this are withheld, and whatever would reveal one; 5 without the key',
  }),
  'round-to': z.literal([0, 5, 10]).default(0).meta({
    description:
      '0: small counts are withheld. 5 or 10: counts are published rounded to it, and only rates, percentages and averages of small counts are withheld',
  }),
  'small-group': z.int().min(0).max(1000).default(10).meta({
    description: 'in a group smaller than this, none or all of it is withheld too; 10 without the key',
  }),
  staff: z
    .boolean()
    .default(true)
    .meta({ description: 'false when tables of staff need no protection; true without the key' }),
});
export type Disclosure = z.output<typeof disclosureFile>;

/** What holds where a site has no `data/disclosure.yaml`. */
export const USUAL_DISCLOSURE: Disclosure = disclosureFile.parse({});

/** Says that figures are public already, so that withholding them here would protect nobody. */
export const alreadyPublished = z
  .strictObject({
    reason: text.meta({ description: 'why these figures may stand here although they are small' }),
    source: text.meta({ description: 'where they were published' }),
  })
  .meta({ description: 'small figures that were published elsewhere before: reason and source' });
export type AlreadyPublished = z.output<typeof alreadyPublished>;

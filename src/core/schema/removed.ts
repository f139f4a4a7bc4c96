import { z } from 'zod';
import { day, text } from './fields.ts';

const address = z.string().regex(/^\/(?!\/)[\w./-]*(#[\w-]+)?$/, { error: 'site-address' });

/** An address that an approved plan had and has no longer. */
const removal = z.strictObject({
  address: address.meta({
    description:
      'what is gone, as addresses.txt of the plan has it: a page, a file, or a place on a page. A page takes its Welsh page and all places on it along',
  }),
  below: z
    .boolean()
    .default(false)
    .meta({ description: 'true when everything whose address begins so is gone too, as with a whole plan' }),
  because: text.meta({ description: 'why it was removed: readers are told so at its address' }),
  date: day.meta({ description: 'the day on which it was removed' }),
  instead: z
    .string()
    .regex(/^(?:https?:\/\/\S+|\/(?!\/)[\w./-]*(?:#[\w-]+)?)$/, { error: 'any-address' })
    .optional()
    .meta({ description: 'where to look now: an address of this site, or a whole one' }),
});
export type Removal = z.output<typeof removal>;

/** `data/removed.yaml`: addresses of approved plans that are gone, each with the reason. */
export const removedFile = z.array(removal).meta({ description: 'addresses that are gone' });

import { z } from 'zod';

/** A name in small letters with hyphens, as used for ids, folders and addresses. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
    error: 'id',
  })
  .meta({ description: 'a name in small letters, digits and hyphens, such as first-time-entrants' });

/** Words for readers, not empty. Inline Markdown and the plan's inline components may be used. */
export const text = z.string().trim().min(1).meta({ description: 'text' });

/** A day, `2023-06-21`. */
export const day = z.iso.date().meta({ description: 'a day written as year-month-day, such as 2023-06-21' });

/** A day, month or year: `2023-06-21`, `2023-06` or `2023`. YAML reads a bare year as a number. */
export const roughDate = z
  .preprocess(
    (value) => (typeof value === 'number' ? String(value) : value),
    z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?$/, { error: 'rough-date' }),
  )
  .meta({ description: 'a day, month or year, such as 2023-06-21, 2023-06 or 2023' });

/** A number of pounds or of full-time posts, zero or more, with at most two decimals: sums are exact to the penny. */
export const amount = z
  .number()
  .nonnegative()
  .multipleOf(0.01)
  .meta({ description: 'a number, zero or more' });

/** Whole number, zero or more. */
export const count = z.int().nonnegative().meta({ description: 'a whole number, zero or more' });

/** A part of a whole in percent as printed, such as 37 or 27.3: never more than all of it. */
export const percent = z.number().nonnegative().max(100).meta({ description: 'a percentage, such as 37' });

/** A reference such as an action's "6.1". The reader keeps 6.10 as it is written, though YAML would read the number 6.1. */
export const ref = z
  .preprocess((value) => (typeof value === 'number' ? String(value) : value), z.string().trim().min(1))
  .meta({ description: 'a reference, such as 6.1' });

/** Problems kept on purpose, by rule id, each with the reason: `accepted: { percent-disagrees: … }`. */
export const accepted = z
  .record(id, text)
  .meta({ description: 'problems kept on purpose: the rule, then the reason' });

/** Where figures come from. */
export const source = z
  .strictObject({
    title: text.meta({ description: 'the title of the source' }),
    publisher: text.optional().meta({ description: 'who published it' }),
    released: roughDate.optional().meta({ description: 'when it was released' }),
    url: z
      .url({ protocol: /^https?$/ })
      .optional()
      .meta({ description: 'its web address' }),
    note: text.optional().meta({ description: 'anything a reader should know about it' }),
  })
  .meta({ description: 'where the figures come from: title, publisher, released, url' });

export type Source = z.output<typeof source>;

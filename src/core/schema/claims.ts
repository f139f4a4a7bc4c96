import { z } from 'zod';
import { accepted, id, percent, text } from './fields.ts';

/** What a claim may say of a figure since an earlier period. */
export const CHANGES = ['up', 'down', 'level', 'doubled', 'halved', 'steadily-up', 'steadily-down'] as const;
/** What a claim may say of a figure beside that of another area. */
export const COMPARISONS = ['above', 'below', 'level-with', 'better', 'worse', 'similar'] as const;
/** What a claim may say of a figure among those of several areas, or among those of its own series so far. */
export const EXTREMES = ['lowest', 'highest', 'lowest-yet', 'highest-yet'] as const;
/** What a claim may say of a figure beside numbers. */
export const BOUNDS = ['is', 'at-least', 'at-most', 'within'] as const;

/** Every word that `says` may be. */
export const SAYS = [...CHANGES, ...COMPARISONS, ...EXTREMES, ...BOUNDS] as const;
export type Says = (typeof SAYS)[number];

/** A number as its author wrote it, with its commas and closing zeros: `863`, `1,179`, `27.30`. */
export const WRITTEN_NUMBER = /^-?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?$/;

const asText = (value: unknown): unknown => (typeof value === 'number' ? String(value) : value);

const written = (about: string) =>
  z
    .preprocess(asText, z.string().trim().regex(WRITTEN_NUMBER, { error: 'written-number' }))
    .optional()
    .meta({ description: about });

const period = (about: string) =>
  z.preprocess(asText, z.string().trim().min(1)).optional().meta({ description: about });

/**
 * A claim about figures: the same keys in `claims.yaml` and as attributes of `<Claim>`. Numbers are kept as they
 * are written, since a claim is checked to the decimals written.
 */
export const claimSpec = z.strictObject({
  of: id.meta({ description: 'the indicator' }),
  area: id.optional().meta({ description: 'the area; without it, the one that the service covers' }),
  period: period('the period; without it, the latest'),
  by: id.optional().meta({ description: 'a category of a breakdown; without it, the whole' }),
  says: z.enum(SAYS).meta({
    description: `what is said of the figure. Since from: ${CHANGES.join(', ')}. Against to: ${COMPARISONS.join(', ')}. Among areas: lowest, highest. In its series so far: lowest-yet, highest-yet. Against numbers: ${BOUNDS.join(', ')}`,
  }),
  from: period('the earlier period of a change; without it, the one before'),
  to: id.optional().meta({ description: 'the area that the figure is compared with' }),
  among: z
    .array(id)
    .min(1)
    .optional()
    .meta({ description: 'the areas of lowest and highest; without it, those of the plan' }),
  value: written('the number of is, at-least and at-most'),
  low: written('the lower number of within'),
  high: written('the higher number of within'),
  amount: written('how much higher or lower, in the unit of the figure'),
  percent: written('how much higher or lower, in percent'),
  points: written('how much higher or lower, in percentage points'),
});
export type ClaimSpec = z.output<typeof claimSpec>;

const whole = z.int().nonnegative();

const sumSpec = z
  .strictObject({
    whole: z.number().meta({ description: 'the printed whole' }),
    parts: z.array(z.number()).min(1).meta({ description: 'the printed parts that are to make it' }),
  })
  .meta({ description: 'parts that are said to make a whole' });
export type SumSpec = z.output<typeof sumSpec>;

const shareSpec = z
  .strictObject({
    count: whole.optional().meta({ description: 'how many; left out where only the percentage is printed' }),
    base: z.int().positive().meta({ description: 'out of how many' }),
    percent: percent.meta({ description: 'the printed percentage' }),
  })
  .meta({ description: 'a percentage of a whole number of children or things' });
export type ShareSpec = z.output<typeof shareSpec>;

const rateSpec = z
  .strictObject({
    count: whole.meta({ description: 'how many' }),
    population: z.int().positive().meta({ description: 'in how many' }),
    per: z.int().positive().meta({ description: 'per how many: 1000, 10000 or 100000' }),
    value: z.number().nonnegative().meta({ description: 'the printed rate' }),
  })
  .meta({ description: 'a rate with the count and the population that it is of' });
export type RateSpec = z.output<typeof rateSpec>;

const listSpec = z
  .strictObject({
    said: whole.meta({ description: 'how many there are said to be' }),
    named: z.array(text).min(1).meta({ description: 'those that the source names' }),
  })
  .meta({ description: 'how many things there are said to be, and those that are named' });
export type ListSpec = z.output<typeof listSpec>;

const entry = z
  .strictObject({
    says: text.meta({ description: 'what the source says, in our words and with its figures' }),
    section: id.optional().meta({ description: 'the heading of the structure under which it says so' }),
    claim: claimSpec.optional().meta({ description: 'what it claims about a figure of this edition' }),
    sum: sumSpec.optional(),
    share: shareSpec.optional(),
    rate: rateSpec.optional(),
    list: listSpec.optional(),
    accepted: accepted.optional(),
  })
  .refine(
    ({ claim, sum, share, rate, list }) =>
      [claim, sum, share, rate, list].filter((one) => one !== undefined).length <= 1,
    { error: 'Keep one of claim, sum, share, rate and list here, and write another entry for the next.' },
  )
  .meta({ description: 'an entry with one of claim, sum, share, rate and list, or none' });

/** `claims.yaml`: what the published source says about its figures. */
export const claimsFile = z.array(entry).min(1);
export type ClaimsFile = z.output<typeof claimsFile>;
export type ClaimEntry = ClaimsFile[number];

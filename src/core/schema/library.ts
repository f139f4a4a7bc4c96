import { z } from 'zod';
import { id, roughDate, source, text } from './fields.ts';

/** An area or a comparator: anywhere that a figure can be about. */
export const area = z.strictObject({
  name: text.meta({ description: 'the name as readers know it' }),
  'official-name': text
    .optional()
    .meta({ description: 'the name in the official register, where it differs' }),
  code: z
    .string()
    .regex(/^[EWKNS]\d{8}$/, { error: 'ons-code' })
    .optional()
    .meta({ description: 'the nine-character ONS code, such as E06000051' }),
  kind: z
    .enum([
      'unitary',
      'county',
      'metropolitan',
      'london-borough',
      'welsh-unitary',
      'service',
      'police-force',
      'region',
      'country',
      'family',
      'neighbours',
    ])
    .meta({ description: 'what sort of area it is' }),
  adjective: text.optional().meta({ description: 'how a sentence names its figures: "the national rate"' }),
  vintage: text.optional().meta({ description: 'for a comparator group: which version of its membership' }),
  members: z.array(id).optional().meta({ description: 'the areas that make it up' }),
  average: z
    .enum(['simple'])
    .optional()
    .meta({ description: 'simple where its figures are the simple average of its members' }),
  note: text.optional().meta({ description: 'what readers should know about it' }),
});
export type Area = z.output<typeof area>;

/** `data/areas.yaml`: every area by id. */
export const areas = z.record(id, area).meta({ description: 'areas by id' });

/** How the pages of a service look. */
const brand = z.strictObject({
  ink: z
    .string()
    .regex(/^#[0-9a-f]{6}$/, { error: 'colour' })
    .meta({ description: 'the colour of its figures, lines and covers: "#12436d"' }),
  logo: text.optional().meta({
    description: 'what its logo shows, in words; the logo itself is data/logos/<service>.svg',
  }),
});

/** A youth justice service with its partnership. */
export const service = z.strictObject({
  name: text.meta({ description: 'the name of the service' }),
  short: text.meta({ description: 'what the service is called in a list or a breadcrumb' }),
  partnership: text.meta({ description: 'the name of the partnership' }),
  area: id.meta({ description: 'the id of the area that the service covers as a whole' }),
  areas: z.array(id).min(1).meta({ description: 'ids of the local authority areas it covers' }),
  country: z.enum(['england', 'wales']).meta({ description: 'england or wales' }),
  languages: z
    .array(z.enum(['en', 'cy']))
    .min(1)
    .optional()
    .meta({ description: 'the languages of its pages: [en], or [en, cy] with Welsh' }),
  host: text.optional().meta({ description: 'the body that hosts the service' }),
  brand: brand.optional().meta({ description: 'how its pages look: ink, logo' }),
});
export type Service = z.output<typeof service>;

/** `data/services.yaml`: every service by id. */
export const services = z.record(id, service).meta({ description: 'services by id' });

/** How an indicator's value is read. */
export const unit = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('rate'),
      per: z.literal([1000, 10000, 100000]).meta({ description: '1000, 10000 or 100000' }),
      of: text.meta({ description: 'of whom: "children"' }),
    }),
    z.strictObject({ kind: z.literal('percent'), of: text.meta({ description: 'of what: "the cohort"' }) }),
    z.strictObject({
      kind: z.literal('count'),
      of: text.meta({ description: 'what is counted, in the plural' }),
      one: text.optional().meta({ description: 'what is counted, in the singular' }),
    }),
    z.strictObject({
      kind: z.literal('ratio'),
      of: text.meta({ description: 'what per what: "reoffences per reoffender"' }),
    }),
  ])
  .meta({ description: 'the unit: kind (rate, percent, count or ratio), per, of' });
export type Unit = z.output<typeof unit>;

/** A category: its name, or its name and the category it is part of. */
const category = z.preprocess(
  (value) => (typeof value === 'string' ? { name: value } : value),
  z.strictObject({
    name: text.meta({ description: 'the name of the category' }),
    of: id.optional().meta({ description: 'the category it is part of; without it, all' }),
  }),
);

/** One way of dividing an indicator: by sex, by type of outcome. */
export const breakdown = z.strictObject({
  name: text.meta({ description: 'what the division is by: "type of outcome"' }),
  whole: z.boolean().default(false).meta({ description: 'true when the categories together make the total' }),
  categories: z.record(id, category).meta({ description: 'the categories by id' }),
});

const definition = z.strictObject({
  name: text.meta({ description: 'what sets this version of the definition apart' }),
  text: text.meta({ description: 'how it is counted' }),
  source: source.optional(),
});

/** A defined measure. */
export const indicator = z.strictObject({
  name: text.meta({ description: 'the name of the indicator' }),
  scope: z.enum(['national', 'local']).meta({ description: 'national measure or local figure' }),
  about: text.meta({ description: 'what it measures, in plain words' }),
  unit,
  decimals: z.int().min(0).max(6).meta({ description: 'how many decimals it is printed with' }),
  direction: z
    .enum(['lower-is-better', 'higher-is-better', 'none'])
    .meta({ description: 'which way is better' }),
  definitions: z
    .record(id, definition)
    .meta({ description: 'versions of the definition, the usual one first' }),
  signed: z
    .boolean()
    .default(false)
    .meta({ description: 'true when values may be below zero, as changes are' }),
  population: id
    .optional()
    .meta({ description: 'the indicator whose value is the denominator of this rate' }),
  breakdowns: z.record(id, breakdown).default({}).meta({ description: 'ways of dividing it' }),
  counts: z.enum(['people', 'events', 'posts', 'other']).optional().meta({
    description:
      'what stands behind it: people or events in their lives, whose small counts are withheld; or posts or other things, whose are not. Without the key, people',
  }),
  'sum-of': z.array(id).optional().meta({ description: 'indicators of which this one is the sum' }),
  numerator: id.optional().meta({
    description: 'the indicator that counts what its numerator counts, by its value or its own numerator',
  }),
  denominator: id.optional().meta({
    description: 'the indicator that counts what its denominator counts, by its value or its own numerator',
  }),
  caution: text.optional().meta({ description: 'what readers should bear in mind' }),
});
export type Indicator = z.output<typeof indicator>;

/** `data/indicators.yaml`: every indicator by id. */
export const indicators = z.record(id, indicator).meta({ description: 'indicators by id' });

/** An abbreviation or word of the sector. */
export const term = z.strictObject({
  short: text.optional().meta({ description: 'the abbreviation' }),
  long: text.meta({ description: 'the words in full' }),
  explanation: text.optional().meta({ description: 'what it means, in plain words' }),
});
export type Term = z.output<typeof term>;

/** `data/terms.yaml`: every term by id. */
export const terms = z.record(id, term).meta({ description: 'terms by id' });

const subheading = z.strictObject({
  id,
  title: text.meta({ description: 'the heading as the guidance words it' }),
  aliases: z.array(text).default([]).meta({ description: 'other wordings that mean the same heading' }),
  required: z.boolean().default(true).meta({ description: 'false when a plan may leave it out' }),
  prompts: z
    .array(text)
    .default([])
    .meta({ description: 'what to write about here: notes for authors, which no published plan shows' }),
});

const heading = subheading.extend({
  headings: z.array(subheading).default([]).meta({ description: 'the sub-headings under it' }),
});
export type StructureHeading = z.output<typeof heading>;

/** `data/structures/<id>.yaml`: the headings that the guidance of a time prescribes. */
export const structure = z.strictObject({
  name: text.meta({ description: 'what this structure is called' }),
  guidance: text.meta({ description: 'the guidance it comes from' }),
  from: roughDate.meta({ description: 'when it began to apply' }),
  to: roughDate.optional().meta({ description: 'when it ceased to apply' }),
  evidence: text.meta({ description: 'what the list was taken from' }),
  'prompts-from': text.optional().meta({ description: 'what the prompts rest on' }),
  headings: z.array(heading).min(1).meta({ description: 'the headings in order' }),
});
export type Structure = z.output<typeof structure>;

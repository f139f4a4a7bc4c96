import { z } from 'zod';
import { alreadyPublished } from './disclosure.ts';
import { accepted, count, id, percent, source, text } from './fields.ts';

/** Why there is no value, or what to know about one: the markers of official statistics. */
export const MARKERS = {
  c: 'confidential: withheld so that no child can be recognised',
  x: 'not available',
  z: 'not applicable',
  low: 'rounds to zero but is not zero',
} as const;
export type Marker = keyof typeof MARKERS;

/** Markers that stand beside a value. */
export const FLAGS = {
  b: 'break in the series: not comparable with earlier values',
  e: 'estimated',
  p: 'provisional',
  r: 'revised',
  u: 'low reliability',
} as const;
export type Flag = keyof typeof FLAGS;

const marker = z.enum(['c', 'x', 'z', 'low']).meta({ description: 'c, x, z or low' });

/** A cell written out: a value with what belongs to it, or a marker with a note. */
export const fullCell = z
  .strictObject({
    value: z
      .number()
      .optional()
      .meta({ description: 'a number, or a marker: c confidential, x not available, z not applicable, low' }),
    marker: marker.optional().meta({ description: 'why there is no value: c, x, z or low' }),
    flag: z.enum(['b', 'e', 'p', 'r', 'u']).optional().meta({ description: 'b, e, p, r or u' }),
    was: z
      .number()
      .optional()
      .meta({ description: 'beside the flag r: the value before its publisher revised it' }),
    numerator: count.optional().meta({ description: 'the count behind the value' }),
    denominator: count.optional().meta({ description: 'the population or base behind the value' }),
    percent: percent.optional().meta({ description: 'the share that the source prints beside the count' }),
    note: text.optional().meta({ description: 'a note for readers' }),
    'already-published': alreadyPublished.optional(),
    accepted: accepted.optional(),
  })
  .meta({ description: 'value, marker, flag, was, numerator, denominator, percent, note' });
export type FullCell = z.output<typeof fullCell>;

/** A cell: a number, a marker, or the full form. The short forms are turned into the full one. */
export const cell = z
  .preprocess((value) => {
    if (typeof value === 'string' && value in MARKERS) return { marker: value };
    return typeof value === 'number' || typeof value === 'string' ? { value } : value;
  }, fullCell)
  .meta({ description: 'a number, a marker (c, x, z, low), or a group such as { value: 93, note: … }' });

/** What a plan aims at: a number, a limit, or a direction in words. */
export const target = z
  .strictObject({
    kind: z
      .enum(['number', 'at-most', 'at-least', 'direction'])
      .meta({ description: 'number, at-most, at-least or direction' }),
    value: z.number().optional().meta({ description: 'the number; left out for a direction' }),
    text: text.meta({ description: 'the target as the source words it' }),
  })
  .meta({ description: 'what the plan aims at: kind, value, text' });

/** One value where a list may stand is a list of one. */
const asList = (value: unknown): unknown => (Array.isArray(value) ? value : [value]);

const row = z.preprocess(asList, z.array(cell));

const keys = z.array(z.union([z.string(), z.number()])).min(1);

/** One table of measurements: rows of areas (or categories) and columns of periods (or categories). */
export const table = z
  .strictObject({
    indicator: id.meta({ description: 'the indicator measured' }),
    definition: id.optional().meta({ description: 'the version of its definition; without it, the first' }),
    title: text.optional().meta({ description: 'the caption' }),
    source: source
      .optional()
      .meta({ description: 'where the figures come from; without it, the plan itself' }),
    area: id.optional().meta({ description: 'the one area of the table; its rows are then categories' }),
    'years-ending': keys
      .optional()
      .meta({ description: 'columns: years by their last month, such as 2022-09' }),
    'calendar-years': keys.optional().meta({ description: 'columns: calendar years' }),
    'financial-years': keys.optional().meta({ description: 'columns: financial years, such as 2022-23' }),
    'cohorts-ending': keys
      .optional()
      .meta({ description: 'columns: cohorts of twelve months by their last month' }),
    'quarter-cohorts-ending': keys
      .optional()
      .meta({ description: 'columns: cohorts of three months by their last month' }),
    periods: keys.optional().meta({ description: 'columns: first and last month, such as 2022-07/2022-09' }),
    by: z
      .array(id)
      .min(1)
      .optional()
      .meta({ description: 'columns: categories of the indicator, for one period' }),
    target: target.optional(),
    values: z.record(z.string(), row).meta({ description: 'the values, one row an area' }),
    note: text.optional().meta({ description: 'a note under the table' }),
    awaiting: keys.optional().meta({
      description:
        'columns whose figures are not there yet: the check reminds of them until they are taken from this list',
    }),
    'already-published': alreadyPublished.optional(),
    accepted: accepted.optional(),
  })
  .meta({ description: 'a table of measurements' });
export type Table = z.output<typeof table>;

/** `performance/*.yaml`: one table, or a list of them. */
export const performanceFile = z.preprocess(asList, z.array(table).min(1));

/** `areas/<area>.yaml`: what an area's profile says beyond the tables of the whole service. */
export const profileFile = z.strictObject({
  introduction: text.optional().meta({ description: 'a sentence or two about the area' }),
  tables: z.array(table).default([]).meta({ description: 'tables about this area only' }),
});

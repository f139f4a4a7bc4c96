import { z } from 'zod';
import { alreadyPublished } from './disclosure.ts';
import { accepted, amount, count, id, percent, text } from './fields.ts';

const money = amount.meta({ description: 'an amount in pounds without comma or sign, such as 1179999' });

const moneyColumns = {
  staffing: money.optional().meta({ description: 'staffing costs of seconded staff, in pounds' }),
  'in-kind': money.optional().meta({ description: 'payments in kind, in pounds' }),
  'other-delegated': money.optional().meta({ description: 'other delegated funds, in pounds' }),
  total: money.optional().meta({ description: 'the total that the source prints, in pounds' }),
};

/** One of several amounts that stand in one cell of the source. */
const part = z.strictObject({
  of: z
    .enum(['staffing', 'in-kind', 'other-delegated'])
    .meta({ description: 'the column that it is part of' }),
  name: text.optional().meta({ description: 'what it is' }),
  amount: money,
});

const moneyList = z.strictObject({
  title: text.meta({ description: 'the caption' }),
  note: text.optional(),
  rows: z
    .array(z.strictObject({ category: text.meta({ description: 'what is paid for' }), amount: money }))
    .min(1),
  total: money.optional().meta({ description: 'the total that the source prints' }),
  accepted: accepted.optional(),
});

/** `resources.yaml`: who contributes what, and what it is spent on. */
export const resourcesFile = z.strictObject({
  contributions: z
    .strictObject({
      title: text.meta({ description: 'the caption' }),
      year: text
        .optional()
        .meta({ description: "the year of the money, where it is not the plan's own, such as 2017/18" }),
      note: text.optional().meta({ description: 'a note under the table' }),
      rows: z
        .array(
          z.strictObject({
            agency: text.meta({ description: 'the contributing agency' }),
            ...moneyColumns,
            note: text.optional(),
            parts: z
              .array(part)
              .optional()
              .meta({ description: 'the amounts that one cell of the source lists' }),
            accepted: accepted.optional(),
          }),
        )
        .min(1),
      total: z
        .strictObject({ ...moneyColumns, accepted: accepted.optional() })
        .optional()
        .meta({ description: 'the totals that the source prints' }),
      accepted: accepted.optional(),
    })
    .optional(),
  additional: z
    .array(moneyList)
    .default([])
    .meta({ description: 'further tables of money beside the contributions' }),
  'grand-total': z
    .strictObject({ name: text, amount: money, accepted: accepted.optional() })
    .optional()
    .meta({ description: 'the total of contributions and further tables that the source prints' }),
  budget: moneyList.optional().meta({ description: 'what the money is spent on' }),
  awaiting: z
    .array(z.enum(['contributions', 'additional', 'budget']))
    .optional()
    .meta({
      description:
        'parts whose amounts are not there yet: the check reminds of them until they are taken from this list',
    }),
});
export type ResourcesFile = z.output<typeof resourcesFile>;
export type MoneyList = z.output<typeof moneyList>;
export type MoneyColumns = { readonly [Column in keyof typeof moneyColumns]?: number | undefined };

/** A number of people or full-time posts, or c where it is withheld. */
const staffCell = z
  .union([amount, z.literal('c')])
  .meta({ description: 'a number, zero or more, or c where it is withheld' });
export type StaffCell = z.output<typeof staffCell>;

const staffRow = z.strictObject({
  men: z.array(staffCell).meta({ description: 'men by post, in the order of posts' }),
  women: z.array(staffCell).meta({ description: 'women by post, in the order of posts' }),
  total: z
    .tuple([staffCell, staffCell])
    .optional()
    .meta({ description: 'the totals that the source prints: men, women' }),
});

/** `workforce.yaml`: the staff, counted as people and as full-time equivalents. */
export const workforceFile = z.strictObject({
  staffing: z
    .strictObject({
      title: text.meta({ description: 'the caption' }),
      note: text.optional(),
      posts: z.record(id, text).meta({ description: 'the kinds of post by id, in order' }),
      groups: z.record(id, text).meta({ description: 'the ethnic groups by id, in order' }),
      people: z.record(id, staffRow).meta({ description: 'people by group: men and women by post' }),
      total: staffRow.optional().meta({ description: 'the totals that the source prints' }),
      'already-published': alreadyPublished.optional(),
      accepted: accepted.optional(),
    })
    .optional(),
  disability: z
    .strictObject({
      title: text.meta({ description: 'the caption' }),
      note: text.optional(),
      posts: z.record(id, text).meta({ description: 'the kinds of post by id, in order' }),
      groups: z.record(id, text).meta({ description: 'the groups by id, in order' }),
      'full-time-equivalents': z.record(
        id,
        z.strictObject({ posts: z.array(staffCell), total: staffCell.optional() }),
      ),
      'already-published': alreadyPublished.optional(),
      accepted: accepted.optional(),
    })
    .optional(),
});
export type WorkforceFile = z.output<typeof workforceFile>;

/** `voice.yaml`: what children and others said, and what was done about it. */
export const voiceFile = z.strictObject({
  surveys: z
    .array(
      z.strictObject({
        id,
        title: text.meta({ description: 'the caption' }),
        period: text.meta({ description: 'when it was asked' }),
        of: text.meta({ description: 'who answered: "children"' }),
        base: count.optional().meta({ description: 'how many answered' }),
        note: text.optional(),
        'already-published': alreadyPublished.optional(),
        questions: z
          .array(
            z.strictObject({
              id,
              question: text.meta({ description: 'what was asked or agreed to' }),
              count: count.optional().meta({ description: 'how many agreed' }),
              base: count
                .optional()
                .meta({ description: 'how many answered this question, where it differs' }),
              percent: percent.optional().meta({ description: 'the percentage that the source prints' }),
              marker: z
                .literal('c')
                .optional()
                .meta({ description: 'c where count and percentage are withheld' }),
              accepted: accepted.optional(),
            }),
          )
          .min(1),
      }),
    )
    .default([]),
  quotes: z
    .array(z.strictObject({ from: text, text }))
    .default([])
    .meta({ description: 'short quotations, without names' }),
  'you-said': z
    .array(z.strictObject({ said: text, did: text }))
    .default([])
    .meta({ description: 'what was said and what was done' }),
});
export type VoiceFile = z.output<typeof voiceFile>;

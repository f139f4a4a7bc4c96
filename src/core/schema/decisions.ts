import { z } from 'zod';
import { list, statusField } from './delivery.ts';
import { accepted, day, id, ref, text } from './fields.ts';
import { seal } from './sealed.ts';

/** The bodies that decide on a plan, in the order in which they usually do. */
export const DECISION_KINDS = [
  'board',
  'submission',
  'scrutiny',
  'cabinet',
  'council',
  'publication',
] as const;

/** What a body asked for when it agreed: followed up like an action. */
const condition = z
  .preprocess(
    (value) => (typeof value === 'string' ? { do: value } : value),
    z.strictObject({
      ref: ref.optional().meta({ description: 'its reference in the minute' }),
      do: text.meta({ description: 'what is to be done' }),
      owner: list(text).optional().meta({ description: 'who answers for it, by role' }),
      due: text.optional().meta({ description: 'when it is due: a date, or the words of the body' }),
      status: statusField.optional(),
      update: text.optional().meta({ description: 'what has happened so far' }),
    }),
  )
  .meta({ description: 'a text, or a group: ref, do, owner, due, status, update' });

/** `decisions.yaml`: which bodies decided what, when, and on which state of the plan. */
export const decisionsFile = z.array(
  z.strictObject({
    body: text.meta({ description: 'the body that decided' }),
    kind: z.enum(DECISION_KINDS).meta({ description: DECISION_KINDS.join(', ') }),
    authority: id
      .optional()
      .meta({ description: 'for a cabinet, scrutiny or council: the area whose authority it is' }),
    date: day.meta({ description: 'the day of the decision' }),
    role: text.meta({ description: 'the role of the person who signed; no names' }),
    decided: text.meta({ description: 'what was decided' }),
    minute: text.optional().meta({ description: 'the reference of the meeting or minute' }),
    conditions: z
      .array(condition)
      .default([])
      .meta({ description: 'what the body asked for when it agreed' }),
    seal: seal.optional(),
    outcome: z
      .enum(['agreed', 'referred-back'])
      .default('agreed')
      .meta({ description: 'agreed or referred-back; without it, agreed' }),
    accepted: accepted.optional(),
  }),
);
export type Decision = z.output<typeof decisionsFile>[number];

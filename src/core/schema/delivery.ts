import { z } from 'zod';
import { accepted, count, id, ref, text } from './fields.ts';

/** Where an action stands. */
export const STATUSES = {
  'not-started': 'Not started',
  'in-progress': 'In progress',
  completed: 'Completed',
  'not-completed': 'Not completed',
  deferred: 'Deferred',
  'carried-forward': 'Carried forward',
  withdrawn: 'Withdrawn',
} as const;
export type Status = keyof typeof STATUSES;

/** The key `status` of an action or of what a body asked for. */
export const statusField = z
  .enum([
    'not-started',
    'in-progress',
    'completed',
    'not-completed',
    'deferred',
    'carried-forward',
    'withdrawn',
  ])
  .meta({ description: Object.keys(STATUSES).join(', ') });

/** One value where a list may stand is a list of one. */
export const list = <T extends z.ZodType>(item: T) =>
  z.preprocess((value) => (value === undefined || Array.isArray(value) ? value : [value]), z.array(item));

/** One line of a delivery plan. */
export const action = z.strictObject({
  ref: ref.meta({ description: 'the reference of the action, such as 6.1' }),
  do: text.meta({ description: 'what will be done' }),
  owner: list(id).optional().meta({ description: 'who answers for it: ids from the owners key' }),
  due: list(text).optional().meta({ description: 'when it is due: a date, or the words of the plan' }),
  status: statusField.optional(),
  update: text.optional().meta({ description: 'what has happened so far' }),
  success: text.optional().meta({ description: 'how success will be seen' }),
  answers: list(ref).default([]).meta({ description: 'recommendations that it answers' }),
  'carried-from': list(text).optional().meta({
    description:
      'what it carries on: the edition and the reference there, such as 2023-24 6.1; several where it merges them',
  }),
  accepted: accepted.optional(),
});
export type Action = z.output<typeof action>;

const priority = z.strictObject({
  priority: text.meta({ description: 'the priority' }),
  answers: list(ref)
    .default([])
    .meta({ description: 'recommendations that the priority as a whole answers' }),
  measures: z.array(text).default([]).meta({ description: 'how success of this priority will be seen' }),
  actions: z.array(action).min(1).meta({ description: 'its actions' }),
});

const theme = z.strictObject({
  theme: text.meta({ description: 'the theme' }),
  measures: z.array(text).default([]).meta({ description: 'success measures that its priorities share' }),
  priorities: z.array(priority).min(1).meta({ description: 'its priorities' }),
});

/** An inspection and its recommendations. */
export const inspection = z.strictObject({
  id,
  inspectorate: text.meta({ description: 'who inspected' }),
  year: z.int().min(1998).max(2100).meta({ description: 'the year of the inspection' }),
  rating: text.optional().meta({ description: 'the overall rating' }),
  recommendations: z
    .array(
      z.strictObject({
        number: ref.meta({ description: 'the number of the recommendation' }),
        to: text.meta({ description: 'to whom it is addressed' }),
        text: text.optional().meta({
          description: 'what it asks for, in short; left out where the source gives only its number',
        }),
      }),
    )
    .min(1)
    .meta({ description: 'the recommendations by number' }),
  accepted: accepted.optional(),
});

/** `delivery-plan.yaml`. */
export const deliveryFile = z.strictObject({
  title: text.optional().meta({ description: 'what this plan calls its delivery plan' }),
  note: text.optional().meta({ description: 'what readers should know about it' }),
  owners: z.record(id, text).default({}).meta({ description: 'the key to owners: id and role' }),
  inspections: z
    .array(inspection)
    .default([])
    .meta({ description: 'inspections whose recommendations actions answer' }),
  outcomes: z
    .array(
      z.strictObject({
        direction: z.enum(['more', 'fewer']).meta({ description: 'more or fewer' }),
        what: text.meta({ description: 'of what' }),
      }),
    )
    .default([])
    .meta({ description: 'what the plan wants to see more or fewer of' }),
  themes: z.array(theme).min(1).meta({ description: 'themes, their priorities and their actions' }),
  accepted: accepted.optional(),
});
export type DeliveryFile = z.output<typeof deliveryFile>;

/** `progress.yaml`: what became of the previous plan's actions. */
export const progressFile = z.strictObject({
  plan: text.meta({ description: 'the plan reported on, such as 2022/23' }),
  of: id.optional().meta({
    description:
      'the edition reported on, such as 2022-23: each of its actions must then be accounted for. Not needed where that plan ends as this one begins',
  }),
  note: text.optional().meta({ description: 'what readers should know about it' }),
  actions: z
    .array(
      z.strictObject({
        ref: ref.optional().meta({ description: 'its reference in the previous plan' }),
        theme: text.optional(),
        priority: text.optional(),
        action: text.meta({ description: 'what was to be done' }),
        owner: list(id).optional(),
        due: list(text).optional(),
        status: statusField.meta({ description: Object.keys(STATUSES).join(', ') }),
        update: text.optional().meta({ description: 'what happened' }),
        because: text.optional().meta({
          description: 'why it was not completed and is carried on, merged into another, or dropped',
        }),
        answers: list(ref).default([]).meta({ description: 'recommendations that it answered' }),
        'carried-to': list(ref).default([]).meta({ description: 'actions of this plan that carry it on' }),
      }),
    )
    .min(1),
  'printed-counts': z
    .partialRecord(statusField, count)
    .optional()
    .meta({ description: 'how many of each status the source prints' }),
  accepted: accepted.optional(),
});
export type ProgressFile = z.output<typeof progressFile>;

const score = z.number().positive();

/** `risks.yaml`. */
export const risksFile = z.strictObject({
  note: text.optional().meta({ description: 'what readers should know about it' }),
  scale: z
    .strictObject({
      impact: z.record(z.string(), text).meta({ description: 'each score of impact and what it means' }),
      likelihood: z
        .record(z.string(), text)
        .meta({ description: 'each score of likelihood and what it means' }),
      combine: z
        .enum(['product', 'sum'])
        .default('product')
        .meta({ description: 'whether the score is impact times or plus likelihood' }),
      worst: z
        .enum(['highest', 'lowest'])
        .default('highest')
        .meta({ description: 'whether the highest or the lowest score is the worst' }),
      accepted: accepted.optional(),
    })
    .optional()
    .meta({ description: 'the scale on which risks are scored' }),
  risks: z
    .array(
      z.strictObject({
        ref: ref.meta({ description: 'the reference of the risk' }),
        risk: text.meta({ description: 'what might happen' }),
        measure: text.optional().meta({ description: 'the outcome measure that it threatens' }),
        indicator: id.optional().meta({ description: 'the indicator of that measure' }),
        causes: list(text).optional().meta({ description: 'what may bring it about' }),
        consequences: list(text).optional().meta({ description: 'what would follow' }),
        owner: list(text).optional().meta({ description: 'who answers for it, by role' }),
        impact: score.optional(),
        likelihood: score.optional(),
        score: score.optional().meta({ description: 'the score that the source prints' }),
        controls: list(text).optional().meta({ description: 'what is in place already' }),
        mitigation: list(text).meta({ description: 'what is done about it' }),
        residual: z
          .strictObject({ impact: score, likelihood: score, score: score.optional() })
          .optional()
          .meta({ description: 'impact and likelihood after what is done about it' }),
        actions: list(ref).default([]).meta({ description: 'actions of the delivery plan that bear on it' }),
        accepted: accepted.optional(),
      }),
    )
    .min(1),
});
export type RisksFile = z.output<typeof risksFile>;

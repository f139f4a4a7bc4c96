import { z } from 'zod';
import { accepted, day, id, roughDate, source, text } from './fields.ts';
import { planPeriod } from './period.ts';

/** `plan.yaml`: what the edition is, and what it leaves out on purpose. */
export const planFile = z.strictObject({
  title: text.meta({ description: 'the title of the plan' }),
  period: planPeriod,
  structure: id.meta({ description: 'the structure its headings follow' }),
  areas: z.array(id).min(1).meta({ description: 'the areas it gives profiles of' }),
  comparators: z.array(id).default([]).meta({ description: 'the areas it compares with, in order' }),
  headline: z.array(id).min(1).meta({ description: 'the indicators on its first page, in order' }),
  summary: text.meta({ description: 'one or two sentences about the plan, for lists and search engines' }),
  updated: day.meta({ description: 'when the text or figures last changed' }),
  updates: z
    .array(
      z.strictObject({
        date: roughDate.meta({ description: 'when it was updated' }),
        what: text.meta({ description: 'what the update covers' }),
      }),
    )
    .default([])
    .meta({ description: 'annual updates of a plan for several years' }),
  'worked-example': text.optional().meta({ description: 'for an example plan: what it was built from' }),
  source: source.meta({
    description: 'the published plan or data that figures come from unless they say otherwise',
  }),
  waivers: z
    .array(
      z.strictObject({
        section: id.meta({ description: 'the heading of the structure that is left out' }),
        because: text.meta({ description: 'the reason' }),
      }),
    )
    .default([])
    .meta({ description: 'required headings that the plan leaves out, each with a reason' }),
  accepted: accepted.optional(),
});
export type PlanFile = z.output<typeof planFile>;

/** `governance.yaml`: who is accountable to whom, and who sits on the board. */
export const governanceFile = z.strictObject({
  host: text.optional().meta({ description: 'the body that hosts the service' }),
  chair: text.optional().meta({ description: 'the role of the chair of the board' }),
  meets: text.optional().meta({ description: 'how often the board meets' }),
  board: z
    .array(
      z.strictObject({
        agency: text.meta({ description: 'the agency represented' }),
        role: text.meta({ description: 'the role of its member; no names' }),
      }),
    )
    .default([])
    .meta({ description: 'the members of the board by agency and role' }),
  cycle: z
    .array(
      z.strictObject({
        when: text.meta({ description: 'the quarter or month' }),
        covers: text.meta({ description: 'what is reported then' }),
      }),
    )
    .default([])
    .meta({ description: 'what is reported to the board when' }),
  'sign-off': z
    .array(
      z.strictObject({
        agency: text.meta({ description: 'the agency that signs' }),
        role: text.meta({ description: 'the role of who signs; no names' }),
      }),
    )
    .default([])
    .meta({ description: 'the agencies that sign the plan' }),
});
export type Governance = z.output<typeof governanceFile>;

const ofEveryText = {
  title: text.optional().meta({ description: 'the heading as this plan words it' }),
  summary: text.optional().meta({ description: 'one sentence for lists and search engines' }),
  updated: roughDate.optional().meta({ description: 'when this section last changed' }),
  unfinished: z
    .boolean()
    .optional()
    .meta({ description: 'true while it is being written; take it away when it is done' }),
  accepted: accepted.optional(),
};

/** Front matter of a narrative file. */
export const frontMatter = z.strictObject({
  section: id.meta({ description: 'the heading of the structure that this file answers' }),
  ...ofEveryText,
});
export type FrontMatter = z.output<typeof frontMatter>;

/** Front matter of a text that answers no heading of the structure: the version for children. */
export const childrenFrontMatter = z.strictObject(ofEveryText);
export type TextFrontMatter = z.output<typeof childrenFrontMatter>;

import { z } from 'zod';
import { accepted, day, text } from './fields.ts';
import { seal } from './sealed.ts';

/** Why a plan is changed after a decision: a mistake, figures that their publisher revised, or something new. */
export const AMENDMENT_KINDS = ['correction', 'revised-figures', 'update'] as const;
export type AmendmentKind = (typeof AMENDMENT_KINDS)[number];

/** `amendments.yaml`: what was changed after a decision, why, and who agreed. `npm run amend` writes it. */
export const amendmentsFile = z.array(
  z.strictObject({
    date: day.meta({ description: 'the day on which it was agreed' }),
    kind: z.enum(AMENDMENT_KINDS).meta({ description: AMENDMENT_KINDS.join(', ') }),
    what: text.meta({ description: 'what was changed, in a sentence' }),
    why: text.meta({ description: 'why' }),
    agreed: text.meta({ description: 'the body or role that agreed; no names' }),
    minute: text.optional().meta({ description: 'the reference of the meeting or minute' }),
    from: seal.meta({ description: 'the seal of the plan before' }),
    seal: seal.meta({ description: 'the seal of the plan with the change' }),
    accepted: accepted.optional(),
  }),
);
export type Amendment = z.output<typeof amendmentsFile>[number];

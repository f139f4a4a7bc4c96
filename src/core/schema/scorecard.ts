import { z } from 'zod';
import { accepted, id, text } from './fields.ts';

const trend = z
  .enum(['up', 'down', 'level'])
  .meta({ description: 'up, down or level, as the arrow of the source shows' });

/** `scorecard.yaml`: what a performance summary states beyond the figures themselves. */
export const scorecardFile = z.strictObject({
  title: text.meta({ description: 'the caption' }),
  note: text.optional().meta({ description: 'a note under the table' }),
  rows: z
    .array(
      z.strictObject({
        indicator: id.meta({ description: 'the indicator; its latest figure comes from its table' }),
        'annual-trend': trend.optional(),
        'three-year-trend': trend.optional(),
        against: z
          .record(id, z.enum(['better', 'worse', 'similar', 'not-stated']))
          .default({})
          .meta({
            description:
              'comparisons that the source states: area, then better, worse, similar or not-stated',
          }),
        rank: z
          .strictObject({
            place: z.int().positive(),
            of: z.int().positive(),
            among: text.meta({ description: 'among whom' }),
          })
          .optional()
          .meta({ description: 'the rank that the source states' }),
        quartile: z
          .enum(['upper', 'upper-middle', 'lower-middle', 'lower'])
          .optional()
          .meta({ description: 'the quartile that the source states, upper being the best' }),
        note: text.optional(),
        accepted: accepted.optional(),
      }),
    )
    .min(1),
});
export type ScorecardFile = z.output<typeof scorecardFile>;

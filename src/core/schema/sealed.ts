import { z } from 'zod';

/** A seal: `sha256:` and 64 hexadecimal digits. */
export const seal = z
  .string()
  .regex(/^sha256:[0-9a-f]{64}$/, { error: 'seal' })
  .meta({ description: 'the seal, as npm run approve writes it' });

/** The version of the records of what was decided on. */
export const RECORD_FORMAT = 'youth-justice-plans/record/1';

/** `sealed/<first 12 digits>.json`: what a body decided on. Programs write it, nobody alters it. */
export const sealedRecord = z.strictObject({
  format: z.literal(RECORD_FORMAT),
  seal,
  /** Hexadecimal digits that keep withheld numbers from being tried; never published. */
  salt: z.string().regex(/^[0-9a-f]{32}$/),
  content: z.json(),
});

/** What was decided on, and from where it was read. */
export interface SealedRecord extends Readonly<z.output<typeof sealedRecord>> {
  readonly file: string;
}

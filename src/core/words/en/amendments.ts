import type { AmendmentKind } from '../../schema/amendments.ts';
import { numbers } from './numbers.ts';

/** What was changed in a plan after it was decided on. */
export const amendments = {
  title: 'Amendments',
  pageTitle: (plan: string): string => `Amendments – ${plan}`,
  description: (plan: string): string =>
    `What was changed in ${plan} after it was decided on: old and new, why, and who agreed.`,
  lead: (count: number): string =>
    `${numbers.counted(count, { one: 'This plan has been changed once', other: `This plan has been changed ${count === 2 ? 'twice' : `${numbers.small(count) ?? String(count)} times`}` })} since it was decided on. Everything that is other than it was stands here, with what stood there before.`,
  kinds: {
    correction: 'Correction',
    'revised-figures': 'Figures revised by their publisher',
    update: 'Update',
  } as Readonly<Record<AmendmentKind, string>>,
  /** Heading of one amendment. */
  on: (date: string): string => `Amended on ${date}`,
  /** On the page that it concerns; what was changed stands behind it. */
  noteOn: (date: string): string => `Amended on ${date}:`,
  see: 'What was changed',
  seeOn: (date: string): string => `What was changed on ${date}`,
  all: (count: number): string =>
    numbers.counted(count, { one: '1 amendment', other: `${String(count)} amendments` }),
  aboutAll: 'What was changed since it was decided on, with old and new.',
  why: 'Why',
  agreed: 'Agreed by',
  minute: 'Minute',
  seals: 'Seal',
  /** The first digits of the seals. */
  sealed: (from: string, to: string): string => `${from} before, ${to} since`,
  place: 'Where',
  was: 'Before',
  is: 'Now',
  nothing: 'not there',
  /** Said to screen readers before words that were taken out or put in. */
  takenOut: 'taken out:',
  putIn: 'put in:',
  /** Said to screen readers behind them. */
  ends: 'end of change',
  showText: (words: string): string => `Show the text (${words} words)`,
  follows: 'What follows',
  unread:
    'What was sealed then can no longer be read by the program that makes these pages. The records are in the repository.',
  firstPage: 'First page of the plan',
  inWelsh: (section: string): string => `${section} (in Welsh)`,
};

import { z } from 'zod';
import { text } from './fields.ts';

const leftBehind = z.strictObject({
  words: z.array(text).min(1).meta({ description: 'the words, each in the singular and the plural' }),
  say: text.meta({ description: 'what to say instead' }),
  why: text.meta({ description: 'why the sector has left them' }),
  except: z.array(text).default([]).meta({ description: 'names and set phrases in which they stay' }),
});

/** `data/language.yaml`: how narrative is to read. Without the file these defaults hold and no words are left behind. */
export const languageFile = z.strictObject({
  'longest-sentence': z
    .int()
    .min(10)
    .max(100)
    .default(25)
    .meta({ description: 'how many words a sentence may have before advice is given; 25 without the key' }),
  'reading-age': z
    .int()
    .min(8)
    .max(25)
    .default(16)
    .meta({ description: 'the highest reading age of a section, by Flesch and Kincaid; 16 without the key' }),
  'children-reading-age': z.int().min(8).max(14).default(9).meta({
    description:
      'the highest reading age of a version for children, above which nothing is published; 9 without the key, as GOV.UK writes for everybody',
  }),
  'known-abbreviations': z
    .array(text)
    .default([])
    .meta({ description: 'abbreviations and names in capitals that need no words beside them' }),
  'left-behind': z
    .array(leftBehind)
    .default([])
    .meta({ description: 'words that the sector has left, and what to say instead' }),
});
export type Language = z.output<typeof languageFile>;

/** What holds where a site has no `data/language.yaml`. */
export const USUAL_LANGUAGE: Language = languageFile.parse({});

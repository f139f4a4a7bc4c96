import { cy } from './cy/index.ts';
import { en } from './en/index.ts';
import type { LanguageCode } from './language.ts';

/** Every text of the interface in one language: texts, and sentences as functions of what they are about. */
export type Words = typeof en;

const WORDS: Readonly<Record<LanguageCode, Words>> = { en, cy };

/** The texts of the interface in a language. */
export function wordsOf(language: LanguageCode): Words {
  return WORDS[language];
}

/// <reference types="astro/client" />
import type { LanguageCode } from './core/words/language.ts';
import type { Words } from './core/words/words.ts';

declare global {
  namespace App {
    /** What a page tells the components on it. */
    interface Locals {
      /** The language of the page: see src/middleware.ts. */
      language: LanguageCode;
      /** The texts of the interface in that language. */
      words: Words;
      /** The page is made for paper: charts give their drawing for paper alone. */
      forPaper?: boolean;
      /** The frame that copies links stands on the page already. */
      copyFrame?: boolean;
    }
  }
}

declare namespace App {
  /** What a page tells the components on it. */
  interface Locals {
    /** The language of the page: see src/middleware.ts. */
    language: import('./core/words/language.ts').LanguageCode;
    /** The texts of the interface in that language. */
    words: import('./core/words/words.ts').Words;
    /** The page is made for paper: charts give their drawing for paper alone. */
    forPaper?: boolean;
    /** The frame that copies links stands on the page already. */
    copyFrame?: boolean;
  }
}

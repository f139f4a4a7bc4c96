/** Turns a text of the data (inline Markdown, abbreviations) into HTML, as the page that asks needs it. */
export type RichText = (text: string) => string;

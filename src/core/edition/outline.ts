/** A heading inside a narrative file. */
export interface OutlineHeading {
  readonly text: string;
  readonly depth: number;
  /** The last part of the address that leads to it. */
  readonly anchor: string;
}

/** What stands in a narrative file: its headings in order. */
export interface SectionOutline {
  readonly headings: readonly OutlineHeading[];
}

/** Letters and digits of a heading in small letters, with hyphens: its anchor. */
export function anchorOf(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/['’\u0300-\u036f]/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}

/** True when two headings differ only in case, punctuation or "and" for "&". */
export function sameHeading(a: string, b: string): boolean {
  const bare = (text: string): string => anchorOf(text.replaceAll('&', ' and '));
  return bare(a) === bare(b);
}

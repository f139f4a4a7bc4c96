import { blockAnchor } from './anchor.ts';

/** A section as far as it matters for where something is told. */
export interface ToldSection {
  readonly href: string;
  readonly narrative: { readonly body: string };
  readonly headings: readonly { readonly anchor: string }[];
}

/** Components that tell of an indicator, those that tell most first. */
const TELLING = ['Chart', 'IndicatorTable', 'BreakdownTable', 'Figure', 'Change', 'Compare'];

const BLOCKS: ReadonlySet<string> = new Set(['Chart', 'IndicatorTable', 'BreakdownTable']);

/**
 * The place in a plan where an indicator is told: the heading above its chart, else above its table, else above the first
 * sentence with its figure. Where the plan does not tell of it, the page of the indicator.
 */
export function toldAt(sections: readonly ToldSection[], indicator: string): string {
  for (const name of TELLING) {
    for (const section of sections) {
      const place = placeIn(section, name, indicator);
      if (place !== undefined) return place;
    }
  }
  return `/indicators/${indicator}/`;
}

function placeIn(
  { href, narrative: { body }, headings }: ToldSection,
  name: string,
  indicator: string,
): string | undefined {
  const tag = new RegExp(`<${name}\\s(?:"[^"]*"|[^">])*>`, 'g');
  const found = [...body.matchAll(tag)].find(([written]) => attributesOf(written)['of'] === indicator);
  if (found === undefined) return undefined;
  const above = body.slice(0, found.index).match(/^#{2,6}\s/gm)?.length ?? 0;
  const heading = headings[above - 1];
  // A heading that stands twice on a page gets another address there.
  const isOne = headings.filter(({ anchor }) => anchor === heading?.anchor).length === 1;
  if (heading !== undefined && isOne) return `${href}#${heading.anchor}`;
  return BLOCKS.has(name) ? `${href}#${blockAnchor(name, attributesOf(found[0]))}` : href;
}

function attributesOf(tag: string): Record<string, string> {
  return Object.fromEntries(
    [...tag.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

/** What stands between the name of a part and an id in it. No slug or id of the site's own has two hyphens in a row. */
const JOINT = '--';

const TAG = /<\/?[a-z][\w-]*(?:"[^"]*"|[^">])*>/gi;

/** Attributes that hold the ids of elements on the same page, each one or several. */
const IDS = /(?<=\s(?:id|for|headers|list|aria-(?:labelledby|describedby|details|controls|owns))=")[^"]+/g;

/** The address of a part, or of a place in it, on the page that holds the whole plan. */
export function partAnchor(part: string, place = ''): string {
  return place === '' ? part : `${part}${JOINT}${place}`;
}

/**
 * HTML of a page made a part of a longer one: each id, and all that names it, begins with the part's name. `level` is
 * that of the part's own heading: headings of level 2 come to stand one below it. What a reader would have to open is
 * open; the drawing of a chart for phones is left out, and so are links from a place to itself. Sections inside lose their
 * names: a page would otherwise have a hundred landmarks, many called the same.
 */
export function asPart(html: string, part: string, level: number): string {
  const named = (id: string): string => partAnchor(part, id);
  return html
    .replaceAll(/<summary\b[^]*?<\/summary>/g, '')
    .replaceAll(/<p class="table-foot"><a class="table-link"[^>]*>[^<]*<\/a><\/p>/g, '')
    .replaceAll(/<a class="anchor"[^>]*><\/a>/g, '')
    .replaceAll(/<svg\b[^>]*\bchart-compact\b[^]*?<\/svg>/g, '')
    .replaceAll(TAG, (tag) =>
      deeperHeading(tag, level - 1)
        .replace(/^<details\b.*>$/s, '<div>')
        .replace(/^<\/details>$/, '</div>')
        .replace(/^(<section\b.*?) aria-labelledby="[^"]*"/s, '$1')
        .replaceAll(IDS, (ids) => ids.split(/\s+/).filter(Boolean).map(named).join(' '))
        .replaceAll(/(\shref=")#([^"]+)/g, (_, before: string, id: string) => `${before}#${named(id)}`)
        .replaceAll(/\burl\(#([^)]+)\)/g, (_, id: string) => `url(#${named(id)})`),
    );
}

function deeperHeading(tag: string, deeper: number): string {
  return tag.replace(
    /^(<\/?h)([1-6])(?=[\s>])/,
    (_, start: string, level: string) => `${start}${String(Math.min(6, Number(level) + deeper))}`,
  );
}

/**
 * The whole page with its links: one that leads to a page whose text stands here leads to that place here. `parts`
 * names the part for each such page by its address; a place that is not here is still looked up on its own page.
 */
export function withinPage(html: string, parts: ReadonlyMap<string, string>): string {
  const here = new Set([...html.matchAll(/<[a-z][^>]*?\sid="([^"]+)"/g)].map(([, id]) => id));
  return html.replaceAll(TAG, (tag) =>
    tag.replace(/(?<=^<a\b.*?\shref=")(\/[^"#]*)(?:#([^"]*))?(?=")/s, (whole, page: string, place = '') => {
      const part = parts.get(page);
      if (part === undefined) return whole;
      const anchor = partAnchor(part, String(place));
      return here.has(anchor) ? `#${anchor}` : whole;
    }),
  );
}

/** The whole page with a number behind each link to another site, and the addresses in the order of the numbers. */
export function withLinkNumbers(html: string): {
  readonly html: string;
  readonly addresses: readonly string[];
} {
  const numbers = new Map<string, number>();
  const numbered = html.replaceAll(
    /<a\b[^>]*?\shref="(https?:\/\/[^"]+)"[^>]*>[^]*?<\/a>/g,
    (whole, address: string) => {
      const number = numbers.get(address) ?? numbers.size + 1;
      numbers.set(address, number);
      return `${whole}<sup class="link-number">[${String(number)}]</sup>`;
    },
  );
  return { html: numbered, addresses: [...numbers.keys()] };
}

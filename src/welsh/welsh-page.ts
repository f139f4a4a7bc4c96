/** What a page in Welsh has to know of the site. */
export interface WelshPlace {
  /** The folder under which the site is published, without a slash at its end. */
  readonly base: string;
  /** Addresses of English pages that are there in Welsh too. */
  readonly translated: ReadonlySet<string>;
  /** Texts that may stand in the page in English, since they have no Welsh. */
  readonly english: ReadonlySet<string>;
}

/** A tag, or a comment or declaration. */
const TAG = /<(?:"[^"]*"|'[^']*'|[^'">])*>/g;

/** Elements in which no other may stand: only they themselves can be told to be English. */
const TEXT_ONLY: ReadonlySet<string> = new Set(['title', 'option', 'desc', 'text', 'tspan', 'textarea']);

/** Elements whose text is not for readers. */
const SILENT: ReadonlySet<string> = new Set(['script', 'style']);

const VOID: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'input', 'col', 'wbr', 'link', 'meta']);

/** So short a text is taken for English only where it stands alone: "All" is a word of Welsh too. */
const SHORT = 12;

interface OpenElement {
  readonly name: string;
  readonly isEnglish: boolean;
}

/**
 * The HTML of a Welsh page with its links led to Welsh pages, or said to lead to English ones; and with every text that
 * is there in English alone marked as English. So views and components need to know of neither.
 */
export function welshPage(html: string, place: WelshPlace): string {
  const mark = marking(place.english);
  const open: OpenElement[] = [];
  let made = '';
  let end = 0;
  for (const match of html.matchAll(TAG)) {
    const parent = open.at(-1);
    made = mark(made, html.slice(end, match.index), parent);
    end = match.index + match[0].length;
    const [, slash, name = ''] = /^<(\/?)([a-z][\w-]*)/i.exec(match[0]) ?? [];
    if (slash === '/') {
      const at = open.findLastIndex((one) => one.name === name);
      if (at >= 0) open.length = at;
    } else if (name !== '' && !VOID.has(name) && !match[0].endsWith('/>')) {
      const language = / lang="([^"]*)"/.exec(match[0])?.[1];
      const isEnglish = language === undefined ? parent?.isEnglish === true : language.startsWith('en');
      open.push({ name, isEnglish });
    }
    made += name === 'a' || name === 'form' ? ledToWelsh(match[0], place) : match[0];
  }
  return made + html.slice(end);
}

/** A link or form whose page is there in Welsh leads to that; others say that what they lead to is English. */
function ledToWelsh(tag: string, { base, translated }: WelshPlace): string {
  if (tag.startsWith('</') || tag.includes(' hreflang="')) return tag;
  return tag.replace(
    / (href|action)="([^"#?]*)([^"]*)"/,
    (whole, key: string, path: string, rest: string) => {
      if (!path.startsWith(`${base}/`)) return whole;
      const address = path.slice(base.length);
      if (translated.has(address)) return ` ${key}="${base}/cy${address}${rest}"`;
      return key === 'href' ? `${whole} hreflang="en"` : whole;
    },
  );
}

/** A function that adds a text between two tags to what is made already, with what is English in it marked. */
function marking(
  english: ReadonlySet<string>,
): (made: string, text: string, parent: OpenElement | undefined) => string {
  const long = [...english].filter((text) => text.length >= SHORT).sort((a, b) => b.length - a.length);
  const inside =
    long.length === 0
      ? undefined
      : new RegExp(`(?<![\\p{L}\\p{N}])(?:${long.map(patternOf).join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  return (made, text, parent) => {
    const words = text.trim();
    if (words === '' || parent === undefined || parent.isEnglish || SILENT.has(parent.name))
      return made + text;
    const isTextOnly = TEXT_ONLY.has(parent.name);
    if (english.has(unescaped(words))) {
      const opening = new RegExp(`<${parent.name}(?: (?:"[^"]*"|[^">])*)?>$`).exec(made)?.[0];
      if (opening !== undefined && !opening.includes(' lang="'))
        return `${made.slice(0, -1)} lang="en">${text}`;
      return made + (isTextOnly ? text : text.replace(words, () => `<span lang="en">${words}</span>`));
    }
    if (inside === undefined || isTextOnly) return made + text;
    return made + text.replace(inside, (found) => `<span lang="en">${found}</span>`);
  };
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  '#34': '"',
};

function unescaped(text: string): string {
  return text.replaceAll(/&(amp|lt|gt|quot|#39|#34);/g, (entity, name: string) => ENTITIES[name] ?? entity);
}

/** Finds a text in HTML, in which some characters are written as entities in one place and as they are in another. */
function patternOf(text: string): string {
  return text
    .replaceAll(/[.*+?^${}()|[\]\\/-]/g, String.raw`\$&`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll("'", "(?:'|&#39;)")
    .replaceAll('"', '(?:"|&quot;|&#34;)');
}

import { lstatSync, readFileSync } from 'node:fs';

/** A text that may be posted, or why it may not. */
export type Postable =
  | { readonly kind: 'text'; readonly marker: string; readonly text: string }
  | { readonly kind: 'refused'; readonly why: string };

/** GitHub takes 65,536 characters; what is cut off is told of. */
const MOST_CHARACTERS = 60_000;
/** More than this nobody wrote for readers. */
const MOST_BYTES = 2_000_000;

/**
 * Reads a text in Markdown that was made elsewhere, by the code of a pull request perhaps, as text and nothing else: a
 * plain file, in UTF-8, whose first line is the marker. Nobody is notified by what stands in it: at signs, and number
 * signs before a number, are kept from being links. `cutNote` stands at the end of what had to be cut.
 */
export function postableFrom(file: string, marker: string, cutNote: string): Postable {
  const stat = lstatSync(file, { throwIfNoEntry: false });
  if (stat === undefined) return refused(`There is no file ${file}.`);
  if (!stat.isFile()) return refused(`${file} is not a plain file.`);
  if (stat.size > MOST_BYTES)
    return refused(`${file} has ${String(stat.size)} bytes, more than ${String(MOST_BYTES)}.`);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch {
    return refused(`${file} is not text in UTF-8.`);
  }
  const [first = '', ...lines] = text.split(/\r?\n/);
  if (first !== marker) return refused(`The first line of ${file} is not ${marker}`);
  return { kind: 'text', marker, text: cut(quiet(lines.join('\n')).trim(), cutNote) };
}

function refused(why: string): Postable {
  return { kind: 'refused', why };
}

/** A space without width keeps "@name" and "#12" from notifying anybody. */
function quiet(text: string): string {
  return text.replaceAll('@', '@\u200b').replaceAll(/(?<!&)#(?=\d)/g, '#\u200b');
}

/** Whole lines of a text, as many as fit. */
function cut(text: string, note: string): string {
  if (text.length <= MOST_CHARACTERS) return text;
  const end = text.lastIndexOf('\n', MOST_CHARACTERS);
  return `${text.slice(0, end > 0 ? end : MOST_CHARACTERS)}\n\n${note}`;
}

import type {
  EditionReview,
  OtherLines,
  Piece,
  ReviewEntry,
  ReviewField,
  ReviewPack,
} from '../core/review/entry.ts';
import { howMany } from '../core/review/field-words.ts';
import { fileLines, linesWords } from './place-words.ts';

/** The first line of the comment, by which a workflow finds the one that it wrote before. */
export const MARKER = '<!-- youth-justice-plans review -->';

/** GitHub takes 65,536 characters; some room is left for what a workflow puts before it. */
const MOST = 58_000;

/** Longest text of one field: the pack itself has the whole. */
const LONGEST = 600;

const TOO_LONG = 'The detail is longer than a comment can be: it is in the review pack.';

/** The review as Markdown for a pull request: the first half page of each plan, and the detail folded below it. */
export function markdownReview(pack: ReviewPack): string {
  const whole = written(pack, (review) => groupsOf(review));
  if (whole.length <= MOST) return whole;
  const short = written(pack);
  if (short.length <= MOST) return short;
  const cut = short.slice(0, MOST);
  return `${cut.slice(0, cut.lastIndexOf('\n'))}\n\nThis is longer than a comment can be: the rest is in the review pack.\n`;
}

function written(pack: ReviewPack, detail?: (review: EditionReview) => string[]): string {
  const nothing =
    pack.editions.length === 0 &&
    pack.reference.length === 0 &&
    pack.other.length === 0 &&
    pack.otherFiles.length === 0
      ? ['Nothing changed.', '']
      : [];
  return [
    MARKER,
    `**What changed** between ${escaped(pack.before)} and ${escaped(pack.after)}.`,
    '',
    ...pack.unread.map((text) => `> ${escaped(text)}\n`),
    ...nothing,
    ...pack.editions.flatMap((review) => [...frontOf(review), ...(detail?.(review) ?? [TOO_LONG, ''])]),
    ...sharedOf(pack, detail !== undefined),
    ...othersOf(pack),
  ].join('\n');
}

function frontOf({ title, front }: EditionReview): string[] {
  const part = (name: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : [`**${name}**`, '', ...lines.map((line) => `- ${escaped(line)}`), ''];
  return [
    `## ${escaped(title)}`,
    '',
    `**To decide:** ${escaped(front.asked)}`,
    '',
    ...part('What changed', front.changed),
    ...part('What follows', front.follows),
    ...part('Still open', front.open.length > 0 ? front.open : ['Nothing.']),
    ...part('Approval so far', front.state),
  ];
}

/** Groups of this many entries are folded. */
const FOLDED = 12;

function groupsOf({ groups }: EditionReview): string[] {
  return groups.flatMap(({ title, entries }) => folded(title, entries));
}

function folded(title: string, entries: readonly ReviewEntry[]): string[] {
  const lines = entries.flatMap(entryLines);
  return entries.length < FOLDED
    ? [`### ${escaped(title)}`, '', ...lines, '']
    : [
        `<details><summary><b>${escaped(title)}</b>: ${howMany(entries.length, 'entry', 'entries')}</summary>`,
        '',
        ...lines,
        '',
        '</details>',
        '',
      ];
}

/** One entry as a line of a list, its fields behind it or, where they are many, below it. */
function entryLines({ title, note = '', fields }: ReviewEntry): string[] {
  const head = `- **${escaped(title)}**${note === '' ? '' : `, ${escaped(note)}`}`;
  const words = fields.map(fieldLine);
  if (words.length === 0) return [head];
  const [first = ''] = words;
  return words.length === 1 && !first.includes('\n')
    ? [`${head}: ${first}`]
    : [`${head}:`, ...words.map((word) => `  - ${word}`)];
}

function fieldLine({ label, was, is, pieces }: ReviewField): string {
  const name = label === '' ? '' : `${escaped(label)}: `;
  if (pieces) return `${name}${piecesLine(pieces)}`;
  if (was !== undefined && is !== undefined)
    return `${name}**${escaped(short(is))}**, was ${escaped(short(was))}`;
  return is === undefined ? `${name}~~${escaped(short(was ?? ''))}~~` : `${name}${escaped(short(is))}`;
}

/** Words taken out struck through, words put in in bold. Marks hold no blanks at their ends, or they would not be marks. */
function piecesLine(pieces: readonly Piece[]): string {
  return pieces
    .map(({ kind, text }, index) => {
      const [, before = '', words = '', after = ''] = /^(\s*)([^]*?)(\s*)$/.exec(text) ?? [];
      if (kind === 'same' || words === '') return escaped(text);
      return kind === 'out'
        ? `${before}~~${escaped(words)}~~${after === '' && pieces[index + 1]?.kind === 'in' ? ' ' : after}`
        : `${before}**${escaped(words)}**${after}`;
    })
    .join('')
    .trim();
}

function short(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST).replace(/\s+\S*$/, '')} …`;
}

function sharedOf({ reference, problems }: ReviewPack, isWhole: boolean): string[] {
  if (!isWhole && reference.length > 0)
    return [`### What all plans share: ${howMany(reference.length, 'entry', 'entries')}`, '', TOO_LONG, ''];
  return [
    ...(reference.length === 0 ? [] : folded('What all plans share', reference)),
    ...(problems.length === 0 ? [] : folded('Problems outside plans', problems)),
  ];
}

/** Changed lines and files that nothing above tells about. */
function othersOf({ other, otherFiles, leftOut }: ReviewPack): string[] {
  const lines = [
    ...other.map((one) => `- ${otherWords(one)}`),
    ...fileLines(otherFiles).map(({ name, words }) => `- \`${name}\`: ${words}`),
    ...leftOut.map((key) => `- plan ${key}: changed too, and not asked for`),
  ];
  if (lines.length === 0) return [];
  return ['### Other changed lines and files', '', ...lines, ''];
}

/** "data/…/risks.yaml, line 3: layout or comments". Never the lines themselves, which may hold what is withheld. */
function otherWords({ file, why, places }: OtherLines): string {
  const lines = linesWords(places);
  return `\`${file}\`${lines === '' ? '' : `, ${lines}`}: ${why}`;
}

/** Text that Markdown shows as it is. */
function escaped(text: string): string {
  return text.replaceAll(/[\\`*[\]<>|~]/g, String.raw`\$&`).replaceAll(/\s+/g, ' ');
}

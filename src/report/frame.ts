import stringWidth from 'string-width';
import { printable } from '../core/problem/print.ts';
import type { Place, Problem } from '../core/problem/problem.ts';
import { RULES } from '../core/problem/rules.ts';
import { CONFIDENTIAL } from '../core/problem/themes.ts';

/** Widest piece of a line that is shown, in columns of a terminal, and how much of it stands before the caret. */
const WIDEST = 100;
const BEFORE_CARET = 50;

/** Lines shown before and after the line of the problem. */
const AROUND = 1;

/** The lines of a file of this name, without their ends; undefined where it cannot be read. */
export type LinesOf = (file: string) => readonly string[] | undefined;

/** Splits a text into lines as columns count them: any kind of line end, no byte-order mark. */
export function linesOf(text: string): string[] {
  return text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
}

/** Files that count children or members of staff. */
const COUNTS =
  /^data\/plans\/[^/]+\/[^/]+\/(?:(?:performance|areas)\/|(?:voice|claims|workforce|scorecard)\.yaml$)/;

/** A whole number of one to four that stands alone: a date, a decimal and a reference do not match. */
const SMALL = /(?<![\p{L}\p{N}_.-])[1-4](?![\p{L}\p{N}_-]|\.\p{N})/gu;

const SMALL_NOTE = '(· stands for a number below five, which is not printed)';

/**
 * Frames the places of problems in their files. What is printed may be kept in logs, so no line that a rule about
 * confidential figures or about people found fault with is shown, not even as the neighbour of another; and in files
 * that count people a point stands for every whole number below five, as messages do not tell such a number either.
 */
export function framer(problems: readonly Problem[], lines: LinesOf): (problem: Problem) => string {
  const withheld = new Set(
    problems.filter(({ rule }) => CONFIDENTIAL.has(RULES[rule].theme)).map(({ place }) => keyOf(place)),
  );
  return ({ place }) => {
    const text = lines(place.file);
    if (!text || withheld.has(keyOf(place))) return '';
    const countsPeople = COUNTS.test(place.file);
    const masked: number[] = [];
    const shown = frame(text, place, (content, line) => {
      if (withheld.has(keyOf({ file: place.file, line }))) return '…';
      if (!countsPeople || content.search(SMALL) < 0) return content;
      masked.push(line);
      return content.replaceAll(SMALL, '·');
    });
    return masked.length > 0 ? `${shown}\n${SMALL_NOTE}` : shown;
  };
}

/**
 * The line of a place with its number and a caret under its column, between its neighbours. Empty where the file has
 * no such line. Columns count UTF-16 units from 1; the caret stands under what a terminal shows there. `show` gives a line
 * as it may be shown; that of the place keeps its length.
 */
export function frame(
  lines: readonly string[],
  { line, column }: Pick<Place, 'line' | 'column'>,
  show: (content: string, line: number) => string = (content) => content,
): string {
  const target = lines[line - 1];
  if (target === undefined) return '';
  const last = Math.min(lines.length, line + AROUND);
  const gutter = String(last).length;
  const rows: string[] = [];
  for (let number = Math.max(1, line - AROUND); number <= last; number += 1) {
    const isTarget = number === line;
    const piece = around(show(lines[number - 1] ?? '', number), isTarget ? column : 1);
    rows.push(`${isTarget ? '>' : ' '} ${String(number).padStart(gutter)} | ${piece.text}`.trimEnd());
    if (isTarget) rows.push(`  ${' '.repeat(gutter)} | ${' '.repeat(piece.before)}^`);
  }
  return rows.join('\n');
}

/** The piece of a line around a column as it is shown, and how wide what stands before the column is. */
function around(line: string, column: number): { text: string; before: number } {
  const at = Math.min(Math.max(column - 1, 0), line.length);
  // What is far from the caret is never looked at: a line may be millions of characters long.
  const near = [Math.max(0, at - 4 * WIDEST), Math.min(line.length, at + 4 * WIDEST)] as const;
  const left = graphemes(line.slice(near[0], at));
  const right = graphemes(line.slice(at, near[1]));
  const isWhole =
    near[0] === 0 && near[1] === line.length && widthOf(left.join('')) + widthOf(right.join('')) <= WIDEST;
  const kept = isWhole ? left : fitting([...left].reverse(), BEFORE_CARET).reverse();
  const before = `${kept.length < left.length || near[0] > 0 ? '…' : ''}${kept.join('')}`;
  const behind = isWhole ? right : fitting(right, WIDEST - widthOf(before));
  const after = `${behind.join('')}${behind.length < right.length || near[1] < line.length ? '…' : ''}`;
  return { text: `${before}${after}`, before: widthOf(before) };
}

function fitting(pieces: readonly string[], width: number): string[] {
  const kept: string[] = [];
  let used = 0;
  for (const piece of pieces) {
    used += widthOf(piece);
    if (used > width) break;
    kept.push(piece);
  }
  return kept;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** What a reader takes for characters, each as a terminal can show it; a tab is two blanks. */
function graphemes(text: string): string[] {
  const shown = printable(text.toWellFormed()).replaceAll('\t', '  ');
  return [...segmenter.segment(shown)].map(({ segment }) => segment);
}

const widthOf = (text: string): number => stringWidth(text);

const keyOf = ({ file, line }: Pick<Place, 'file' | 'line'>): string => `${String(line)} ${file}`;

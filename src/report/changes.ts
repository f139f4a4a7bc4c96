import { byPage } from '../core/amended/by-page.ts';
import type { Change } from '../core/amended/changes.ts';
import type { AmendedPages } from '../core/amended/where.ts';
import type { Piece } from '../core/review/entry.ts';

/** So many characters of a value are printed. */
const LONGEST = 300;

/** Changes in plain words by the page that shows them, with what was there and what is there now. */
export function changesReport(changes: readonly Change[], pages: AmendedPages): string {
  return byPage(changes, pages)
    .map((page) => [page.title, ...page.changes.flatMap(({ change }) => linesOf(change))].join('\n'))
    .join('\n');
}

function linesOf({ entry: { title, note = '', fields } }: Change): string[] {
  return [
    `  ${title}${note === '' ? '' : ` (${note})`}`,
    ...fields.flatMap(({ label, was, is, pieces }) => [
      ...(label === '' ? [] : [`    ${label}`]),
      ...(was === undefined ? [] : [`      before: ${shortened(textOf(was, pieces, 'out'))}`]),
      ...(is === undefined ? [] : [`      now:    ${shortened(textOf(is, pieces, 'in'))}`]),
    ]),
  ];
}

/** Of a long text the sentences that changed. */
function textOf(text: string, pieces: readonly Piece[] | undefined, own: 'in' | 'out'): string {
  return (
    pieces
      ?.filter(({ kind }) => kind === 'same' || kind === own)
      .map((piece) => piece.text)
      .join('') ?? text
  );
}

function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST).replace(/\s+\S*$/, '')} …`;
}

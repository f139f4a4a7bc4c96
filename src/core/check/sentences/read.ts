import type { EditionModel } from '../../compute/model.ts';
import type { TreeNode, TreePoint } from '../../edition/tree.ts';
import { numbersIn, type Span } from './numbers.ts';
import { indexOf, markOf, MARKS, piecesOf, typed, withoutMarks, type Quantity } from './quantities.ts';

/** Words that an author keeps although figures contradict them, by where they stand in the paragraph. */
interface Kept {
  readonly start: number;
  readonly end: number;
  readonly because: string | undefined;
}

/** One sentence, ready for the forms that contradictions are looked for with. */
export interface Sentence {
  /** The words, with one character for each quantity, date and component. */
  readonly text: string;
  readonly paragraph: Paragraph;
  /** Where in the text of the paragraph it begins. */
  readonly start: number;
}

/** A run of text that belongs together: a paragraph, heading, cell of a table or a text of a data file. */
export interface Paragraph {
  readonly kind: 'paragraph' | 'heading' | 'cell';
  /** The words with one character for each component; numbers stand as typed. */
  readonly raw: string;
  /** Numbers typed and runs that are exempt, by their place in `raw`. */
  readonly spans: readonly (Span & { readonly isStated: boolean })[];
  readonly quantities: readonly Quantity[];
  readonly sentences: readonly Sentence[];
  /** The reason for which the words from here to there are kept; undefined where they are not. */
  readonly keptFor: (start: number, end: number) => string | undefined;
  /** The place in the file of a character of `raw`. */
  readonly pointAt: (index: number) => TreePoint | undefined;
  /** The index in `raw` of a character of the text that sentences are cut from. */
  readonly rawIndex: (index: number) => number;
  readonly node: TreeNode;
}

interface Run {
  readonly start: number;
  readonly node: TreeNode;
}

const KINDS: Readonly<Record<string, Paragraph['kind']>> = {
  paragraph: 'paragraph',
  heading: 'heading',
  tableCell: 'cell',
};

/** Every paragraph, heading and cell of a tree, in order. `body` is the text that the tree was made from. */
export function paragraphsOf(tree: TreeNode, body: string, model: EditionModel): Paragraph[] {
  const lines = body.split('\n');
  const found: Paragraph[] = [];
  const visit = (node: TreeNode): void => {
    const kind = KINDS[node.type];
    if (kind !== undefined) found.push(read(node, kind, lines, model));
    else if (node.type === 'mdxJsxTextElement' || isLoose(node))
      found.push(read(node, 'paragraph', lines, model));
    else for (const child of node.children ?? []) visit(child);
  };
  visit(tree);
  return found;
}

/** A component with words between its tags that stands in no paragraph. */
function isLoose(node: TreeNode): boolean {
  return node.type === 'mdxJsxFlowElement' && (node.children ?? []).some(({ type }) => type === 'text');
}

/** A text without marks or components, as one paragraph. */
export function plainParagraph(text: string, model: EditionModel): Paragraph {
  return read({ type: 'paragraph', children: [{ type: 'text', value: text }] }, 'paragraph', [], model);
}

function read(
  top: TreeNode,
  kind: Paragraph['kind'],
  lines: readonly string[],
  model: EditionModel,
): Paragraph {
  let raw = '';
  const runs: Run[] = [];
  const quantities: Quantity[] = [];
  const kept: Kept[] = [];
  const stated: { start: number; end: number }[] = [];
  const visit = (node: TreeNode): void => {
    if (node.type === 'text') {
      runs.push({ start: raw.length, node });
      raw += withoutMarks(node.value ?? '');
    } else if (node.type === 'inlineCode' || node.type === 'break') {
      raw += node.type === 'break' ? ' ' : MARKS.unknown;
    } else if (node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement') {
      const start = raw.length;
      if (node.name === 'Claim' || node.name === 'Stated') {
        for (const child of node.children ?? []) visit(child);
        if (node.name === 'Stated') stated.push({ start, end: raw.length });
        else kept.push({ start, end: raw.length, because: attribute(node, 'accepted') });
      } else {
        runs.push({ start, node });
        for (const piece of piecesOf(node, model)) {
          raw += typeof piece === 'string' ? piece : markOf(quantities.push(piece) - 1);
        }
      }
    } else for (const child of node.children ?? []) visit(child);
  };
  for (const child of top.children ?? []) visit(child);

  const spans = numbersIn(raw).map((span) => ({
    ...span,
    isStated: stated.some(({ start, end }) => span.start >= start && span.start < end),
  }));
  const { text, breaks } = withMarks(raw, spans, quantities);
  const rawIndex = (index: number): number => {
    let at = index;
    for (const { from, to } of breaks) {
      if (from > index) break;
      at = to + (index - from);
    }
    return at;
  };
  const paragraph: Paragraph = {
    kind,
    raw,
    spans,
    quantities,
    sentences: [],
    keptFor: (start, end) =>
      kept.find((one) => one.because !== undefined && one.start < end && start < one.end)?.because,
    pointAt: (index) => pointIn(runs, raw, lines, index) ?? top.position?.start,
    rawIndex,
    node: top,
  };
  (paragraph.sentences as Sentence[]).push(...sentencesOf(text, paragraph));
  return paragraph;
}

function attribute(node: TreeNode, name: string): string | undefined {
  const value = node.attributes?.find((one) => one.name === name)?.value;
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/** The text with one character for each number and exempt run, and where its characters stand in the raw one. */
function withMarks(
  raw: string,
  spans: Paragraph['spans'],
  quantities: Quantity[],
): { text: string; breaks: { from: number; to: number }[] } {
  let text = '';
  let at = 0;
  const breaks: { from: number; to: number }[] = [];
  for (const span of spans) {
    text += raw.slice(at, span.start);
    breaks.push({ from: text.length, to: span.start });
    const words = raw.slice(span.start, span.end);
    if (span.kind === 'number') text += markOf(quantities.push(typed(span, words, span.isStated)) - 1);
    else text += span.kind === 'date' || span.kind === 'duration' ? MARKS.when : MARKS.exempt;
    breaks.push({ from: text.length, to: span.end });
    at = span.end;
  }
  return { text: text + raw.slice(at), breaks };
}

const END =
  /[.!?](?=[)"”’]*\s+[\p{Lu}"“(\ue000-\uf018])(?<!\b(?:e\.g|i\.e|etc|St|Dr|Mr|Ms|Mrs|No|vs|cf)\.)/gu;

function* sentencesOf(text: string, paragraph: Paragraph): Generator<Sentence> {
  let start = 0;
  for (const match of text.matchAll(END)) {
    const end = match.index + 1;
    yield { text: text.slice(start, end), paragraph, start };
    start = end;
  }
  if (text.slice(start).trim() !== '') yield { text: text.slice(start), paragraph, start };
}

function pointIn(
  runs: readonly Run[],
  raw: string,
  lines: readonly string[],
  index: number,
): TreePoint | undefined {
  const run = runs.findLast(({ start }) => start <= index);
  const point = run?.node.position?.start;
  if (run?.node.type !== 'text' || point === undefined) return point;
  const before = raw.slice(run.start, index).split('\n');
  const line = point.line + before.length - 1;
  const atLeast = (before.length === 1 ? point.column - 1 : 0) + (before.at(-1)?.length ?? 0);
  // Indentation, quotation marks and escapes are in the file and not in the tree, so the word itself is looked for.
  const word = /^[^\s\ue000-\uf8ff]+/.exec(raw.slice(index))?.[0] ?? '';
  const found = (lines[line - 1] ?? '').indexOf(word, atLeast);
  return { line, column: (found === -1 ? atLeast : found) + 1 };
}

/** The words of a sentence as readers see them, on one line. */
export function readable({ text, paragraph, start }: Sentence): string {
  const { quantities, raw, rawIndex } = paragraph;
  const words = text.replaceAll(MARK, (char: string, index: number) => {
    if (char <= '\uefff') return quantities[indexOf(char)]?.words ?? '…';
    if (char !== MARKS.when && char !== MARKS.exempt) return WORDS[char] ?? '…';
    const from = rawIndex(start + index);
    const written = raw.slice(from, rawIndex(start + index + 1));
    return written === char ? '…' : written;
  });
  return words.replaceAll(/\s+/g, ' ').trim();
}

const MARK = /[\ue000-\uf8ff]/g;

const WORDS: Readonly<Record<string, string>> = {
  [MARKS.unknown]: '…',
  [MARKS.up]: 'up from …',
  [MARKS.down]: 'down from …',
  [MARKS.level]: 'the same as before',
  [MARKS.above]: 'above …',
  [MARKS.below]: 'below …',
  [MARKS.same]: 'the same as …',
  [MARKS.rank]: '… of the areas',
};

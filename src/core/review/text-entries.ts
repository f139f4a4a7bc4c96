import type { EditionModel } from '../compute/model.ts';
import { attributeName, attributeWords, componentName, componentWords } from './component-words.ts';
import type { ReviewEntry, ReviewField, ReviewPlace } from './entry.ts';
import type { TextBlock, TextComponent } from './version.ts';
import { aligned, headed, runs, withMoves, type Headed, type Step } from './text-alignment.ts';
import { changedSentences, wordPieces } from './words-diff.ts';

/** A narrative file in both versions. */
export interface ComparedText {
  /** The heading under which its entries stand: the title of its section. */
  readonly group: string;
  readonly was: TextSide;
  readonly is: TextSide;
}

/** A narrative file of one version. */
export interface TextSide {
  readonly file: string;
  readonly blocks: readonly TextBlock[];
  readonly model: EditionModel;
}

/** Sentences, headings and components of a text that are other than they were. */
export function textEntries(compared: ComparedText): ReviewEntry[] {
  const steps = aligned(headed(compared.was.blocks), headed(compared.is.blocks));
  const { stay, moves } = withMoves(steps);
  return [
    ...stay.flatMap((step) => (step.was && step.is ? changedEntry(step.was, step.is, compared) : [])),
    ...runs(stay).map((run) => onesided(run, compared)),
    ...moves.map(({ was, is }) => movedEntry(was, is, compared)),
  ];
}

/** Every piece of a text that is wholly new or wholly gone, as the fields of one entry. */
export function wholeText(
  blocks: readonly TextBlock[],
  side: 'was' | 'is',
  model: EditionModel,
): ReviewField[] {
  return blocks.map((block) => ({
    label: block.kind === 'heading' ? 'heading' : '',
    [side]: shownText(block, model),
  }));
}

function placesOf(side: ReviewPlace['side'], file: string, { block }: Headed): ReviewPlace {
  return { side, file, from: block.from, to: block.to };
}

/** Where in its section a piece stands. */
function titleOf({ block, under }: Headed): string {
  if (block.kind === 'component') {
    const name = componentName(block.components[0]?.name ?? '');
    return `${name.charAt(0).toUpperCase()}${name.slice(1)}${under === '' ? '' : ` under “${under}”`}`;
  }
  if (block.kind === 'heading') return 'Heading';
  return under === '' ? 'At the beginning' : `Under “${under}”`;
}

function shownText(block: TextBlock, model: EditionModel): string {
  if (block.kind !== 'component') return block.text === '' ? block.source : block.text;
  const [component] = block.components;
  return component ? `[${componentWords(component, model)}]` : '';
}

function onesided(run: readonly Step[], { was, is, group }: ComparedText): ReviewEntry {
  const [first] = run as readonly [Step];
  const isNew = first.is !== undefined;
  const side = isNew ? 'is' : 'was';
  const { file, model } = isNew ? is : was;
  const pieces = run.flatMap((step) => step[side] ?? []);
  return {
    kind: isNew ? 'text-added' : 'text-removed',
    group,
    title: pieces[0] ? titleOf(pieces[0]) : group,
    note: isNew ? 'added' : 'taken out',
    fields: wholeText(
      pieces.map(({ block }) => block),
      side,
      model,
    ),
    places: pieces.map((piece) => placesOf(isNew ? 'after' : 'before', file, piece)),
  };
}

function movedEntry(was: Headed, is: Headed, compared: ComparedText): ReviewEntry {
  return {
    kind: 'text-moved',
    group: compared.group,
    title: titleOf(is),
    note:
      was.under === is.under
        ? 'moved within its part'
        : `moved from ${was.under === '' ? 'the beginning' : `“${was.under}”`}`,
    fields: [{ label: '', is: shownText(is.block, compared.is.model) }],
    places: [placesOf('before', compared.was.file, was), placesOf('after', compared.is.file, is)],
  };
}

/** A piece that is still there: changed by its author, or by the figures in it, or not at all. */
function changedEntry(was: Headed, is: Headed, compared: ComparedText): ReviewEntry[] {
  const isSource = was.block.source !== is.block.source;
  const isText = was.block.text !== is.block.text;
  const places = [placesOf('before', compared.was.file, was), placesOf('after', compared.is.file, is)];
  const behind = isSource ? behindFields(was.block.components, is.block.components, compared) : [];
  if (!isText && behind.length === 0) return [];
  const title = titleOf(is);
  const reading: ReviewField[] = isText
    ? [
        {
          label: '',
          was: was.block.text,
          is: is.block.text,
          pieces: changedSentences(wordPieces(was.block.text, is.block.text)),
        },
      ]
    : [];
  if (!isSource)
    return [
      {
        kind: 'consequence',
        group: 'What follows',
        title: `${compared.group.replace(/^Text: /, 'Sentence of ')}${is.under === '' ? '' : `, under “${is.under}”`}`,
        note: 'reads otherwise, since what it is made from changed',
        fields: reading,
        places: [],
      },
    ];
  return [
    {
      kind: 'text-changed',
      group: compared.group,
      title,
      ...(is.block.kind === 'heading'
        ? { note: 'renamed' }
        : isText || is.block.kind === 'component'
          ? {}
          : { note: 'the words read as before' }),
      fields: [...reading, ...behind],
      places,
    },
  ];
}

/** What stands behind the words: components that are other than they were, in plain words. */
function behindFields(
  was: readonly TextComponent[],
  is: readonly TextComponent[],
  compared: ComparedText,
): ReviewField[] {
  const keyOf = ({ name, attributes }: TextComponent): string =>
    JSON.stringify([name, Object.entries(attributes).sort()]);
  const gone = without(was, is, keyOf);
  const come = without(is, was, keyOf);
  return [
    ...come.flatMap((after): ReviewField[] => {
      const at = gone.findIndex(({ name }) => name === after.name);
      const [before] = at < 0 ? [] : gone.splice(at, 1);
      if (!before) return [{ label: 'behind the words', is: componentWords(after, compared.is.model) }];
      return attributeFields(before, after, compared);
    }),
    ...gone.map((before) => ({ label: 'behind the words', was: componentWords(before, compared.was.model) })),
  ];
}

function without<T>(all: readonly T[], other: readonly T[], keyOf: (one: T) => string): T[] {
  const left = other.map(keyOf);
  return all.filter((one) => {
    const at = left.indexOf(keyOf(one));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function attributeFields(
  was: TextComponent,
  is: TextComponent,
  { was: old, is: now }: ComparedText,
): ReviewField[] {
  const keys = [...new Set([...Object.keys(is.attributes), ...Object.keys(was.attributes)])];
  return keys.flatMap((key): ReviewField[] => {
    const [before, after] = [was.attributes[key], is.attributes[key]];
    if (before === after) return [];
    return [
      {
        label: `${componentName(is.name)}, ${attributeName(key)}`,
        ...(before === undefined ? {} : { was: attributeWords(was.name, key, before, old.model) }),
        ...(after === undefined ? {} : { is: attributeWords(is.name, key, after, now.model) }),
      },
    ];
  });
}

import type { EditionModel } from '../compute/model.ts';
import type { SourceFile } from '../problem/problem.ts';
import type { Piece, ReviewField } from '../review/entry.ts';
import type { Amendment, AmendmentKind } from '../schema/amendments.ts';
import { shortSeal } from '../seal/seal.ts';
import { formatNumber } from '../view/format.ts';
import type { RichText } from '../view/rich-text.ts';
import { amendmentAnchors } from './anchors.ts';
import { byPage } from './by-page.ts';
import { changesBetween, type Change } from './changes.ts';
import { sealedStates } from './sealed-states.ts';
import type { BlocksOf } from './sealed-version.ts';
import { pagesConcerned } from './shown.ts';
import type { AmendedPages } from './where.ts';

/** One side of a change: what stood there, or stands there now, in lines. */
export interface SideView {
  readonly lines: readonly {
    readonly label: string;
    /** Words that stayed, were taken out, or were put in. */
    readonly pieces: readonly Piece[];
    /** How many words it has, where it is so long that it is folded; else empty. */
    readonly folded: string;
  }[];
  /** Said where there are no lines. */
  readonly without: string;
}

/** One thing that was changed. */
export interface ChangeView {
  readonly title: string;
  readonly note: string;
  readonly href: string;
  /** Of what stood or stands there; undefined for English. */
  readonly language: 'cy' | undefined;
  readonly was: SideView;
  readonly is: SideView;
}

/** One amendment. Texts with `Html` in their names are HTML. */
export interface AmendmentView {
  readonly anchor: string;
  readonly title: string;
  readonly isoDate: string;
  readonly kind: AmendmentKind;
  readonly kindWords: string;
  readonly whatHtml: string;
  readonly whyHtml: string;
  readonly agreed: string;
  readonly minute: string;
  readonly seals: string;
  /** The seal of the amended plan. */
  readonly seal: string;
  /** Said where what was changed can no longer be told; else empty. */
  readonly unread: string;
  /** What was changed, by the page that shows it. */
  readonly pages: readonly {
    readonly id: string;
    readonly caption: string;
    readonly changes: readonly ChangeView[];
  }[];
}

/** That a page was amended: when and how, with a link to what was changed. */
export interface AmendmentNote {
  readonly on: string;
  readonly whatHtml: string;
  readonly href: string;
  readonly linkLabel: string;
}

/** The amendments of an edition, the latest first, and what pages say of them. */
export interface AmendmentsView {
  readonly href: string;
  readonly lead: string;
  readonly amendments: readonly AmendmentView[];
  /** By the address of the page. */
  readonly notes: ReadonlyMap<string, readonly AmendmentNote[]>;
}

/** What amendments are told from. */
export interface AmendedEdition {
  /** The edition in English as it is now: what was sealed is told in English. */
  readonly model: EditionModel;
  /** The amendments in the language of the page. */
  readonly file: SourceFile<Amendment[]>;
  readonly pages: AmendedPages;
  readonly rich: RichText;
  readonly blocksOf: BlocksOf;
}

/** From so many words on a side of a change is folded. */
const LONG = 80;

/** Everything that readers are told of the amendments of an edition. */
export function amendmentsView(of: AmendedEdition): AmendmentsView {
  const { file, pages } = of;
  const { amendments: words, periods } = pages.words;
  const href = `${pages.href}amendments/`;
  const notes = new Map<string, AmendmentNote[]>();
  const states = sealedStates(of.model, of.blocksOf);
  const views = amendmentAnchors(file.value).map(({ amendment, anchor }, index): AmendmentView => {
    const date = periods.date(amendment.date);
    const state = states[index];
    const whatHtml = of.rich(amendment.what);
    const note = {
      on: words.noteOn(date),
      whatHtml,
      href: `${href}#${anchor}`,
      linkLabel: words.seeOn(date),
    };
    if (state)
      for (const page of pagesConcerned(state.was, state.is, pages))
        notes.set(page, [note, ...(notes.get(page) ?? [])]);
    return {
      anchor,
      title: words.on(date),
      isoDate: amendment.date,
      kind: amendment.kind,
      kindWords: words.kinds[amendment.kind],
      whatHtml,
      whyHtml: of.rich(amendment.why),
      agreed: amendment.agreed,
      minute: amendment.minute ?? '',
      seal: amendment.seal,
      seals: words.sealed(shortSeal(amendment.from), shortSeal(amendment.seal)),
      unread: state ? '' : words.unread,
      pages: state
        ? byPage(changesBetween(state.was, state.is), pages).map(({ title, changes, isFollowing }, at) => ({
            id: `${anchor}-changes-${String(at + 1)}`,
            caption: title,
            changes: changes.map(({ change, where }) =>
              changeView(change, isFollowing ? '' : where.href, pages),
            ),
          }))
        : [],
    };
  });
  return { href, lead: words.lead(views.length), amendments: views.reverse(), notes };
}

function changeView({ entry }: Change, href: string, { words }: AmendedPages): ChangeView {
  const { nothing } = words.amendments;
  const { kind, group, title, note = '', fields } = entry;
  const isNew = kind.endsWith('added') || /^(?:new|added)\b/.test(note);
  const isGone = kind.endsWith('removed') || note.startsWith('taken out');
  // What came or went as a whole, and has nothing more to tell than its name.
  const whole = {
    lines: [{ label: '', pieces: [{ kind: 'same' as const, text: title }], folded: '' }],
    without: '',
  };
  const [was, is] = (['was', 'is'] as const).map((side) => fields.flatMap((field) => line(field, side)));
  return {
    title,
    note,
    href,
    language: `${group} ${title}`.includes('(Welsh)') ? 'cy' : undefined,
    was: isGone && was?.length === 0 ? whole : { lines: was ?? [], without: isNew ? nothing : '–' },
    is: isNew && is?.length === 0 ? whole : { lines: is ?? [], without: isGone ? nothing : '–' },
  };
}

function line(field: ReviewField, side: 'was' | 'is'): SideView['lines'] {
  const text = field[side];
  if (text === undefined || text === '') return [];
  const other = side === 'was' ? 'in' : 'out';
  const pieces = field.pieces?.filter(({ kind }) => kind !== other) ?? [{ kind: 'same' as const, text }];
  const count = pieces.reduce((so, piece) => so + piece.text.split(/\s+/).length, 0);
  return [
    { label: field.label, pieces: pieces.flatMap(apart), folded: count > LONG ? formatNumber(count, 0) : '' },
  ];
}

/** What was taken out or put in without the blanks around it, which stay. */
function apart({ kind, text }: Piece): Piece[] {
  if (kind === 'same') return [{ kind, text }];
  const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  return [
    { kind: 'same' as const, text: before },
    { kind, text: words },
    { kind: 'same' as const, text: after },
  ].filter((piece) => piece.text !== '');
}

import type { EditionModel } from '../compute/model.ts';
import { stopsPublication, type Problem } from '../problem/problem.ts';
import { stateOf } from '../seal/state.ts';
import { completenessView } from '../view/completeness-view.ts';
import type { EditionFront, EntryKind, ReviewEntry, ReviewField } from './entry.ts';
import { howMany } from './field-words.ts';
import { approvalLines, askedWords } from './front-approval.ts';
import type { ReviewedEdition } from './version.ts';

/** What the first half page needs to know of a plan. */
export interface FrontOf {
  readonly status: 'changed' | 'new' | 'removed';
  readonly title: string;
  readonly entries: readonly ReviewEntry[];
  /** The plan as it would be; undefined where it is gone or cannot be read. */
  readonly edition: ReviewedEdition | undefined;
  /** The plan as it was. */
  readonly before: ReviewedEdition | undefined;
  /** Problems of its files. */
  readonly problems: readonly Problem[];
}

/** What a member reads first: what is to be decided, what changed, what follows, what is open, where approval stands. */
export function frontOf(of: FrontOf): EditionFront {
  const { edition, entries } = of;
  const follows = entries.filter(({ group }) => group === 'What follows');
  return {
    asked: askedWords(of.status, of.title, of.before?.model),
    state: edition ? approvalLines(edition.model) : [],
    changed: of.status === 'changed' ? changedLines(entries) : [],
    follows: shortOf(follows),
    open: edition ? openOf(edition, of.problems) : [],
  };
}

const COUNTED: readonly {
  readonly label: string;
  readonly of: (entry: ReviewEntry) => boolean;
  readonly words: Partial<Record<EntryKind, readonly [string, string]>>;
}[] = [
  {
    label: 'Text',
    of: ({ group }) => group.startsWith('Text: '),
    words: {
      section: ['section new, gone or moved', 'sections new, gone or moved'],
      'text-changed': ['place changed', 'places changed'],
      'text-added': ['place added', 'places added'],
      'text-removed': ['place taken out', 'places taken out'],
      'text-moved': ['place moved', 'places moved'],
      'record-changed': ['title or summary changed', 'titles or summaries changed'],
    },
  },
  {
    label: 'Figures',
    of: ({ group }) => group === 'Figures',
    words: {
      figure: ['figure or series changed', 'figures or series changed'],
      'record-added': ['table added', 'tables added'],
      'record-removed': ['table taken out', 'tables taken out'],
      'record-changed': ['table described otherwise', 'tables described otherwise'],
    },
  },
  {
    label: 'Actions and priorities',
    of: ({ group }) => group === 'Actions and priorities' || group === 'Last plan’s actions',
    words: {
      'action-added': ['action added', 'actions added'],
      'action-removed': ['action dropped', 'actions dropped'],
      'action-changed': ['action changed', 'actions changed'],
      'record-added': ['other entry added', 'other entries added'],
      'record-removed': ['other entry taken out', 'other entries taken out'],
      'record-changed': ['other entry changed', 'other entries changed'],
    },
  },
];

/** At most five lines that count what changed. */
function changedLines(entries: readonly ReviewEntry[]): string[] {
  const lines = COUNTED.flatMap(({ label, of, words }) => {
    const mine = entries.filter(of);
    const parts = Object.entries(words).flatMap(([kind, [one, many]]) => {
      const count = mine.filter((entry) => entry.kind === kind).length;
      return count === 0 ? [] : [howMany(count, one, many)];
    });
    return parts.length === 0 ? [] : [`${label}: ${parts.join(', ')}.`];
  });
  const counted = new Set(entries.filter((entry) => COUNTED.some(({ of }) => of(entry))));
  const records = entries.filter((entry) => !counted.has(entry) && entry.kind.startsWith('record-'));
  const groups = Map.groupBy(records, ({ group }) => group);
  const others = [...groups].map(
    ([group, inside]) => `${group.toLowerCase()}: ${howMany(inside.length, 'change', 'changes')}`,
  );
  const problems = problemWords(entries);
  return [
    ...lines,
    ...(others.length === 0 ? [] : [`${capital(others.join('; '))}.`]),
    ...(problems === '' ? [] : [problems]),
  ];
}

function problemWords(entries: readonly ReviewEntry[]): string {
  const count = (kind: EntryKind): number => entries.filter((entry) => entry.kind === kind).length;
  const parts = [
    [count('problem'), 'new'],
    [count('problem-solved'), 'solved'],
    [count('kept'), 'kept on purpose, or no longer'],
  ] as const;
  const told = parts
    .filter(([number]) => number > 0)
    .map(([number, what]) => `${howMany(number, '', '').trim()} ${what}`);
  return told.length === 0 ? '' : `Problems: ${told.join(', ')}.`;
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** What follows that weighs most, by how its title begins. */
const FIRST = ['Statement', 'First page', 'Total', 'Sentence'];

/** How many things that follow are told on the first page. */
const MOST = 4;

function shortOf(entries: readonly ReviewEntry[]): string[] {
  if (entries.length === 0) return ['Nothing that is computed comes out otherwise.'];
  const weight = ({ title, fields }: ReviewEntry): number => {
    const at = FIRST.findIndex((start) => title.startsWith(start));
    // A statement that is judged otherwise weighs most; one whose figures alone moved does not.
    if (at === 0 && fields[0]?.label !== 'outcome') return FIRST.length + 1;
    return at < 0 ? FIRST.length : at;
  };
  const told = [...entries]
    .sort((a, b) => weight(a) - weight(b))
    .slice(0, MOST)
    .map(({ title, fields: [first] }) => `${title}${first ? `: ${fieldWords(first)}` : ''}`);
  return entries.length > MOST
    ? [...told, `And ${howMany(entries.length - MOST, 'thing', 'things')} more, told below.`]
    : told;
}

const LONGEST = 160;

/** "155, was 221"; of a text the sentences that read otherwise, as they read now. */
function fieldWords({ label, was, is, pieces }: ReviewField): string {
  if (pieces)
    return `now “${pieces
      .filter(({ kind }) => kind !== 'out')
      .map(({ text }) => text)
      .join('')
      .trim()}”`;
  const short = (text: string): string =>
    text.length > LONGEST ? `${text.slice(0, LONGEST).replace(/\s+\S*$/, '')} …` : text;
  const words =
    is === undefined
      ? `taken out, was ${short(was ?? '')}`
      : was === undefined
        ? short(is)
        : `${short(is)}, was ${short(was)}`;
  return label === '' ? words : `${label} ${words}`;
}

/** Everything that is not finished in the plan as it would be. */
function openOf({ model, blocks, outlines }: ReviewedEdition, problems: readonly Problem[]): string[] {
  const { edition } = model;
  const empty = edition.narrative.filter(({ file }) => (blocks.get(file) ?? []).length === 0);
  const left = completenessView(model, outlines).rows.filter(
    ({ href, text }) => href === '' && text === model.words.figures.guidance.notAnswered,
  );
  const { waivers } = edition.plan.value;
  const errors = problems.filter((problem) => stopsPublication([problem])).length;
  const warnings = problems.filter(({ severity }) => severity === 'warning').length;
  return [
    ...some(
      empty.length,
      'section has no text yet',
      'sections have no text yet',
      empty.map(({ slug }) => slug),
    ),
    ...some(
      left.length,
      'heading of the guidance is not answered',
      'headings of the guidance are not answered',
      left.map(({ title }) => title),
    ),
    ...some(
      waivers.length,
      'heading is left out with a reason',
      'headings are left out with a reason',
      waivers.map(({ because }) => because),
    ),
    ...some(errors, 'problem stops publication', 'problems stop publication'),
    ...some(warnings, 'warning of the check', 'warnings of the check'),
    ...conditionsOf(model),
    ...councilsOf(model),
    ...actionsOf(model),
  ];
}

function some(count: number, one: string, many: string, names: readonly string[] = []): string[] {
  if (count === 0) return [];
  const listed =
    names.length === 0
      ? ''
      : `: ${names.slice(0, MOST).join('; ')}${names.length > MOST ? ' and others' : ''}`;
  return [`${capital(howMany(count, one, many))}${listed}`.replace(/\.?$/, '.')];
}

const DONE: ReadonlySet<string | undefined> = new Set(['completed', 'withdrawn']);

function conditionsOf({ edition }: EditionModel): string[] {
  const open = (edition.decisions?.value ?? [])
    .flatMap(({ conditions }) => conditions)
    .filter(({ status }) => !DONE.has(status));
  return some(
    open.length,
    'condition of a decision is not met',
    'conditions of decisions are not met',
    open.map((one) => one.do),
  );
}

/** Councils that have still to agree, where some have. */
function councilsOf(model: EditionModel): string[] {
  const { waitingFor } = stateOf(model);
  const names = waitingFor.map((area) => model.library.areas[area]?.name ?? area);
  return some(names.length, 'council has still to agree', 'councils have still to agree', names);
}

function actionsOf({ edition }: EditionModel): string[] {
  const actions = (edition.delivery?.value.themes ?? [])
    .flatMap(({ priorities }) => priorities)
    .flatMap((priority) => priority.actions);
  const refs = (lacks: (action: (typeof actions)[number]) => boolean): string[] =>
    actions.filter(lacks).map(({ ref }) => ref);
  const [owner, due] = [
    refs((one) => (one.owner ?? []).length === 0),
    refs((one) => (one.due ?? []).length === 0),
  ];
  return [
    ...some(owner.length, 'action has no owner', 'actions have no owner', owner),
    ...some(due.length, 'action has no date', 'actions have no date', due),
  ];
}

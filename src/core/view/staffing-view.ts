import { sum } from '../compute/money.ts';
import type { EditionModel } from '../compute/model.ts';
import { dataHref } from './data-href.ts';
import type { StaffCell, WorkforceFile } from '../schema/resources.ts';
import type { Words } from '../words/words.ts';
import { publishedWords } from './published-words.ts';
import { formatNumber } from './format.ts';
import type { RichText } from './rich-text.ts';

type StaffTable = NonNullable<WorkforceFile['staffing'] | WorkforceFile['disability']>;

/** Staff by group and post, men and women beside each other under each post. */
export interface StaffingView {
  readonly id: string;
  readonly caption: string;
  /** What the numbers count; empty where the caption says it. */
  readonly unit: string;
  readonly corner: string;
  readonly posts: readonly string[];
  readonly rows: readonly {
    readonly head: string;
    readonly strong: boolean;
    readonly cells: readonly string[];
  }[];
  /** What the markers used in it mean. */
  readonly markers: readonly { readonly marker: string; readonly meaning: string }[];
  readonly noteHtml: string;
  readonly download: string;
}

export function staffingView(model: EditionModel, rich: RichText, id = 'table-staffing'): StaffingView {
  const staffing = model.edition.workforce?.value.staffing;
  if (!staffing) throw new Error('no staffing');
  const words = model.words.records.staff;
  const posts = Object.keys(staffing.posts);
  const people = Object.entries(staffing.people);
  const pairs = (
    men: readonly StaffCell[],
    women: readonly StaffCell[],
    totals: readonly (StaffCell | undefined)[],
  ): string[] => [
    ...posts.flatMap((_, index) => [cellText(men[index] ?? 0), cellText(women[index] ?? 0)]),
    totalText(men, totals[0]),
    totalText(women, totals[1]),
  ];
  const column = (sex: 'men' | 'women'): StaffCell[] =>
    posts.map((_, index) =>
      totalOf(
        people.map(([, row]) => row[sex][index] ?? 0),
        staffing.total?.[sex][index],
      ),
    );
  return {
    id,
    caption: staffing.title,
    unit: words.people,
    corner: words.ethnicity,
    posts: [...Object.values(staffing.posts), words.total],
    rows: [
      ...Object.entries(staffing.groups).map(([group, head]) => ({
        head,
        strong: false,
        cells: pairs(
          staffing.people[group]?.men ?? [],
          staffing.people[group]?.women ?? [],
          staffing.people[group]?.total ?? [],
        ),
      })),
      {
        head: words.total,
        strong: true,
        cells: pairs(column('men'), column('women'), staffing.total?.total ?? []),
      },
    ],
    markers: markersIn(JSON.stringify([staffing.people, staffing.total]), words.withheld),
    noteHtml: noteOf(staffing, rich, model.words),
    download: dataHref(model, 'staffing.csv'),
  };
}

/** What [c] means, where a table has it. */
function markersIn(table: string, meaning: string): StaffingView['markers'] {
  return table.includes('"c"') ? [{ marker: 'c', meaning }] : [];
}

function noteOf(
  { note, 'already-published': published }: Pick<StaffTable, 'note' | 'already-published'>,
  rich: RichText,
  words: Words,
): string {
  return [note, publishedWords(published, words)]
    .flatMap((text) => (text === undefined ? [] : rich(text)))
    .join(' ');
}

/** The sum of its parts; or, where one of these is withheld, the total given beside them. */
function totalOf(parts: readonly StaffCell[], given: StaffCell | undefined): StaffCell {
  const known = parts.filter((part) => part !== 'c');
  return known.length === parts.length ? sum(known) : (given ?? 'c');
}

function totalText(parts: readonly StaffCell[], given: StaffCell | undefined): string {
  return cellText(totalOf(parts, given));
}

/** A number of people, or of full-time posts with one decimal where they are not whole; [c] for a withheld one. */
function cellText(cell: StaffCell): string {
  return cell === 'c' ? '[c]' : formatNumber(cell, Number.isInteger(cell) ? 0 : 1);
}

export function disabilityView(
  model: EditionModel,
  rich: RichText,
  id = 'table-staff-disability',
): StaffingView {
  const disability = model.edition.workforce?.value.disability;
  if (!disability) throw new Error('no staff by disability');
  const words = model.words.records.staff;
  return {
    id,
    caption: disability.title,
    unit: words.posts,
    corner: words.group,
    posts: [...Object.values(disability.posts), words.total],
    rows: Object.entries(disability.groups).map(([group, head]) => {
      const row = disability['full-time-equivalents'][group];
      return {
        head,
        strong: false,
        cells: [
          ...(row?.posts ?? []).map(cellText),
          row?.total === undefined ? totalText(row?.posts ?? [], undefined) : cellText(row.total),
        ],
      };
    }),
    markers: markersIn(JSON.stringify(disability['full-time-equivalents']), words.withheld),
    noteHtml: noteOf(disability, rich, model.words),
    download: dataHref(model, 'staffing.csv'),
  };
}

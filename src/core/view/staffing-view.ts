import { sum } from '../compute/money.ts';
import type { EditionModel } from '../compute/model.ts';
import { dataHref } from './data-href.ts';
import { formatNumber } from './format.ts';
import type { RichText } from './rich-text.ts';

/** Staff by group and post, men and women beside each other under each post. */
export interface StaffingView {
  readonly caption: string;
  readonly posts: readonly string[];
  readonly rows: readonly {
    readonly head: string;
    readonly strong: boolean;
    readonly cells: readonly string[];
  }[];
  readonly noteHtml: string;
  readonly download: string;
}

export function staffingView(model: EditionModel, rich: RichText): StaffingView {
  const staffing = model.edition.workforce?.value.staffing;
  if (!staffing) throw new Error('no staffing');
  const posts = Object.keys(staffing.posts);
  const pairs = (men: readonly number[], women: readonly number[]): string[] =>
    [
      ...posts.flatMap((_, index) => [men[index] ?? 0, women[index] ?? 0]),
      sum([...men]),
      sum([...women]),
    ].map((value) => formatNumber(value, 0));
  const people = Object.entries(staffing.people);
  const column = (sex: 'men' | 'women'): number[] =>
    posts.map((_, index) => sum(people.map(([, row]) => row[sex][index] ?? 0)));
  return {
    caption: staffing.title,
    posts: [...Object.values(staffing.posts), 'Total'],
    rows: [
      ...Object.entries(staffing.groups).map(([id, head]) => ({
        head,
        strong: false,
        cells: pairs(staffing.people[id]?.men ?? [], staffing.people[id]?.women ?? []),
      })),
      { head: 'Total', strong: true, cells: pairs(column('men'), column('women')) },
    ],
    noteHtml: staffing.note === undefined ? '' : rich(staffing.note),
    download: dataHref(model, 'staffing.csv'),
  };
}

export function disabilityView(model: EditionModel, rich: RichText): StaffingView {
  const disability = model.edition.workforce?.value.disability;
  if (!disability) throw new Error('no staff by disability');
  const number = (value: number): string => formatNumber(value, Number.isInteger(value) ? 0 : 1);
  return {
    caption: disability.title,
    posts: [...Object.values(disability.posts), 'Total'],
    rows: Object.entries(disability.groups).map(([id, head]) => {
      const row = disability['full-time-equivalents'][id];
      return {
        head,
        strong: false,
        cells: [...(row?.posts ?? []).map(number), number(row?.total ?? sum(row?.posts ?? []))],
      };
    }),
    noteHtml: disability.note === undefined ? '' : rich(disability.note),
    download: dataHref(model, 'staffing.csv'),
  };
}

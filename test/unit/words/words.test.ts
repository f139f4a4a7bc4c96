import { describe, expect, it } from 'vitest';
import { parsePeriod, type PeriodKind } from '../../../src/core/schema/period.ts';
import { formatMoney, formatNumber } from '../../../src/core/view/format.ts';
import { LANGUAGES, languageAt } from '../../../src/core/words/language.ts';
import { wordsOf } from '../../../src/core/words/words.ts';

const [en, cy] = LANGUAGES.map(wordsOf);
if (!en || !cy) throw new Error('a language without words');

/** Every text and function of a catalogue by its way in it: `frame.skip`. */
function entriesOf(catalogue: object, path = ''): [string, unknown][] {
  return Object.entries(catalogue).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null
      ? entriesOf(value, `${path}${key}.`)
      : [[`${path}${key}`, value] as [string, unknown]],
  );
}

/** Texts that are the same in both languages: "staff" is a word of both. */
const ALIKE: readonly string[] = ['plan.downloads.files.staffing.csv'];

/** Texts that say nothing: what needs no word. */
const SILENT: readonly string[] = ['sentences.better.none'];

describe('the catalogues', () => {
  it('have the same entries of the same kinds', () => {
    const kinds = (catalogue: object): string[] =>
      entriesOf(catalogue).map(([path, value]) => `${path}: ${typeof value}`);
    expect(kinds(cy).sort()).toEqual(kinds(en).sort());
  });

  it('give no English text for a Welsh one', () => {
    const english = new Map(entriesOf(en));
    const alike = entriesOf(cy).flatMap(([path, value]) =>
      typeof value === 'string' && value !== '' && value === english.get(path) ? [path] : [],
    );
    expect(alike).toEqual(ALIKE);
  });

  it('leave no text empty but what English has nothing to say of', () => {
    const empty = (catalogue: object): string[] =>
      entriesOf(catalogue).flatMap(([path, value]) => (value === '' ? [path] : []));
    expect(empty(en).sort()).toEqual(['frame.review', 'root', ...SILENT]);
    expect(empty(cy)).toEqual(SILENT);
  });

  it('say to readers that the Welsh needs a native reader', () => {
    expect(cy.frame.review).toContain('adolygu');
  });
});

describe('the language of a page', () => {
  it.each([
    ['/', 'en'],
    ['/cy/', 'cy'],
    ['/cy', 'cy'],
    ['/cy/exampleshire/2024-25/', 'cy'],
    ['/cyclopia/', 'en'],
  ])('of %s is %s', (address, language) => {
    expect(languageAt(address)).toBe(language);
  });
});

const period = (kind: PeriodKind, typed: string): NonNullable<ReturnType<typeof parsePeriod>> => {
  const found = parsePeriod(kind, typed);
  if (!found) throw new Error(typed);
  return found;
};

describe('Welsh', () => {
  it.each<[PeriodKind, string, string, string, string]>([
    [
      'year-ending',
      '2022-09',
      'y flwyddyn hyd at ddiwedd mis Medi 2022',
      'yn y flwyddyn hyd at ddiwedd mis Medi 2022',
      'Medi 2022',
    ],
    ['calendar-year', '2022', '2022', 'yn 2022', '2022'],
    ['financial-year', '2022-23', '2022/23', 'yn 2022/23', '2022/23'],
    [
      'cohort',
      '2021-03',
      'carfan mis Ebrill 2020 i fis Mawrth 2021',
      'yng ngharfan mis Ebrill 2020 i fis Mawrth 2021',
      'Maw 2021',
    ],
    [
      'interval',
      '2022-07/2022-09',
      'mis Gorffennaf i fis Medi 2022',
      'yn y cyfnod mis Gorffennaf i fis Medi 2022',
      'Gor–Medi 2022',
    ],
    ['interval', '2022-05/2022-05', 'mis Mai 2022', 'ym mis Mai 2022', 'Mai 2022'],
  ])('writes the %s %s in a sentence, as a time and shortly', (kind, typed, inSentence, when, short) => {
    const { periods } = cy;
    const one = period(kind, typed);
    expect([periods.inSentence(one), periods.when(one), periods.short(one)]).toEqual([
      inSentence,
      when,
      short,
    ]);
  });

  it('writes days, months and years', () => {
    expect(['2023-06-21', '2023-02', '2023'].map(cy.periods.date)).toEqual([
      '21 Mehefin 2023',
      'Chwefror 2023',
      '2023',
    ]);
    expect(['2023-24', '2016-19'].map(cy.periods.years)).toEqual(['2023/24', '2016 i 2019']);
  });

  it('has a form of its own for none, one, two, three, six and all others', () => {
    const forms = { zero: 'dim', one: 'un', two: 'dau', few: 'tri', many: 'chwech', other: 'mwy' };
    expect([0, 1, 2, 3, 4, 5, 6, 7, 100].map((count) => cy.numbers.counted(count, forms))).toEqual([
      'dim',
      'un',
      'dau',
      'tri',
      'mwy',
      'mwy',
      'chwech',
      'mwy',
      'mwy',
    ]);
    expect(cy.numbers.counted(2, { other: 'mwy' })).toBe('mwy');
  });

  it('groups and points numbers as English does, so that both can share one way to write them', () => {
    for (const value of [0, 7, 999, 1000, 1_179_999, 1234.5]) {
      const welsh = new Intl.NumberFormat('cy', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
      expect(formatNumber(value, 2)).toBe(welsh.format(value));
    }
    expect(formatMoney(298_303)).toBe(
      new Intl.NumberFormat('cy', { style: 'currency', currency: 'GBP', maximumFractionDigits: 0 }).format(
        298_303,
      ),
    );
  });
});

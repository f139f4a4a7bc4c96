import { describe, expect, it } from 'vitest';
import { metadataOf } from '../../../src/downloads/csvw.ts';
import { DOWNLOADS, csvOf } from '../../../src/downloads/downloads.ts';
import { measurementRows } from '../../../src/downloads/measurement-rows.ts';
import { PERFORMANCE, modelOf } from '../west-mercia-model.ts';

const model = modelOf();
const row = (
  of: Record<string, string>,
  rows = measurementRows(model),
): Readonly<Record<string, string>> | undefined =>
  rows.find((one) => Object.entries(of).every(([key, value]) => one[key] === value));
const csv = (file: string): string => {
  const download = DOWNLOADS.find((one) => one.file === file);
  if (!download) throw new Error(file);
  return csvOf(download, model);
};

describe('measurements.csv', () => {
  it('gives first and last day, and a published value with its printed decimals', () => {
    expect(
      row({ indicator: 'reoffending-proportion', area: 'herefordshire', period_end: '2020-03-31' }),
    ).toMatchObject({ period_start: '2019-04-01', value: '34.0', unit: '%', area_code: 'E06000019' });
    expect(
      row({ indicator: 'first-time-entrants', area: 'west-mercia', period_end: '2022-09-30' }),
    ).toMatchObject({ period_start: '2021-10-01', value: '93', unit: 'per 100,000 children', status: '' });
  });

  it('leaves the value empty where there is a marker, and gives the marker', () => {
    expect(
      row({ indicator: 'first-time-entrants', area: 'shropshire', period_end: '2022-09-30' }),
    ).toMatchObject({ value: '', status: 'c' });
  });

  it('gives a revised value alone, with the status r, and the one before it in the note', () => {
    const revised = modelOf({
      performance:
        '{ indicator: first-time-entrants, years-ending: [2022-09], values: { west-mercia: [{ value: 93, flag: r, was: 101, note: Late. }] } }',
    });
    expect(measurementRows(revised)[0]).toMatchObject({
      value: '93',
      status: 'r',
      note: 'Revised; 101 before. Late.',
    });
  });

  it('has a status wherever a value is empty, and no marker in a value', () => {
    const rows = measurementRows(model);
    expect(rows.filter(({ value, status }) => value === '' && status === '')).toEqual([]);
    expect(rows.filter(({ value = '' }) => value !== '' && !/^-?\d+(\.\d+)?$/.test(value))).toEqual([]);
  });

  it('gives the count behind a rate, its base and its interval', () => {
    expect(
      row({ indicator: 'custodial-sentences', area: 'west-mercia', period_end: '2022-12-31' }),
    ).toMatchObject({
      value: '0.08',
      numerator: '9',
      denominator: '115388',
      lower_95: '0.0356655',
      upper_95: '0.148064',
    });
  });

  it('gives a computed value unrounded', () => {
    const counted = measurementRows(
      modelOf({ performance: PERFORMANCE.replace('{ value: 0.08, numerator: 9 }', '{ numerator: 9 }') }),
    );
    expect(
      row({ indicator: 'custodial-sentences', area: 'west-mercia', period_end: '2022-12-31' }, counted)?.[
        'value'
      ],
    ).toBe(String((9 * 1000) / 115_388));
  });

  it('gives a printed share a line of its own, out of the whole of the same period', () => {
    expect(
      row({ indicator: 'joint-decision-cases', breakdown: 'diverted', unit: '%', period_end: '2022-12-31' }),
    ).toMatchObject({ value: '68', numerator: '190', denominator: '279' });
    expect(
      row({ indicator: 'joint-decision-cases', breakdown: 'diverted', unit: '%', period_end: '2022-09-30' }),
    ).toMatchObject({ value: '67', numerator: '215', denominator: '321' });
  });
});

describe('the other downloads', () => {
  it('name actions with owner, due date and recommendations', () => {
    expect(csv('actions.csv').split('\n').slice(0, 3)).toEqual([
      'ref,theme,priority,action,owner,due,status,update,success_measure,recommendations,carried_from',
      '1.1,People,Staff,Train,,,completed,,,1,',
      '1.2,People,Staff,Meet,Head of service,,,,,,',
    ]);
  });

  it('score risks, and name the actions that bear on them', () => {
    expect(csv('risks.csv').split('\n')[1]).toMatch(/^1,Vacancies,,3,2,6,/);
  });

  it('give people by group, post and sex', () => {
    expect(csv('staffing.csv').split('\n').slice(0, 3)).toEqual([
      'group,post,gender,count',
      'Black,Managers,male,1',
      'Black,Managers,female,0',
    ]);
  });

  it('keep a reference such as 6.10 as it is written', () => {
    const ten = modelOf({
      delivery:
        'themes: [{ theme: T, priorities: [{ priority: P, actions: [{ ref: 6.1, do: One }, { ref: 6.10, do: Ten }] }] }]',
      progress: null,
      risks: null,
    });
    const download = DOWNLOADS.find(({ file }) => file === 'actions.csv');
    expect(download?.rows(ten).map(({ ref }) => ref)).toEqual(['6.1', '6.10']);
  });

  it('are described in metadata with the very columns that they have', () => {
    const { tables } = JSON.parse(metadataOf(model)) as {
      tables: { url: string; tableSchema: { columns: { name: string }[] } }[];
    };
    for (const { url, tableSchema } of tables)
      expect(csv(url).split('\n')[0]).toBe(tableSchema.columns.map(({ name }) => name).join(','));
    expect(tables.map(({ url }) => url)).not.toContain('budget.csv');
  });
});

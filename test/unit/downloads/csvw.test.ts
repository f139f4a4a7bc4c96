import { describe, expect, it } from 'vitest';
import { metadataOf } from '../../../src/downloads/csvw.ts';
import { csvOf, DOWNLOADS } from '../../../src/downloads/downloads.ts';
import { loadSite } from '../../../src/site.ts';
import { PROJECT } from '../../sites/build-site.ts';
import { csvwFaults } from '../../sites/csvw.ts';

const { editions } = loadSite(PROJECT);
const plans = editions.map(({ model }) => {
  const files = new Map(
    DOWNLOADS.filter(({ isEmpty }) => !isEmpty(model)).map((one) => [one.file, csvOf(one, model)]),
  );
  return { name: `${model.edition.service}/${model.edition.id}`, metadata: metadataOf(model), files };
});

describe.each(plans)('the files of $name', ({ metadata, files }) => {
  it('are valid by CSV on the Web', () => {
    expect(csvwFaults(metadata, (url) => files.get(url))).toEqual([]);
  });

  it('are all described', () => {
    const { tables } = JSON.parse(metadata) as { tables: { url: string }[] };
    expect(tables.map(({ url }) => url)).toEqual([...files.keys()]);
  });

  it('have a key wherever rows are to be told apart', () => {
    const { tables } = JSON.parse(metadata) as {
      tables: { url: string; tableSchema: { primaryKey?: string[] } }[];
    };
    const without = tables.filter(({ tableSchema }) => tableSchema.primaryKey === undefined);
    expect(without.map(({ url }) => url).filter((url) => !/^(?:progress|board)\.csv$/.test(url))).toEqual([]);
  });
});

describe('the test of files by CSV on the Web', () => {
  const [plan] = plans;
  if (!plan) throw new Error('no plan');
  type Json = Record<string, unknown>;
  interface Group extends Json {
    tables: { url: string; tableSchema: { columns: Json[] } & Json }[];
  }
  const faultsOf = (alter: (group: Group, files: Map<string, string>) => void): string[] => {
    const group = JSON.parse(plan.metadata) as Group;
    const files = new Map(plan.files);
    alter(group, files);
    return csvwFaults(JSON.stringify(group), (url) => files.get(url));
  };
  const columnsOf = (group: Group, url: string): Json[] =>
    group.tables.find((table) => table.url === url)?.tableSchema.columns ?? [];
  const withLine = (files: Map<string, string>, url: string, line: string): void => {
    files.set(url, `${files.get(url) ?? ''}${line}\n`);
  };

  it.each<[string, RegExp, (group: Group, files: Map<string, string>) => void]>([
    ['a property that there is not', /Unrecognized key/, (group) => (group['version'] = 1)],
    ['another vocabulary', /@context/, (group) => (group['@context'] = ['http://www.w3.org/ns/csvw#', {}])],
    [
      'a name with a space',
      /name/,
      (group) => Object.assign(columnsOf(group, 'risks.csv')[0] ?? {}, { name: 'the ref' }),
    ],
    [
      'a datatype that there is not',
      /datatype/,
      (group) => Object.assign(columnsOf(group, 'risks.csv')[0] ?? {}, { datatype: 'text' }),
    ],
    ['columns in another order', /the header is/, (group) => columnsOf(group, 'risks.csv').reverse()],
    ['a file that is missing', /no such file/, (_, files) => files.delete('risks.csv')],
    [
      'a row twice',
      /two rows have/,
      (_, files) => {
        withLine(files, 'risks.csv', (files.get('risks.csv') ?? '').trimEnd().split('\n').at(-1) ?? '');
      },
    ],
    [
      'an empty cell where one is required',
      /required/,
      (_, files) => {
        withLine(files, 'surveys.csv', ',What?,1,2,50');
      },
    ],
    [
      'a word for a number',
      /is no decimal/,
      (_, files) => {
        withLine(files, 'surveys.csv', 'One,What?,some,2,50');
      },
    ],
    [
      'a key of a column that there is not',
      /is no column/,
      (group) => Object.assign(group.tables[0]?.tableSchema ?? {}, { primaryKey: ['id'] }),
    ],
  ])('finds %s', (_, fault, alter) => {
    expect(faultsOf(alter).join('\n')).toMatch(fault);
  });

  it('finds a day that there is not', () => {
    expect(
      faultsOf((_, files) => {
        const text = files.get('measurements.csv') ?? '';
        files.set('measurements.csv', text.replace(/-30,/, '-31,'));
      }).join('\n'),
    ).toMatch(/is no date/);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { filesIn, sharedSite } from './build-site.ts';
import { parseCsv } from './csv.ts';

const site = sharedSite();
const WEST_MERCIA = 'west-mercia/2023-24';

/** Every edition that has downloads, by its folder. */
const editions = filesIn(site).flatMap(
  (file) => /^([^/]+\/[^/]+)\/data\/metadata\.json$/.exec(file)?.[1] ?? [],
);

/** The columns of the public interface, in order. */
const COLUMNS: Readonly<Record<string, string>> = {
  'measurements.csv':
    'indicator, indicator_name, definition, area, area_name, area_code, period_start, period_end, breakdown, value, unit, numerator, denominator, lower_95, upper_95, status, note, source',
  'actions.csv':
    'ref, theme, priority, action, owner, due, status, update, success_measure, recommendations, carried_from',
  'progress.csv':
    'ref, theme, priority, action, owner, due, status, update, success_measure, recommendations, carried_from',
  'contributions.csv': 'agency, staffing, in_kind, other_delegated, total',
  'budget.csv': 'category, amount',
  'risks.csv':
    'ref, risk, owner, impact, likelihood, score, residual_impact, residual_likelihood, residual_score, mitigation, actions',
  'staffing.csv': 'group, post, gender, count',
  'surveys.csv': 'survey, question, count, base, percent',
  'board.csv': 'agency, role',
};

const NUMBER = /^-?\d+(\.\d+)?$/;

const METADATA = z.object({
  tables: z.array(
    z.object({
      url: z.string(),
      tableSchema: z.object({
        columns: z.array(z.object({ name: z.string(), datatype: z.enum(['string', 'decimal', 'date']) })),
      }),
    }),
  ),
});

describe('the downloads', () => {
  it('of the plan that prints no budget are all other files, with their metadata', () => {
    expect(editions).toContain(WEST_MERCIA);
    expect(readdirSync(join(site, WEST_MERCIA, 'data')).sort()).toEqual(
      [...Object.keys(COLUMNS).filter((file) => file !== 'budget.csv'), 'metadata.json'].sort(),
    );
  });
});

describe.each(editions)('the downloads of %s', (edition) => {
  const folder = join(site, edition, 'data');
  const textOf = (file: string): string => readFileSync(join(folder, file), 'utf8');
  const files = readdirSync(folder).filter((file) => file.endsWith('.csv'));
  const described = METADATA.parse(JSON.parse(textOf('metadata.json')));

  function columnsOf(file: string): { name: string; datatype: string }[] {
    const table = described.tables.find(({ url }) => url === file);
    if (!table) throw new Error(`metadata.json does not describe ${file}`);
    return table.tableSchema.columns;
  }

  it.each(files)('%s has the agreed columns in the agreed order, and at least one row', (file) => {
    const { columns, rows } = parseCsv(textOf(file));
    expect(columns.join(', ')).toBe(COLUMNS[file]);
    expect(rows.length).toBeGreaterThan(0);
  });

  it.each(files)('%s is UTF-8 without a mark at its start, with one line end a row', (file) => {
    const bytes = readFileSync(join(folder, file));
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    expect(text).not.toMatch(/^\ufeff|\r|\n\n/);
    expect(text.endsWith('\n')).toBe(true);
  });

  it.each(files)('%s has no cell that a spreadsheet would run as a formula', (file) => {
    const { rows } = parseCsv(textOf(file));
    const formulas = rows
      .flatMap((row) => Object.values(row))
      .filter((cell) => /^[=+@\t]|^-(?!\d+(\.\d+)?$)/.test(cell));
    expect(formulas).toEqual([]);
  });

  it.each(files)(
    '%s has plain numbers, or nothing, in the columns that its metadata calls decimal',
    (file) => {
      const decimals = columnsOf(file)
        .filter(({ datatype }) => datatype === 'decimal')
        .map(({ name }) => name);
      for (const row of parseCsv(textOf(file)).rows)
        for (const name of decimals)
          expect(row[name], `${name} of ${JSON.stringify(row)}`).toMatch(/^$|^-?\d+(\.\d+)?$/);
    },
  );

  it('metadata.json describes every CSV file, its columns in order', () => {
    expect(described.tables.map(({ url }) => url).sort()).toEqual(files.toSorted());
    for (const file of files) {
      expect(
        columnsOf(file)
          .map(({ name }) => name)
          .join(', '),
      ).toBe(COLUMNS[file]);
    }
  });
});

describe.each(editions)('measurements.csv of %s', (edition) => {
  const { rows } = parseCsv(readFileSync(join(site, edition, 'data/measurements.csv'), 'utf8'));

  it('has a status wherever it has no value', () => {
    const empty = rows.filter(({ value }) => value === '');
    if (edition === WEST_MERCIA) expect(empty).toHaveLength(1);
    for (const row of empty) expect(row['status'], JSON.stringify(row)).toMatch(/^(c|x|z|low)$/);
  });

  it('has no marker in a value cell and no flag that is not agreed', () => {
    for (const row of rows) {
      expect(row['value'], JSON.stringify(row)).toMatch(/^$|^-?\d+(\.\d+)?$/);
      expect(row['status'], JSON.stringify(row)).toMatch(/^(|c|x|z|low|u|b|e|p|r)$/);
    }
  });

  it('has the first and the last day of each period as ISO dates', () => {
    for (const row of rows) {
      const { period_start: first = '', period_end: last = '' } = row;
      expect(first).toMatch(/^\d{4}-\d{2}-01$/);
      expect(new Date(`${first}T00:00:00Z`).toISOString().slice(0, 10)).toBe(first);
      const next = new Date(Date.parse(`${last}T00:00:00Z`) + 24 * 60 * 60 * 1000);
      expect(next.getUTCDate(), `the day after ${last}`).toBe(1);
      expect(first < last).toBe(true);
    }
  });

  it('has each figure once', () => {
    const keys = rows.map(({ indicator, definition, area, period_start, period_end, breakdown, unit }) =>
      [indicator, definition, area, period_start, period_end, breakdown, unit].join(' '),
    );
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it('has both limits of an interval or neither, around the value as far as it is rounded', () => {
    const withLimits = rows.filter(({ lower_95, upper_95 }) => lower_95 !== '' || upper_95 !== '');
    if (edition === WEST_MERCIA) expect(withLimits.length).toBeGreaterThan(0);
    for (const row of withLimits) {
      const { lower_95: lower = '', upper_95: upper = '', value = '' } = row;
      expect(lower).toMatch(NUMBER);
      expect(upper).toMatch(NUMBER);
      const half = 0.5 * 10 ** -(value.split('.')[1]?.length ?? 0);
      expect(Number(lower), JSON.stringify(row)).toBeLessThanOrEqual(Number(value) + half);
      expect(Number(upper), JSON.stringify(row)).toBeGreaterThanOrEqual(Number(value) - half);
    }
  });

  it('has a name and a source in every row', () => {
    for (const row of rows)
      for (const column of ['indicator_name', 'definition', 'area_name', 'unit', 'source'])
        expect(row[column], JSON.stringify(row)).not.toBe('');
  });
});

describe.each(editions)('plan.json of %s', (edition) => {
  type Json = Readonly<Record<string, unknown>>;
  const plan = JSON.parse(readFileSync(join(site, edition, 'plan.json'), 'utf8')) as Json;
  const schema = JSON.parse(readFileSync(join(site, 'plan.schema.json'), 'utf8')) as Parameters<
    typeof z.fromJSONSchema
  >[0];
  const validator = z.fromJSONSchema(schema);

  it('is what its published schema says', () => {
    const { error } = validator.safeParse(plan);
    expect(error?.issues ?? []).toEqual([]);
  });

  it('is judged by a schema that refuses what is missing, unknown or of another kind', () => {
    const { title, ...untitled } = plan;
    const [first, ...rest] = plan['measurements'] as Json[];
    const { value, ...valueless } = first ?? {};
    const wrong = [
      untitled,
      { ...plan, title: 1 },
      { ...plan, more: title },
      { ...plan, format: '0.9' },
      { ...plan, measurements: [valueless, ...rest] },
      { ...plan, measurements: [{ ...first, value: Number(value) }, ...rest] },
    ];
    for (const one of wrong) expect(validator.safeParse(one).success).toBe(false);
  });

  it('points to its schema so that it is found under any base path', () => {
    expect(new URL(String(plan['$schema']), `https://example.org/base/${edition}/plan.json`).pathname).toBe(
      '/base/plan.schema.json',
    );
  });

  it('has the same rows as every CSV file', () => {
    const folder = join(site, edition, 'data');
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.csv')))
      expect(plan[file.replace('.csv', '')], file).toEqual(
        parseCsv(readFileSync(join(folder, file), 'utf8')).rows,
      );
  });
});

describe('plan.json', () => {
  it('of West Mercia 2023/24 has all twenty sections in the order of the source', () => {
    const { sections } = JSON.parse(readFileSync(join(site, WEST_MERCIA, 'plan.json'), 'utf8')) as {
      sections: { id: string; mdx: string }[];
    };
    expect(sections.map(({ id }) => id)).toEqual([
      'preface',
      'introduction',
      'local-context',
      'vision',
      'child-first',
      'voice-of-the-child',
      'governance',
      'board-development',
      'progress',
      'resources',
      'performance',
      'priorities',
      'standards',
      'workforce-development',
      'evidence-based-practice',
      'service-development-plan',
      'challenges-risks-and-issues',
      'sign-off',
      'staffing-structure',
      'budget-costs-and-contributions',
    ]);
    for (const { id, mdx } of sections) expect(mdx.trim(), id).not.toBe('');
  });
});

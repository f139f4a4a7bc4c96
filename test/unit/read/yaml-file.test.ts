import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { amount, ref, roughDate } from '../../../src/core/schema/fields.ts';
import { dateFix } from '../../../src/core/schema/corrections.ts';
import { parseYaml } from '../../../src/read/yaml-file.ts';

const schema = z.strictObject({
  name: z.string(),
  rows: z.array(z.strictObject({ ref, money: amount.optional(), due: roughDate.optional() })).default([]),
});
const problems = (text: string): string[] =>
  parseYaml('x.yaml', text, schema).problems.map(({ rule, place, where }) =>
    `${String(place.line)}:${String(place.column)} ${rule} ${where}`.trim(),
  );

describe('parseYaml', () => {
  it('gives the value and finds the place of any path in it', () => {
    const { source } = parseYaml('x.yaml', 'name: A\nrows:\n  - ref: 1.1\n    money: 5\n', schema);
    expect(source?.value).toEqual({ name: 'A', rows: [{ ref: '1.1', money: 5 }] });
    expect(source?.at(['rows', 0, 'money'])).toEqual({ file: 'x.yaml', line: 4, column: 12 });
    expect(source?.atKey(['rows', 0, 'money'])).toEqual({ file: 'x.yaml', line: 4, column: 5 });
    expect(source?.words(['rows', 0, 'money'])).toBe('1.1 › money');
  });

  it('gives the nearest thing written for a path that is longer than what is written', () => {
    const { source } = parseYaml('x.yaml', 'name: A\n', schema);
    expect(source?.at(['rows', 3, 'money'])).toEqual({ file: 'x.yaml', line: 1, column: 1 });
  });

  it('counts lines from those above, for YAML inside another file', () => {
    expect(parseYaml('x.mdx', 'name: 5\n', schema, 10).problems[0]?.place).toEqual({
      file: 'x.mdx',
      line: 11,
      column: 7,
    });
    expect(parseYaml('x.mdx', 'name: "\n', schema, 10).problems[0]?.place).toEqual({
      file: 'x.mdx',
      line: 11,
      column: 7,
    });
  });

  it('keeps references as they are written and amounts as numbers', () => {
    expect(parseYaml('x.yaml', 'name: A\nrows: [{ ref: 6.10, money: 6.10 }]', schema).source?.value).toEqual({
      name: 'A',
      rows: [{ ref: '6.10', money: 6.1 }],
    });
  });

  it('tells every problem of a file at once', () => {
    expect(problems('nam: A\nrows:\n  - { ref: 1, money: five }\n  - { ref: 2, due: soon, x: 1 }\n')).toEqual(
      [
        '3:22 value-not-a-number rows › 1 › money',
        '4:20 date-malformed rows › 2 › due',
        '4:26 key-unknown rows › 2',
        '1:1 key-unknown',
      ],
    );
  });

  it('tells all repeated keys beside the first mistake of syntax', () => {
    expect(problems('name: A\nname: B\nrows: []\nrows: []\n')).toEqual([
      '2:1 key-repeated',
      '4:1 key-repeated',
    ]);
  });

  it.each([
    ['name: A: B\n', '1:7', 'name: "A: B"'],
    ['name: "A\nrows: []\n', '1:7', 'name: "A"'],
    ['name: A\nrows: [1, 2\n', '2:7', 'rows: [1, 2]'],
    ['name:\n\trows: 1\n', '2:1', 'spaces'],
    ['name: A\n   rows: []\n', '2:4', 'same column'],
    ['name A\nrows: []\n', '1:1', 'a colon'],
    ['name: @A\n', '1:7', 'quotation marks'],
    ['name: "\\q"\n', '1:8', 'twice'],
    ['name: A\n---\nname: B\n', '2:1', 'three hyphens'],
  ])('finds where %j begins to go wrong, and says what to do', (text, place, fix) => {
    const [problem] = parseYaml('x.yaml', text, schema).problems;
    expect(problem?.rule).toBe('yaml-malformed');
    expect(`${String(problem?.place.line)}:${String(problem?.place.column)}`).toBe(place);
    expect(problem?.fix).toContain(fix);
  });

  it('refuses aliases, each at its place', () => {
    expect(problems('name: &a A\nrows: [*a, *a]\n')).toEqual(['2:8 yaml-alias', '2:12 yaml-alias']);
  });
});

describe('a date in another form', () => {
  it.each<[string, string | undefined]>([
    ['20/06/2024', '2024-06-20'],
    ['1.6.2024', '2024-06-01'],
    ['20 June 2024', '2024-06-20'],
    ['June 2024', '2024-06'],
    ['2024-6-1', '2024-06-01'],
    ['29/02/2024', '2024-02-29'],
    ['29/02/2023', undefined],
    ['31/06/2024', undefined],
    ['soon', undefined],
    ['06/20/2024', undefined],
  ])('%s is %s', (written, date) => {
    expect(dateFix(written)).toBe(date);
  });
});

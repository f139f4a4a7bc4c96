import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { frame, framer, linesOf } from '../../../src/report/frame.ts';
import { problem } from './sample-problems.ts';

const at = (line: number, column: number): { line: number; column: number } => ({ line, column });

describe('a frame', () => {
  it('shows the line with its number and neighbours, and a caret under the column', () => {
    expect(frame(['title: A', 'areas: [nortam]', 'summary: B', 'more: C'], at(2, 9))).toBe(
      ['  1 | title: A', '> 2 | areas: [nortam]', '    |         ^', '  3 | summary: B'].join('\n'),
    );
  });

  it('has numbers of one width', () => {
    const lines = Array.from({ length: 12 }, (_, index) => `line ${String(index + 1)}`);
    expect(frame(lines, at(9, 1))).toBe(
      ['   8 | line 8', '>  9 | line 9', '     | ^', '  10 | line 10'].join('\n'),
    );
  });

  it('stands at the first and at the last line, and behind the last character of one', () => {
    expect(frame(['one'], at(1, 4))).toBe('> 1 | one\n    |    ^');
    expect(frame([''], at(1, 1))).toBe('> 1 |\n    | ^');
  });

  it('is empty where the file has no such line', () => {
    expect(frame(['one'], at(2, 1))).toBe('');
  });

  it('counts a tab as the two blanks that it is shown as', () => {
    expect(frame(['\tkey: x'], at(1, 7))).toBe('> 1 |   key: x\n    |        ^');
  });

  it.each([
    ['wide letters', '名前: x', 5, '         '.length - 3],
    ['an emoji of two units', '😀: x', 5, 4],
    ['a letter with an accent of its own', 'cafe\u0301: x', 8, 6],
  ])('puts the caret under the right place behind %s', (_, line, column, width) => {
    const [, caret = ''] = frame([line], at(1, column)).split('\n');
    expect(caret).toBe(`    | ${' '.repeat(width)}^`);
  });

  it('reads lines of every kind of end, without the mark of byte order', () => {
    expect(linesOf('\uFEFFa\r\nb\rc\nd')).toEqual(['a', 'b', 'c', 'd']);
  });

  it('makes characters visible that would steer a terminal', () => {
    const shown = frame(['a\u001b[31mb\u202Ec\u0007'], at(1, 1));
    expect(shown).toBe('> 1 | a␛[31mb\uFFFDc␇\n    | ^');
  });

  it('cuts a long line around the caret, on both sides', () => {
    const line = `${'a'.repeat(5000)}X${'b'.repeat(5000)}`;
    const [text = '', caret = ''] = frame([line], at(1, 5001)).split('\n');
    expect(text[caret.indexOf('^')]).toBe('X');
    expect(text).toMatch(/^> 1 \| …a+Xb+…$/);
    expect(text.length).toBeLessThan(115);
  });

  it('looks at no more of a line than it shows: five million characters take no time', () => {
    const started = performance.now();
    frame(['x'.repeat(5_000_000)], at(1, 2_500_000));
    expect(performance.now() - started).toBeLessThan(500);
  });

  it('keeps the caret inside what is shown, whatever the line', () => {
    const units = fc.string({ unit: 'binary', maxLength: 300 }).map((text) => text.replaceAll(/[\r\n]/g, ''));
    fc.assert(
      fc.property(units, fc.nat(320), (line, column) => {
        const [text = '', caret = ''] = frame([line], at(1, column + 1)).split('\n');
        expect(caret.indexOf('^')).toBeLessThanOrEqual(6 + 104);
        expect(stringWidth(text)).toBeLessThanOrEqual(6 + 104);
        expect(text).not.toMatch(/[\u0000-\u001f\u007f\u202a-\u202e]/);
      }),
    );
  });
});

describe('a line that may not be shown', () => {
  const secret = problem({ rule: 'marker-with-value', place: { file: 'a.yaml', line: 2, column: 1 } });
  const lines = ['one: 1', 'southam: [92, { marker: c, value: 3 }]', 'three: 3'];
  const other = problem({ place: { file: 'a.yaml', line: 3, column: 1 } });

  it('has no frame of its own', () => {
    expect(framer([secret], () => lines)(secret)).toBe('');
  });

  it('is not shown beside the line of another problem either', () => {
    const shown = framer([secret, other], () => lines)(other);
    expect(shown).toBe('  2 | …\n> 3 | three: 3\n    | ^');
  });

  it('is shown where no rule withholds it', () => {
    expect(framer([other], () => lines)(other)).toContain('southam');
  });

  it('has no frame for another problem in the same line', () => {
    const same = problem({ place: { file: 'a.yaml', line: 2, column: 9 } });
    expect(framer([secret, same], () => lines)(same)).toBe('');
  });
});

describe('a number below five', () => {
  const lines = [
    'years: [2022-09, 2023-09]',
    'a: [0, { value: 0.04, numerator: 1 }, 4, 5, 14, c]',
    'b: [1.1, 3.5, 2, x]',
  ];
  const at2 = (file: string): string =>
    framer([], () => lines)(problem({ place: { file, line: 2, column: 38 } }));

  it.each(['performance/outcomes.yaml', 'areas/northam.yaml', 'voice.yaml', 'workforce.yaml', 'claims.yaml'])(
    'is a point in %s, with the caret where it was, and nothing else is changed',
    (file) => {
      expect(at2(`data/plans/exampleshire/2024-25/${file}`)).toBe(
        [
          '  1 | years: [2022-09, 2023-09]',
          '> 2 | a: [0, { value: 0.04, numerator: · }, ·, 5, 14, c]',
          `    | ${' '.repeat(37)}^`,
          '  3 | b: [1.1, 3.5, ·, x]',
          '(· stands for a number below five, which is not printed)',
        ].join('\n'),
      );
    },
  );

  it.each(['data/plans/exampleshire/2024-25/risks.yaml', 'data/indicators.yaml'])(
    'is shown in %s, which counts no people',
    (file) => {
      expect(at2(file)).toContain('numerator: 1 }, 4, 5');
    },
  );
});

import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { HERE } from '../broken/lay.ts';

/** A file of a site and the bytes that stand in it. */
export interface Input {
  readonly file: string;
  readonly bytes: Uint8Array;
  /** What kind of input it is, for the report of a failure. */
  readonly kind: string;
}

const FILES = globSync('**/*.{yaml,mdx}', { cwd: join(HERE, 'base') })
  .map((file) => file.replaceAll('\\', '/'))
  .sort();
const TEXTS = new Map(FILES.map((file) => [file, readFileSync(join(HERE, 'base', file), 'utf8')]));
const YAML = FILES.filter((file) => file.endsWith('.yaml'));
const MDX = FILES.filter((file) => file.endsWith('.mdx'));
const textOf = (file: string): string => TEXTS.get(file) ?? '';

const depth = fc.oneof(fc.integer({ min: 2, max: 60 }), fc.integer({ min: 60, max: 5000 }));

/** Text that tries to become a program, a tag or an address in a page. */
export const INJECTIONS = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<img src="x" onerror="alert(1)" />',
  '<svg onload=alert(1)>',
  '<svg/onload=alert(1)>',
  '<iframe src="https://evil.example/" />',
  '[a](javascript:alert(1))',
  '[a](JaVaScRiPt:alert(1))',
  '[a](java&#x73;cript:alert(1))',
  '[a](data:text/html,<script>alert(1)</script>)',
  '[a](vbscript:x)',
  '[a](//evil.example/x)',
  '<javascript:alert(1)>',
  '![a](https://evil.example/x.png)',
  '![a][b]\n\n[b]: https://evil.example/x.png',
  '[a][b]\n\n[b]: javascript:alert(1)',
  '[a](https://example.org/" onmouseover="alert(1))',
  '[a](https://example.org "x\\" onclick=\\"alert(1)")',
  '{alert(1)}',
  '{process.exit(1)}',
  'import x from "node:fs"\n\nx()',
  'export const x = 1',
  '<Figure of={alert(1)} />',
  '<Figure {...x} />',
  '<Note title="&quot; onclick=&quot;alert(1)">a</Note>',
  '<Stated source="&quot;><script>alert(1)</script>">12</Stated>',
  "<Stated source='\"><script>alert(1)</script>'>12</Stated>",
  '<a href="javascript:alert(1)">a</a>',
  '<style>@import "https://evil.example/x.css"</style>',
  '<div style="background:url(https://evil.example/x)">',
  '<!-- <script> -->',
  '<![CDATA[<script>]]>',
  '<?php echo 1 ?>',
  '</main><script>',
  '"><script>alert(1)</script>',
  "'-alert(1)-'",
  '&lt;script&gt;',
  '&#60;script&#62;alert(1)&#60;/script&#62;',
  '\\<script\\>alert(1)\\</script\\>',
  '`<script>alert(1)</script>`',
  '```\n<script>alert(1)</script>\n```',
  '~~~html onload=alert(1)\n<b>\n~~~',
  '# <script>alert(1)</script>',
  '## &lt;img src=x onerror=alert(1)&gt;',
  '| a |\n|---|\n| <script>alert(1)</script> |',
  '[^1]\n\n[^1]: <script>alert(1)</script>',
  'https://evil.example/<script>',
  'www.evil.example',
  '<https://evil.example/">',
  '\u2028alert(1)',
  '<\u0000script>alert(1)</script>',
  '\u0002\u0002',
] as const;

const ODD = [
  '\u0000',
  '\u0001',
  '\u0002',
  '\u0007',
  '\u001b[31m',
  '\u007f',
  '\u0085',
  '\u00a0',
  '\u00ad',
  '\u061c',
  '\u200b',
  '\u200d',
  '\u200e',
  '\u202e',
  '\u2028',
  '\u2029',
  '\u2066',
  '\ufeff',
  '\ufffd',
  '\uffff',
  'e\u0301',
  'a\u0300\u0301\u0302'.repeat(50),
  '👩‍👩‍👧‍👦',
  '𝟙𝟚',
  '١٢٣',
  'Ⅻ',
  'ﬁ',
  'İ',
  'ß',
  '한',
  '\t',
  '\r',
  '\r\n',
] as const;

const VALUES = [
  '.nan',
  '.inf',
  '-.inf',
  '0x1F',
  '0o17',
  '017',
  '0b11',
  '12:30:45',
  '190:20:30',
  '1e999',
  '-1e999',
  '1e-999',
  '9007199254740993',
  '9'.repeat(400),
  `0.${'0'.repeat(400)}1`,
  '-0',
  '+1',
  '1_000',
  '1,000',
  '1.',
  '.5',
  '2024-02-30',
  '2024-13-01',
  '0000-00-00',
  '2001-12-14t21:59:43.10-05:00',
  'yes',
  'no',
  'on',
  'Null',
  '~',
  '""',
  "''",
  '[]',
  '{}',
  '[[]]',
  '{ a: }',
  '!!binary R0lG',
  '!!js/function "function(){}"',
  '!!set {a}',
  '!!timestamp 2001-01-01',
  '!!python/object x',
  '*a',
  '&a 1',
  '<<',
  '<<: { a: 1 }',
  '|',
  '>-',
  '__proto__',
  'constructor',
  '{ __proto__: { polluted: 1 } }',
  '{ constructor: { prototype: { polluted: 1 } } }',
  '{ toString: 1 }',
  '[1, 2',
  '"\\uD800"',
  '"\\u0000"',
  '"\\x00"',
  '? a',
  ': b',
  '- - - a',
  '%YAML 1.1',
  '---',
  '...',
] as const;

const bomb = [
  'a: &a [x, x, x, x, x, x, x, x, x]',
  ...'bcdefghij'.split('').map((name, index) => {
    const before = 'abcdefghij'.charAt(index);
    return `${name}: &${name} [${Array.from({ length: 9 }, () => `*${before}`).join(', ')}]`;
  }),
].join('\n');

const nestedYaml = fc
  .tuple(fc.constantFrom('flow', 'closed', 'map', 'block', 'seq', 'key', 'anchor'), depth)
  .map(([shape, levels]) => {
    const shapes: Record<string, () => string> = {
      flow: () => '['.repeat(levels),
      closed: () => '['.repeat(levels) + ']'.repeat(levels),
      map: () => `${'{ a: '.repeat(levels)}1${' }'.repeat(levels)}`,
      block: () =>
        Array.from({ length: Math.min(levels, 1500) }, (_, level) => `${' '.repeat(level)}a:`).join('\n'),
      seq: () => `${'- '.repeat(levels)}a`,
      key: () => `${'? '.repeat(levels)}a`,
      anchor: () => '&a '.repeat(levels),
    };
    return shapes[shape]?.() ?? '';
  });

const nestedText = fc
  .tuple(
    fc.constantFrom(
      '> ',
      '- ',
      '1. ',
      '*',
      '**a ',
      '_a',
      '[',
      '![',
      '~~a ',
      '`',
      '<',
      '{',
      '(',
      '<Note>\n\n',
      '<Stated source="x">',
      '<Figure of="',
      '|a',
      '[^a]',
      '#',
      '\\',
      '&',
      '*a **b ',
    ),
    depth,
    fc.boolean(),
  )
  .map(([mark, levels, isClosed]) => {
    const closing: Record<string, string> = {
      '[': ']',
      '![': '](a)',
      '<Note>\n\n': '\n\n</Note>',
      '<Stated source="x">': '</Stated>',
      '{': '}',
      '(': ')',
      '*': '*',
      '<': '>',
    };
    return `${mark.repeat(levels)}a${isClosed ? (closing[mark] ?? '').repeat(levels) : ''}`;
  });

const rubbish = fc.oneof(
  fc.constantFrom(...INJECTIONS),
  fc.constantFrom(...ODD),
  fc.constantFrom(...VALUES),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.integer({ min: 1000, max: 60_000 }).map((length) => 'long '.repeat(length)),
);

const input = (kind: string, file: string, text: string): Input => ({
  kind,
  file,
  bytes: Buffer.from(text, 'utf8'),
});

/** Puts text at a share of the way through another. */
const put = (text: string, at: number, more: string, instead = 0): string => {
  const cut = Math.floor(at * text.length);
  return text.slice(0, cut) + more + text.slice(cut + instead);
};
const share = fc.double({ min: 0, max: 1, noNaN: true });

/** The end of the front matter of a narrative file. */
const belowFront = (text: string): number => text.indexOf('\n---', 3) + 5;

/** Random and hostile files of every sort that the reader may meet. */
export const hostile: fc.Arbitrary<Input> = fc.oneof(
  fc.record({ file: fc.constantFrom(...FILES), at: share }).map(({ file, at }) => ({
    kind: 'cut short',
    file,
    bytes: Buffer.from(textOf(file)).subarray(0, Math.floor(at * textOf(file).length)),
  })),
  fc
    .record({
      file: fc.constantFrom(...FILES),
      how: fc.constantFrom<BufferEncoding>('utf16le', 'latin1', 'base64', 'hex'),
      more: fc.constantFrom('', 'é', '’', '£'),
    })
    .map(({ file, how, more }) => ({
      kind: `encoded ${how}`,
      file,
      bytes:
        how === 'base64' || how === 'hex'
          ? Buffer.from(Buffer.from(textOf(file)).toString(how))
          : Buffer.from(`${more}${textOf(file)}`, how),
    })),
  fc
    .record({ file: fc.constantFrom(...FILES), bytes: fc.uint8Array({ maxLength: 300 }) })
    .map((one) => ({ kind: 'bytes', ...one })),
  fc
    .record({
      file: fc.constantFrom(...FILES),
      at: share,
      bytes: fc.uint8Array({ minLength: 1, maxLength: 3 }),
    })
    .map(({ file, at, bytes }) => {
      const whole = Buffer.from(textOf(file));
      const cut = Math.floor(at * whole.length);
      return {
        kind: 'bytes changed',
        file,
        bytes: Buffer.concat([whole.subarray(0, cut), bytes, whole.subarray(cut + bytes.length)]),
      };
    }),
  fc
    .record({ file: fc.constantFrom(...FILES), at: share, more: rubbish, instead: fc.nat(20) })
    .map(({ file, at, more, instead }) => input('put in', file, put(textOf(file), at, more, instead))),
  fc
    .record({
      file: fc.constantFrom(...FILES),
      how: fc.constantFrom('twice', 'gone', 'swapped', 'tabs', 'cr', 'crlf', 'indented', 'bare'),
      line: fc.nat(),
    })
    .map(({ file, how, line }) => {
      const lines = textOf(file).split('\n');
      const at = line % lines.length;
      const [own = '', next = ''] = [lines[at], lines[at + 1]];
      const edits: Record<string, () => string[]> = {
        twice: () => lines.toSpliced(at, 0, own),
        gone: () => lines.toSpliced(at, 1),
        swapped: () => lines.toSpliced(at, 2, next, own),
        tabs: () => lines.map((words) => words.replace(/^ +/, '\t')),
        cr: () => [lines.join('\r')],
        crlf: () => lines.map((words) => `${words}\r`),
        indented: () => lines.toSpliced(at, 1, `   ${own}`),
        bare: () => lines.toSpliced(at, 1, own.replaceAll(/["']/g, '')),
      };
      return input(`line ${how}`, file, (edits[how]?.() ?? lines).join('\n'));
    }),
  fc
    .record({
      file: fc.constantFrom(...YAML),
      index: fc.nat(),
      value: fc.oneof(
        fc.constantFrom(...VALUES),
        fc.constantFrom(...INJECTIONS).map((text) => JSON.stringify(text)),
        rubbish.map((text) => JSON.stringify(text)),
        nestedText.map((text) => JSON.stringify(text)),
        nestedYaml,
      ),
    })
    .map(({ file, index, value }) => {
      const places = [...textOf(file).matchAll(/(?<=: )[^\n{[,}\]]+/g)];
      const place = places[index % Math.max(1, places.length)];
      const text = textOf(file);
      return input(
        'value',
        file,
        place === undefined
          ? value
          : text.slice(0, place.index) + value + text.slice(place.index + place[0].length),
      );
    }),
  fc
    .record({
      file: fc.constantFrom(...YAML),
      key: fc.constantFrom(
        '__proto__',
        'constructor',
        'toString',
        'hasOwnProperty',
        '"__proto__"',
        '? [a]',
        '? { a: 1 }',
        '<<',
        '~',
        '1',
        '2022',
        '""',
        'accepted',
      ),
      value: fc.constantFrom('1', '{ a: 1 }', '[1]', '{ polluted: true }', '*a'),
    })
    .map(({ file, key, value }) => input('key', file, `${textOf(file)}\n${key}: ${value}\n`)),
  fc
    .record({
      file: fc.constantFrom(...YAML),
      text: fc.oneof(
        nestedYaml,
        fc.constant(bomb),
        nestedYaml.map((deep) => `a: ${deep}`),
      ),
    })
    .map(({ file, text }) => input('nested YAML', file, text)),
  fc
    .record({
      file: fc.constantFrom(...MDX),
      text: fc.oneof(
        nestedText,
        fc.constantFrom(...INJECTIONS),
        fc.array(rubbish, { maxLength: 4 }).map((parts) => parts.join(' ')),
      ),
      inSentence: fc.boolean(),
    })
    .map(({ file, text, inSentence }) =>
      input(
        'narrative',
        file,
        `${textOf(file)}\n${inSentence ? 'Words before ' : ''}${text}${inSentence ? ' and after.' : ''}\n`,
      ),
    ),
  fc
    .record({ file: fc.constantFrom(...MDX), front: fc.oneof(rubbish, nestedYaml) })
    .map(({ file, front }) =>
      input('front matter', file, `---\n${front}\n---\n${textOf(file).slice(belowFront(textOf(file)))}`),
    ),
);

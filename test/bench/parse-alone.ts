import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mdxToMdast } from 'satteri';
import { LineCounter, parseDocument } from 'yaml';

/**
 * Parses every YAML and MDX file below a folder with the parsers that a check uses, and does nothing with what comes
 * out: what a check is measured against.
 */
const root = process.argv[2] ?? '.';
let files = 0;
for (const file of globSync('{data,content}/**/*.{yaml,mdx}', { cwd: root })) {
  const text = readFileSync(join(root, file), 'utf8');
  const front = file.endsWith('.mdx') ? text.indexOf('\n---\n', 3) : text.length;
  parseDocument(text.slice(0, front), {
    lineCounter: new LineCounter(),
    uniqueKeys: true,
    prettyErrors: false,
    logLevel: 'error',
  }).toJS();
  if (front < text.length) mdxToMdast(text.slice(front + 5));
  files += 1;
}
process.stdout.write(`Parsed ${String(files)} files.\n`);

import { slugOf } from '../core/edition/addresses.ts';
import type { NarrativeFile } from '../core/edition/edition.ts';
import type { Problem } from '../core/problem/problem.ts';
import { frontMatter } from '../core/schema/plan.ts';
import { readText } from './text-file.ts';
import { parseYaml } from './yaml-file.ts';

const FRONT = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m;

/** Reads one `.mdx` file: front matter against its schema, and the text below it. */
export function readNarrative(
  root: string,
  file: string,
): { narrative?: NarrativeFile; problems: readonly Problem[] } {
  const read = readText(root, file);
  if (read.kind === 'problem') return { problems: [read.problem] };
  const name = slugOf(file);
  const found = FRONT.exec(read.text);
  if (found?.index !== 0) {
    return {
      problems: [
        {
          rule: 'front-matter-missing',
          severity: 'error',
          place: { file, line: 1, column: 1 },
          where: '',
          expected: 'front matter between two lines of three hyphens',
          found: 'none at the top of the file',
          fix: `Begin the file with three lines:\n---\nsection: ${name}\n---`,
        },
      ],
    };
  }
  const body = read.text.slice(found[0].length);
  const { source, problems } = parseYaml(file, found[1] ?? '', frontMatter, 1);
  if (!source) return { problems };
  return {
    narrative: {
      file,
      slug: name,
      front: source,
      body,
      lineOffset: found[0].split('\n').length - 1,
    },
    problems,
  };
}

import type { z } from 'zod';
import { FOR_CHILDREN, slugOf } from '../core/edition/addresses.ts';
import type { NarrativeFile, NarrativeText } from '../core/edition/edition.ts';
import type { Problem, SourceFile } from '../core/problem/problem.ts';
import { childrenFrontMatter, frontMatter, type TextFrontMatter } from '../core/schema/plan.ts';
import { welshFrontMatter, type WelshFrontMatter } from '../core/schema/welsh.ts';
import { readText } from './text-file.ts';
import { parseYaml } from './yaml-file.ts';

const FRONT = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m;

/** A text as it was read, with a front matter of one kind. */
interface TextReading<T extends NarrativeText> {
  readonly narrative?: T;
  readonly problems: readonly Problem[];
}

/** Reads one `.mdx` file of a section: front matter against its schema, and the text below it. */
export function readNarrative(root: string, file: string): TextReading<NarrativeFile> {
  const slug = slugOf(file);
  return readWith(root, file, slug, frontMatter, `section: ${slug}`);
}

/** Reads the version for children, whose front matter names no section. */
export function readForChildren(root: string, file: string): TextReading<NarrativeText> {
  return readWith(root, file, FOR_CHILDREN, childrenFrontMatter, 'title: What this means for you');
}

/** Reads a Welsh text, whose front matter says which state of the English it translates. */
export function readInWelsh(
  root: string,
  file: string,
  slug: string = slugOf(file),
  state = '',
): TextReading<NarrativeText & { readonly front: SourceFile<WelshFrontMatter> }> {
  return readWith(root, file, slug, welshFrontMatter, `translates: ${state}`);
}

function readWith<F extends TextFrontMatter>(
  root: string,
  file: string,
  slug: string,
  schema: z.ZodType<F>,
  usualFront: string,
): TextReading<NarrativeText & { readonly front: SourceFile<F> }> {
  const read = readText(root, file);
  if (read.kind === 'problem') return { problems: [read.problem] };
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
          fix: `Begin the file with three lines:\n---\n${usualFront}\n---`,
        },
      ],
    };
  }
  const body = read.text.slice(found[0].length);
  const { source, problems } = parseYaml(file, found[1] ?? '', schema, 1);
  if (!source) return { problems };
  return {
    narrative: { file, slug, front: source, body, lineOffset: found[0].split('\n').length - 1 },
    problems,
  };
}

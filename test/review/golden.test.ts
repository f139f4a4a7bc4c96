import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { markdownReview } from '../../src/review/markdown.ts';
import { CASES } from './cases.ts';
import { HERE, reviewOf } from './lay.ts';

const GOLDEN = join(HERE, 'golden');
const mayUpdate = process.env['UPDATE_EXPECTED'] === '1' && (process.env['CI'] ?? '') === '';

describe('the review of an edit', () => {
  it.each(Object.entries(CASES))('%s is told in plain words', (name, { edits, before }) => {
    const text = markdownReview(reviewOf(edits, before));
    const file = join(GOLDEN, `${name}.md`);
    if (mayUpdate) {
      mkdirSync(GOLDEN, { recursive: true });
      writeFileSync(file, text);
    }
    expect(text).toBe(existsSync(file) ? readFileSync(file, 'utf8') : 'no golden text yet');
  });

  it('has no golden text that no edit belongs to', () => {
    const left = readdirSync(GOLDEN).filter((file) => !Object.hasOwn(CASES, file.replace(/\.md$/, '')));
    expect(left).toEqual([]);
  });

  it('says so where nothing changed', () => {
    expect(markdownReview(reviewOf([]))).toContain('Nothing changed.');
  });
});

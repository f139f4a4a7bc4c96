import { describe, expect, it } from 'vitest';
import { CONTENT_SECURITY_POLICY, headersFile } from '../../../src/publish/headers.ts';

describe('the headers for static hosts', () => {
  it('allow nothing that stands inside of a page, nothing from elsewhere, and no eval', () => {
    expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|data:|blob:|\*/);
    expect(CONTENT_SECURITY_POLICY).toMatch(/^default-src 'none';/);
  });

  it('stand under the folder where the site is published', () => {
    expect(headersFile('/').split('\n')[0]).toBe('/*');
    for (const base of ['/plans', '/plans/'])
      expect(headersFile(base).match(/^\/.*$/gm)).toEqual([
        '/plans/*',
        '/plans/assets/*',
        '/plans/pagefind/fragment/*',
        '/plans/pagefind/index/*',
      ]);
  });

  it('let only files be kept whose names change with their content', () => {
    const blocks = headersFile('/').split('\n\n');
    expect(
      blocks.filter((block) => block.includes('Cache-Control')).map((block) => block.split('\n')[0]),
    ).toEqual(['/assets/*', '/pagefind/fragment/*', '/pagefind/index/*']);
  });
});

import { describe, expect, it } from 'vitest';
import { accessibilityFile, accessibilityTests } from '../../../src/core/schema/accessibility.ts';
import { accessibilityView } from '../../../src/core/view/accessibility-view.ts';
import { testedSentence } from '../../../src/core/view/tested-pages-view.ts';

const written = {
  organisation: 'Exampleshire Youth Justice Service',
  prepared: '2026-11-02',
  reviewed: '2026-11-09',
  contact: {
    email: 'help@exampleshire.example',
    phone: '01234 567 890',
    'answers-within': '10 working days',
  },
  enforcement: { body: 'The Commission', advice: 'The Advisory Service', url: 'https://advice.example/' },
};
const tests = accessibilityTests.parse({
  version: 1,
  date: '2026-11-20',
  browser: 'Chromium 150.0.1',
  tool: 'axe-core 4.14.1',
  tags: ['wcag2a', 'wcag2aa'],
  modes: [
    { name: 'light', rules: 'all', faults: 0 },
    { name: 'dark', rules: 2, faults: 0 },
  ],
  pages: { '/': 'a', '/about/': 'b' },
});
const failure = {
  kind: 'failure',
  what: 'A chart has no name.',
  affects: 'People who use a screen reader.',
  criterion: '1.1.1 Non-text Content',
  'mended-by': '2027-03',
};
const viewOf = (more: object = {}, record: typeof tests | null = tests) =>
  accessibilityView(accessibilityFile.parse({ ...written, ...more }), record);

describe('the accessibility statement', () => {
  it('claims no compliance that nobody has audited', () => {
    expect(viewOf().compliance).toContain(
      'Nobody has audited it, so this statement does not say that it does.',
    );
    expect(viewOf({ issues: [failure] }).compliance).toContain('It is known not to meet them in full');
  });

  it('says what an audit found, whose and when', () => {
    expect(viewOf({ audit: { by: 'an auditor', date: '2026-10-01', finding: 'partial' } }).compliance).toBe(
      'By the audit of an auditor of 1 October 2026, the site meets in part the Web Content Accessibility Guidelines (WCAG) 2.2 at levels A and AA.',
    );
  });

  it('tells of each problem whom it affects, what it fails and when it is mended', () => {
    expect(viewOf({ issues: [failure] }).issues).toEqual([
      {
        title: 'What does not meet the guidelines',
        issues: [
          {
            what: 'A chart has no name.',
            facts: [
              { label: 'Whom it affects', text: 'People who use a screen reader.' },
              { label: 'What it fails', text: '1.1.1 Non-text Content' },
              { label: 'To be mended by', text: 'March 2027' },
            ],
          },
        ],
      },
    ]);
  });

  it('leads to the contact', () => {
    expect(viewOf().contact.map(({ href }) => href)).toEqual([
      'mailto:help@exampleshire.example',
      'tel:01234567890',
    ]);
  });

  it('tells of the tests what was recorded, and of each way how many rules were tried', () => {
    expect(viewOf().tests.sentence).toBe(
      'On 20 November 2026 axe-core 4.14.1 tried 2 pages in Chromium 150.0.1, each in 2 ways, and found no fault.',
    );
    expect(viewOf().tests.modes).toEqual([
      'light: all rules, no fault',
      'dark: 2 rules that this can alter, no fault',
    ]);
  });

  it('does not hide what the tests found', () => {
    const [light] = tests.modes;
    if (!light) throw new Error('no mode');
    expect(viewOf({}, { ...tests, modes: [{ ...light, faults: 3 }] }).tests).toMatchObject({
      sentence: expect.stringMatching(/each in 1 way, and found 3 faults\.$/) as string,
      modes: ['light: all rules, 3 faults'],
    });
  });

  it('says nothing of tests where none was recorded', () => {
    expect(viewOf({}, null).tests).toEqual({
      sentence:
        'No run of the tests has been recorded for this site, so nothing is said of how it was tested.',
      modes: [],
      rules: '',
    });
  });
});

describe('what the finished pages tell about the tests', () => {
  it.each([
    [
      { '/': 'a', '/about/': 'b' },
      'This site has 2 pages now. All of them are as they were when they were tested.',
    ],
    [{ '/': 'a', '/about/': 'c' }, 'This site has 2 pages now. 1 page has changed since the tests.'],
    [
      { '/': 'x', '/about/': 'y', '/new/': 'z' },
      'This site has 3 pages now. 2 pages have changed since the tests and 1 page was never tested.',
    ],
    [{ '/new/': 'z', '/newer/': 'z' }, 'This site has 2 pages now. 2 pages were never tested.'],
  ])('%o', (pages, sentence) => {
    expect(testedSentence(pages, tests)).toBe(sentence);
  });
});

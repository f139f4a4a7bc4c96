import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ignore from 'ignore';
import { describe, expect, it } from 'vitest';
import { PROJECT } from './workflow.ts';

interface Line {
  readonly pattern: string;
  readonly owners: readonly string[];
}

/** The lines of a file of owners. Patterns are those of .gitignore, less what GitHub leaves out. */
function linesOf(text: string): Line[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => {
      const [pattern = '', ...owners] = line.trim().split(/\s+/);
      return { pattern, owners };
    });
}

const LINES = linesOf(readFileSync(join(PROJECT, '.github/CODEOWNERS'), 'utf8')).map((line) => ({
  ...line,
  fits: ignore().add(line.pattern),
}));

/** Who is asked about a path: the owners of the last line that fits. */
function ownersOf(path: string): readonly string[] {
  return LINES.findLast(({ fits }) => fits.ignores(path))?.owners ?? [];
}

const RECORDS_OF_DECISIONS =
  /^data\/plans\/.+\/(?:decisions\.yaml|amendments\.yaml|addresses\.txt)$|^data\/plans\/.+\/sealed\/|^data\/removed\.yaml$/;

/** Who is meant to be asked, said in another way than the file of owners says it. */
function meant(path: string): string {
  const [top = ''] = path.split('/');
  if (RECORDS_OF_DECISIONS.test(path)) return 'board-secretaries';
  if (/^(?:content|data)\/README\.md$/.test(path) || path === 'data/accessibility-tests.json')
    return 'developers';
  if (path.startsWith('data/plans/')) return 'analysts';
  return top === 'data' ? 'reference-data' : top === 'content' ? 'heads-of-service' : 'developers';
}

const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: PROJECT, encoding: 'utf8' })
  .split('\0')
  .filter((path) => path !== '');

describe('the file of owners', () => {
  it('gives every path of the repository exactly the owner that is meant', () => {
    expect(tracked.length).toBeGreaterThan(1000);
    const wrong = tracked.filter((path) => ownersOf(path).join() !== `@your-organisation/${meant(path)}`);
    expect(wrong).toEqual([]);
  });

  it('gives paths that are still to come their owners', () => {
    const owner = (path: string): string => ownersOf(path).join().replace('@your-organisation/', '');
    expect(
      [
        'data/plans/dorset/2030-31/performance/first-time-entrants.yaml',
        'data/plans/dorset/2030-31/decisions.yaml',
        'data/plans/dorset/2030-31/amendments.yaml',
        'data/plans/dorset/2030-31/sealed/0123456789ab.json',
        'data/plans/dorset/2030-31/addresses.txt',
        'data/removed.yaml',
        'content/plans/dorset/2030-31/10-introduction.mdx',
        'content/plans/dorset/2030-31/cy/10-introduction.mdx',
        'data/areas.yaml',
        '.github/CODEOWNERS',
        '.github/workflows/publish.yml',
        'src/pages/index.astro',
        'a-file-of-any-kind',
      ].map(owner),
    ).toEqual([
      'analysts',
      ...[
        'board-secretaries',
        'board-secretaries',
        'board-secretaries',
        'board-secretaries',
        'board-secretaries',
      ],
      ...['heads-of-service', 'heads-of-service'],
      'reference-data',
      ...['developers', 'developers', 'developers', 'developers'],
    ]);
  });

  it('has no line without owner, none that another takes over whole, and nothing that GitHub does not read', () => {
    const used = new Set(
      [...tracked, 'data/removed.yaml', 'data/plans/a/2030-31/decisions.yaml']
        .concat(
          ['amendments.yaml', 'addresses.txt', 'sealed/a.json'].map((name) => `data/plans/a/2030-31/${name}`),
        )
        .map((path) => LINES.findLast(({ fits }) => fits.ignores(path))?.pattern),
    );
    expect(LINES.filter(({ owners }) => owners.length !== 1)).toEqual([]);
    expect(LINES.filter(({ pattern }) => !used.has(pattern))).toEqual([]);
    // Source: docs.github.com, "About code owners": no negation, no ranges, no escaped number sign.
    expect(LINES.filter(({ pattern }) => /^!|[[\]\\]/.test(pattern))).toEqual([]);
  });

  it('names placeholders only', () => {
    expect(new Set(LINES.flatMap(({ owners }) => owners.map((owner) => owner.split('/')[0])))).toEqual(
      new Set(['@your-organisation']),
    );
  });
});

describe('the template of a pull request', () => {
  const template = readFileSync(join(PROJECT, '.github/pull_request_template.md'), 'utf8');

  it.each([
    'Crime and Disorder Act 1998, section 40',
    'headings of the guidance',
    'provided and funded',
    'source and the date of its release',
    'No child can be recognised',
    'WCAG 2.2 AA',
    'version for children',
    'Welsh',
    'chair of the management board signs',
    'by 30 June',
    'full council',
  ])('asks about %j in a line to tick', (words) => {
    const asked = template.split(/\n(?=\*\*|##)/).filter((part) => part.includes('- [ ]'));
    expect(asked.some((part) => part.includes(words))).toBe(true);
  });
});

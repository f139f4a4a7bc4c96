import { execFileSync } from 'node:child_process';
import { globSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/core/problem/rules.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const text = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const files = (pattern: string): string[] =>
  globSync(pattern, { cwd: ROOT })
    .map((file) => file.replaceAll('\\', '/'))
    .sort();

/** What a file imports: paths from the project's folder for its own files, names for packages. */
function importsOf(file: string): string[] {
  const found = text(file).matchAll(
    /(?:^|\n)\s*(?:import|export)\s(?:[^'"]*?\sfrom\s)?\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]/g,
  );
  return [...found]
    .map(([, one, other]) => one ?? other ?? '')
    .map((name) =>
      name.startsWith('.') ? relative(ROOT, resolve(ROOT, dirname(file), name)).replaceAll('\\', '/') : name,
    );
}

/** "file → import" for every import of these files that a test does not allow. */
function strange(pattern: string, isAllowed: (name: string, file: string) => boolean): string[] {
  const among = files(pattern);
  if (among.length === 0) throw new Error(`no file is ${pattern}`);
  return among.flatMap((file) =>
    importsOf(file)
      .filter((name) => !isAllowed(name, file))
      .map((name) => `${file} → ${name}`),
  );
}

/** Packages that seals are made with: JSON in its one form, and SHA-256. */
const SEALING = /^(?:canonicalize|@noble\/hashes\/\w+\.js)$/;

const isIn =
  (...folders: string[]) =>
  (name: string): boolean =>
    folders.some((folder) => name.startsWith(`src/core/${folder}/`));

describe('the rooms of the source', () => {
  it('core knows nothing of Node, Astro, Chart.js, YAML or Markdown, nor of the rooms that use it', () => {
    expect(
      strange(
        'src/core/**/*.ts',
        (name, file) =>
          name.startsWith('src/core/') ||
          name === 'zod' ||
          name === 'fastest-levenshtein' ||
          name.startsWith('human-names/data/') ||
          name === 'culori' ||
          name === 'yalps' ||
          (file.startsWith('src/core/seal/') && SEALING.test(name)) ||
          (file.startsWith('src/core/review/') && name === 'diff'),
      ),
    ).toEqual([]);
  });

  it('core/seal imports nothing of views or checks', () => {
    const isOwn = isIn('seal', 'compute', 'edition', 'schema', 'problem');
    expect(strange('src/core/seal/*.ts', (name) => isOwn(name) || SEALING.test(name))).toEqual([]);
  });

  it('core/problem stands alone', () => {
    expect(
      strange('src/core/problem/*.ts', (name) => isIn('problem')(name) || name === 'fastest-levenshtein'),
    ).toEqual([]);
  });

  it('core/schema imports problems and zod only', () => {
    expect(
      strange('src/core/schema/*.ts', (name) => isIn('schema', 'problem')(name) || name === 'zod'),
    ).toEqual([]);
  });

  it('core/compute imports nothing of view or check', () => {
    expect(
      strange(
        'src/core/compute/*.ts',
        (name) =>
          isIn('compute', 'edition', 'schema', 'problem', 'words')(name) ||
          // The contrast of colours is arithmetic, and the library knows nothing of pages.
          name === 'culori',
      ),
    ).toEqual([]);
  });

  it('core/words imports nothing but what may be written', () => {
    expect(strange('src/core/words/**/*.ts', isIn('words', 'schema'))).toEqual([]);
  });

  it('core/compute/disclosure alone imports a solver of linear programmes, which is arithmetic and nothing else', () => {
    const isOwn = isIn('compute', 'edition', 'schema', 'problem');
    expect(strange('src/core/compute/disclosure/*.ts', (name) => isOwn(name) || name === 'yalps')).toEqual(
      [],
    );
    expect(
      files('src/**/*.ts').filter(
        (file) => importsOf(file).includes('yalps') && !file.startsWith('src/core/compute/disclosure/'),
      ),
    ).toEqual([]);
  });

  it('nothing that readers see is made from editions as written: small numbers are withheld before', () => {
    const shown = files('src/**/*.{ts,astro}').filter(
      (file) => !/^src\/core\/(check|compute)\/|^src\/check-(site|report)\.ts$/.test(file),
    );
    expect(shown.length).toBeGreaterThan(100);
    const reads = (file: string): boolean => /\bunprotected\b|\bUnprotectedEdition\b/.test(text(file));
    // One view asks whether a claim would be judged otherwise with withheld figures, so as not to judge it then; a seal
    // holds them as commitments that only the salt of the repository opens.
    // What is rebuilt from a seal alone has nothing behind what was shown.
    expect(shown.filter(reads)).toEqual([
      'src/core/amended/alone.ts',
      'src/core/seal/sealed.ts',
      'src/core/view/claims-view.ts',
    ]);
    // Of the computing rooms only the one that protects makes it.
    expect(files('src/core/compute/**/*.ts').filter(reads)).toEqual(['src/core/compute/model.ts']);
    expect(files('src/core/check/*.ts').filter(reads).length).toBeGreaterThan(0);
  });
});

describe('components', () => {
  /** The part of a component that runs: its script and every expression in braces, without strings and comments. */
  const code = (file: string): string => {
    const source = text(file)
      .replace(/<style[\s\S]*?<\/style>/g, '')
      .replace(/<script[\s\S]*?<\/script>/g, '');
    const [, script = '', markup = ''] = /^---\n([\s\S]*?)\n---([\s\S]*)$/.exec(source) ?? ['', '', source];
    const expressions = [...markup.matchAll(/\{[^{}]*\}/g)].map(([expression]) => expression).join('\n');
    return `${script.replaceAll(/import [^;]*;/g, '')}\n${expressions}`
      .replaceAll(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '')
      .replaceAll(/'[^'\n]*'|"[^"\n]*"|`[^`]*`/g, "''");
  };

  it('do no arithmetic: what is computed is computed in core, and tested there', () => {
    const arithmetic =
      /Math\.|toFixed|Number\(|parseFloat|\.reduce\(|\b[\w\])]+ [*/%] [\w(]|\b[\w\])]+ - [\w(]/;
    expect(files('src/components/**/*.astro').filter((file) => arithmetic.test(code(file)))).toEqual([]);
  });

  it('are really searched for it', () => {
    expect(files('src/components/**/*.astro').length).toBeGreaterThan(10);
    expect(
      files('src/components/**/*.astro').filter((file) => code(file).includes('Astro.props')).length,
    ).toBeGreaterThan(10);
  });
});

describe('styles', () => {
  it('each name the order of all layers first, so that it does not matter which file a page loads first', () => {
    const order = text('src/styles/layers.css').trim();
    const framed = text('src/components/page-frame/page-frame.astro');
    expect(order).toMatch(/^@layer [a-z, ]+;$/);
    const alone = files('src/styles/*.css').filter(
      (file) => !framed.includes(file.replace('src/', '../../')),
    );
    expect(alone.length).toBeGreaterThan(2);
    expect(alone.filter((file) => !text(file).includes(order))).toEqual([]);
  });
});

describe('rules', () => {
  const source = files('src/**/*.ts')
    .filter((file) => file !== 'src/core/problem/rules.ts')
    .map(text)
    .join('\n');

  it('stand in the table, each that the source names as a rule', () => {
    const named = [
      ...source.matchAll(/\brule: '([a-z-]+)'/g),
      ...source.matchAll(/'([a-z]+(?:-[a-z0-9]+)+)',\s*\{\s*(?:severity|where|expected):/g),
      ...source.matchAll(/\bunbound\([^\n']*(?:'\w+')?[^\n']*, '([a-z]+(?:-[a-z0-9]+)+)'/g),
      ...source.matchAll(/\b(?:report|one)\((?:file, path, )?'([a-z]+(?:-[a-z0-9]+)+)'/g),
    ].map(([, id]) => id ?? '');
    expect(named.length).toBeGreaterThan(50);
    expect([...new Set(named)].filter((id) => !Object.hasOwn(RULES, id)).sort()).toEqual([]);
  });

  it('are each named in the source, so that the table holds none that nothing finds', () => {
    expect(Object.keys(RULES).filter((id) => !source.includes(`'${id}'`))).toEqual([]);
  });
});

describe('the tree of packages', () => {
  it('has exactly one zod, so that a schema of one is a schema of all', () => {
    const places = execFileSync(
      'find',
      ['./node_modules', '-type', 'd', '-path', '*/node_modules/zod', '-prune'],
      { cwd: ROOT, encoding: 'utf8' },
    )
      .trim()
      .split('\n');
    expect(places).toContain('./node_modules/zod');
    expect(new Set(places.map((place) => realpathSync(join(ROOT, place)))).size).toBe(1);
  });
});

describe('printing', () => {
  it('is left to the commands: nothing else writes to the console', () => {
    expect(
      files('src/**/*.{ts,astro}').filter(
        (file) => !file.startsWith('src/cli/') && /\bconsole\.\w+\(/.test(text(file)),
      ),
    ).toEqual([]);
  });
});

import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROJECT, scripts } from './workflow.ts';

const GUIDES = globSync('.github/guides/*.md', { cwd: PROJECT }).sort();
const text = (file: string): string => readFileSync(join(PROJECT, file), 'utf8');

/** Every `npm run …` of a text, a command that goes over several lines too: the script, and its options. */
function commandsIn(guide: string): { script: string; options: string[] }[] {
  const joined = guide.replaceAll(/\\\n\s*/g, ' ');
  return [...joined.matchAll(/npm run (?:--silent )?([a-z:]+)((?: --)?[^\n`]*)/g)].map(
    ([, script = '', rest = '']) => ({
      script,
      options: [...(rest.split('#')[0] ?? '').matchAll(/(?<=\s)--[a-z-]+/g)].map(([option]) => option),
    }),
  );
}

const helps = new Map<string, string>();

function helpOf(script: string): string {
  const [, command = ''] = /^node (\S+)$/.exec(scripts()[script] ?? '') ?? [];
  const help =
    helps.get(script) ??
    spawnSync(process.execPath, [command, '--help'], { cwd: PROJECT, encoding: 'utf8' }).stdout;
  helps.set(script, help);
  return help;
}

describe('the guides', () => {
  it('are there', () => {
    expect(GUIDES).toEqual(['approval', 'git-server', 'gitlab'].map((name) => `.github/guides/${name}.md`));
  });

  it.each(GUIDES)('%s names commands and options that there are', (file) => {
    const commands = commandsIn(text(file));
    const wrong = commands.flatMap(({ script, options }) =>
      Object.hasOwn(scripts(), script)
        ? options
            .filter((option) => !new RegExp(`${option}\\b`).test(helpOf(script)))
            .map((one) => `${script} ${one}`)
        : [script],
    );
    expect(wrong).toEqual([]);
  });

  it.each(GUIDES)('%s links to what there is', (file) => {
    const links = [...text(file).matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, link = '']) => link);
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((link) => !existsSync(join(PROJECT, dirname(file), link)))).toEqual([]);
  });

  it('name every command of the path, and the settings that files alone cannot make', () => {
    const named = new Set(commandsIn(text('.github/guides/approval.md')).map(({ script }) => script));
    expect([...named]).toEqual(
      expect.arrayContaining(['new', 'check', 'review', 'approve', 'verify', 'amend', 'publish', 'remind']),
    );
  });
});

import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { checkSite } from '../../../src/check-site.ts';
import { actionsAccounted } from '../../../src/core/check/actions-accounted.ts';
import { serviceView } from '../../../src/core/view/service-view.ts';
import { startEdition } from '../../../src/next-edition/start.ts';
import { readSite } from '../../../src/read/read-site.ts';
import { problemsOf, withSite } from '../../broken/lay.ts';
import { begin } from './begin.ts';

const PROJECT = fileURLToPath(new URL('../../..', import.meta.url));

const data = (edition: string, name: string): string => `data/plans/exampleshire/${edition}/${name}`;

/** Problems of an edition as "file rule". */
function found(root: string, edition: string): string[] {
  return problemsOf(root)
    .filter(({ place }) => place.file.includes(`/${edition}/`))
    .map(
      ({ place, rule }) => `${place.file.replace(/^(data|content)\/plans\/exampleshire\//, '$1 ')} ${rule}`,
    );
}

function edit(root: string, file: string, change: (text: string) => string): void {
  const path = join(root, file);
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`${file} has nothing to change`);
  writeFileSync(path, after);
}

/** Says why each open action is carried on. */
function decide(root: string, edition: string): void {
  edit(root, data(edition, 'progress.yaml'), (text) =>
    text.replaceAll(/^( +status: carried-forward)$/gm, '$1\n    because: There was no time.'),
  );
}

/** Writes everything else that a new edition waits for. */
function fill(root: string, edition: string): void {
  edit(root, data(edition, 'plan.yaml'), (text) =>
    text.replaceAll('"[to be written]"', 'The figures of the service'),
  );
  edit(root, data(edition, 'delivery-plan.yaml'), (text) =>
    text
      .replaceAll(/ +# It was due .*\n/g, '')
      .replaceAll('    owner:', `    due: ${edition.slice(0, 4)}-12\n            owner:`),
  );
  for (const file of globSync(data(edition, 'performance/*.yaml'), { cwd: root }))
    edit(root, file, (text) => text.replaceAll(/^ *awaiting: .*\n/gm, ''));
  edit(root, data(edition, 'areas/northam.yaml'), (text) =>
    text.replace('"[to be written]"', 'Northam is large.'),
  );
  edit(root, data(edition, 'voice.yaml'), (text) => text.replace('"[to be written]"', '"2024"'));
  const amounts = [40_000, 10_000, 50_000, 30_000, 30_000, 75_000, 5000].values();
  edit(root, data(edition, 'resources.yaml'), (text) =>
    text
      .replace(/^awaiting: .*\n/m, '')
      .replaceAll(/^# (?=contributions|budget| )/gm, '')
      .replaceAll(
        /(staffing|other-delegated|total|amount): (?=,|\})/g,
        (key) => `${key}${String(amounts.next().value)}`,
      ),
  );
  const shown: Record<string, string> = { priorities: '<DeliveryPlan />\n\n<Progress />' };
  for (const file of globSync(`content/plans/exampleshire/${edition}/*.mdx`, { cwd: root }))
    edit(root, file, (text) => {
      const section = /section: (.*)/.exec(text)?.[1] ?? '';
      const words = shown[section] ?? 'The service supports children.';
      return `${text.replace('unfinished: true\n', '').replaceAll(/^(## .*)$/gm, `$1\n\n${words}`)}${text.includes('\n## ') ? '' : `\n${words}\n`}`;
    });
}

describe('a new edition', () => {
  it('is read by the reader of plans, and lacks nothing but what its authors must decide and write', () => {
    withSite(null, (root) => {
      expect(begin(root).kind).toBe('started');
      expect(found(root, '2025-26')).toEqual([
        'content 2025-26/01-introduction.mdx plan-unfinished',
        'content 2025-26/02-performance.mdx plan-unfinished',
        'content 2025-26/03-priorities.mdx plan-unfinished',
        'content 2025-26/04-sign-off.mdx plan-unfinished',
        'data 2025-26/areas/northam.yaml plan-unfinished',
        'data 2025-26/performance/first-time-entrants.yaml plan-unfinished',
        'data 2025-26/performance/outcomes.yaml plan-unfinished',
        'data 2025-26/performance/outcomes.yaml plan-unfinished',
        'data 2025-26/plan.yaml plan-unfinished',
        'data 2025-26/plan.yaml plan-unfinished',
        'data 2025-26/progress.yaml action-unaccounted',
        'data 2025-26/resources.yaml plan-unfinished',
        'data 2025-26/resources.yaml plan-unfinished',
        'data 2025-26/voice.yaml plan-unfinished',
      ]);
    });
  });

  it('has no error once each open action is decided on, and no problem once all is written', () => {
    withSite(null, (root) => {
      begin(root);
      decide(root, '2025-26');
      expect(problemsOf(root).filter(({ severity }) => severity === 'error')).toEqual([]);
      fill(root, '2025-26');
      expect(found(root, '2025-26')).toEqual([]);
    });
  });

  it('may drop an action with a reason, and not without accounting for it', () => {
    withSite(null, (root) => {
      begin(root);
      edit(root, data('2025-26', 'delivery-plan.yaml'), (text) =>
        text.replace('ref: "1.1"', 'ref: N1').replace(/^ +carried-from: .*\n/m, ''),
      );
      const [told] = problemsOf(root).filter(({ rule }) => rule === 'action-unaccounted');
      expect(told?.found).toBe('carried-forward, and no action with carried-from: 2024-25 1.1');
      expect(told?.fix).toContain('carried-from: 2024-25 1.1');
      edit(root, data('2025-26', 'progress.yaml'), (text) =>
        text.replace(/^( +)status: carried-forward$/m, '$1status: withdrawn\n$1because: It is not needed.'),
      );
      expect(found(root, '2025-26').filter((one) => one.includes('action-unaccounted'))).toEqual([]);
    });
  });

  it('carries figures with their source, beside an empty column for the next period', () => {
    withSite(null, (root) => {
      begin(root);
      const text = readFileSync(join(root, data('2025-26', 'performance/first-time-entrants.yaml')), 'utf8');
      expect(text).toContain('years-ending: [2022-09, 2023-09, 2024-09]');
      expect(text).toContain('source:\n  title: Invented data');
      expect(text).toContain('exampleshire: [98, { value: 90, numerator: 18, denominator: 20000 }, x]');
      expect(text).toContain('southam: [92, c, x]');
      expect(text).toContain('awaiting: [2024-09]');
    });
  });

  it('carries no amount and no answer', () => {
    withSite(null, (root) => {
      begin(root);
      const written = ['resources.yaml', 'voice.yaml'].map((name) =>
        readFileSync(join(root, data('2025-26', name)), 'utf8'),
      );
      for (const amount of ['40000', '75000', '80000', 'percent', 'base:'])
        expect(written.join('\n').replaceAll(/#.*/g, '')).not.toContain(amount);
      expect(written[0]).toContain('#   - { agency: "Health", staffing: , total: }');
      expect(written[0]).toContain('#   - { category: "Travel", amount: }');
    });
  });

  it('carries what a body asked for when it agreed, with a link back to the decision', () => {
    withSite(null, (root) => {
      edit(
        root,
        data('2024-25', 'decisions.yaml'),
        (text) =>
          `${text}  conditions: [{ do: Show the costs, owner: Treasurer }, { do: Report, status: completed }]\n`,
      );
      begin(root);
      const problems = problemsOf(root).filter(({ rule }) => rule === 'action-unaccounted');
      expect(problems.map(({ where }) => where.split(' of ')[0])).toEqual(['action 1.1', 'condition-1-1']);
      decide(root, '2025-26');
      expect(problemsOf(root).filter(({ severity }) => severity === 'error')).toEqual([]);
      const models = checkSite(readSite(root)).editions.map(({ model }) => model);
      const chain = serviceView(models).chains[0]?.lines.find(
        ({ steps }) => steps[0]?.action === 'Show the costs',
      );
      expect(chain?.steps.map(({ href }) => href)).toEqual([
        '/exampleshire/2024-25/approval/#condition-1-1',
        '',
      ]);
    });
  });

  it('can be followed by the one after it: an action over three plans is one chain', () => {
    withSite(null, (root) => {
      begin(root);
      decide(root, '2025-26');
      fill(root, '2025-26');
      begin(root, '2026-27', '2025-26');
      decide(root, '2026-27');
      fill(root, '2026-27');
      expect(problemsOf(root)).toEqual([]);
      const models = checkSite(readSite(root)).editions.map(({ model }) => model);
      const [chains] = serviceView(models).chains;
      expect(chains?.summary).toBe('1 action of earlier plans, followed to 2026/27');
      expect(
        chains?.lines[0]?.steps.map(({ plan, ref, href, because }) => [plan, ref, href, because]),
      ).toEqual([
        ['2023/24', 'A', '/exampleshire/2024-25/priorities/#progress-a', ''],
        ['2024/25', '1.1', '/exampleshire/2024-25/priorities/#action-1-1', 'There was no time.'],
        ['2025/26', '1.1', '/exampleshire/2025-26/priorities/#action-1-1', 'There was no time.'],
        ['2026/27', '1.1', '/exampleshire/2026-27/priorities/#action-1-1', ''],
      ]);
    });
  });
});

describe('an action of a real plan', () => {
  const root = mkdtempSync(join(tmpdir(), 'new-'));
  afterAll(() => {
    rmSync(root, { recursive: true });
  });

  it('is missed by its reference, whichever of them the next report leaves out', () => {
    for (const folder of ['data', 'content'])
      cpSync(join(PROJECT, folder), join(root, folder), { recursive: true });
    startEdition({ root, service: 'west-mercia', edition: '2027-28', from: '2026-27', today: '2027-04-12' });
    const models = checkSite(readSite(root))
      .editions.map(({ model }) => model)
      .filter(({ edition }) => edition.service === 'west-mercia');
    const next = models.find(({ edition }) => edition.id === '2027-28');
    const progress = next?.edition.progress;
    expect(progress?.value.actions).toHaveLength(32);
    if (!next || !progress) return;
    for (const line of progress.value.actions) {
      const actions = progress.value.actions.filter((one) => one !== line);
      const shortened = { ...progress, value: { ...progress.value, actions } };
      const found = actionsAccounted(
        models.map((model) =>
          model === next ? { ...next, edition: { ...next.edition, progress: shortened } } : model,
        ),
      );
      const missed = found.filter(({ problem }) => problem.found === 'none').map(({ problem }) => problem);
      expect(missed.map(({ where }) => where.split(',')[0])).toEqual([`action ${line.ref ?? ''} of 2026-27`]);
      expect(missed[0]?.fix).toContain(`- { ref: ${line.ref ?? ''}, action: `);
    }
  });
});

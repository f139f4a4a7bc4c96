import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openActions } from '../../../src/core/compute/open-actions.ts';
import { reminderView } from '../../../src/core/view/reminder-view.ts';
import { wordsOf } from '../../../src/core/words/words.ts';
import { reminderMarkdown, reminderText, type ReminderJson } from '../../../src/report/reminder.ts';
import { editionOf, LIBRARY } from '../west-mercia-model.ts';

const edition = editionOf({
  plan: `
title: Youth Justice Plan 2023/24
period: 2023-24
structure: small
areas: [herefordshire]
headline: [first-time-entrants]
summary: A plan.
updated: 2023-04-20
source: { title: A plan }`,
  delivery: `
owners: { head: Head of Service, police: Police }
themes:
  - theme: One
    priorities:
      - priority: First
        actions:
          - { ref: 1.1, do: Review  health, owner: [head, police], due: 2023-06, status: in-progress, update: Begun }
          - { ref: 1.2, do: Ask children, owner: head, due: [2023-05, every quarter] }
          - { ref: 1.3, do: Train staff }
          - { ref: 1.4, do: Keep going, owner: head, due: Ongoing, status: in-progress }
          - { ref: 1.5, do: Not yet, due: 2024-03, status: not-started }
          - { ref: 1.6, do: Done, due: 2023-05, status: completed }`,
  decisions: `
- { body: Board, kind: board, date: 2023-06-21, role: Chair, decided: Agreed, conditions: [{ ref: C1, do: Say more about money, owner: Treasurer }] }`,
});
const view = reminderView([openActions(edition, [], '2023-10-01')], '2023-10-01', LIBRARY, wordsOf('en'));

describe('a reminder', () => {
  it('reads so in Markdown, each action once, by what is the matter and by owner', () => {
    expect(reminderMarkdown(view)).toBe(`<!-- youth-justice-plans reminder -->
# Overdue and silent actions on 1 October 2023

1 plan: 2 overdue, 1 asked for by a decision and not yet done, 1 silent, 1 due at a time that cannot be read as a date.

## West Mercia Youth Justice Service: Youth Justice Plan 2023/24 (west-mercia/2023-24)

The plan is for 1 April 2023 to 31 March 2024. Its texts or figures last changed on 20 April 2023, more than a quarter of a year ago. 6 of its 7 actions are open.

### Overdue: the date has passed and nothing says that it is finished

**Head of Service and Police**

- **1.1** Review health (due: June 2023; in progress; update: Begun)

**Head of Service**

- **1.2** Ask children (due: May 2023; every quarter; held to 31 May 2023; neither a status nor an update)

### Asked for by a decision and not yet done

**Treasurer**

- **C1** Say more about money (asked for by: Board; no date is given; neither a status nor an update)

### Silent: neither a status nor an update

**No owner is named**

- **1.3** Train staff (no date is given)

### Due at a time that cannot be read as a date

**Head of Service**

- **1.4** Keep going (due: Ongoing; in progress)
`);
  });

  it('says the same on a terminal', () => {
    expect(reminderText(view)).toContain(
      '\n    Head of Service and Police\n      1.1  Review health (due: June 2023; in progress; update: Begun)\n',
    );
  });

  it('says so where no plan is running', () => {
    expect(reminderText(reminderView([], '2023-10-01', LIBRARY, wordsOf('en')))).toBe(
      'Overdue and silent actions on 1 October 2023\nNo plan covers this day. With --all, plans whose years have ended are shown too.\n',
    );
  });
});

describe('npm run remind --', () => {
  const REMIND = fileURLToPath(new URL('../../../src/cli/remind.ts', import.meta.url));
  const remind = (...args: string[]): { status: number | null; stdout: string; stderr: string } =>
    spawnSync(process.execPath, [REMIND, ...args], { encoding: 'utf8' });
  const plansOf = (out: string): string[] =>
    (JSON.parse(out) as ReminderJson).plans.map(({ service, edition }) => `${service}/${edition}`);

  it('tells of plans that are running, and with --all of those whose years have ended', () => {
    const args = ['--on', '2019-06-01', '--service', 'derbyshire', '--format', 'json'];
    expect(plansOf(remind(...args).stdout)).toEqual(['derbyshire/2019-20']);
    const later = ['--on', '2021-06-01', '--service', 'derbyshire', '--format', 'json'];
    expect(plansOf(remind(...later).stdout)).toEqual([]);
    expect(plansOf(remind(...later, '--all').stdout)).toEqual(['derbyshire/2019-20']);
  });

  it('finds in the plan of Derbyshire what its own words put in the past, with exit code 0', () => {
    const { status, stdout } = remind('--on', '2020-03-31', '--service', 'derbyshire', '--format', 'json');
    const [plan] = (JSON.parse(stdout) as ReminderJson).plans;
    expect(status).toBe(0);
    expect(plan?.open.filter(({ isOverdue }) => isOverdue).map(({ ref }) => ref)).toEqual([
      ...['2', '5', '7', '8', '10', '11'],
    ]);
    expect(plan?.open.filter(({ lastDay }) => lastDay === null).map(({ ref }) => ref)).toEqual([
      ...['1', '3', '4', '6', '9'],
    ]);
  });

  it('writes into a file, and says how much', () => {
    const folder = mkdtempSync(join(tmpdir(), 'remind-'));
    const file = join(folder, 'new', 'reminder.md');
    const { stdout } = remind(
      '--on',
      '2020-03-31',
      '--service',
      'derbyshire',
      '--format',
      'markdown',
      '--out',
      file,
    );
    expect(stdout).toBe(
      `1 plan: 6 overdue, 0 asked for by a decision and not yet done, 5 silent, 0 due at a time that cannot be read as a date.\nWrote ${file}.\n`,
    );
    expect(readFileSync(file, 'utf8')).toMatch(/^<!-- youth-justice-plans reminder -->\n# Overdue/);
    rmSync(folder, { recursive: true });
  });

  it.each([
    [['--on', '31 March'], "argument '31 March' is invalid. Write a day as year-month-day"],
    [['--on', '2026-02-30'], 'Write a day as year-month-day'],
    [['--service', 'dorbyshire'], 'There is no service "dorbyshire". Did you mean "derbyshire"?'],
    [['--root', '/nowhere'], 'There is no folder /nowhere/data.'],
    [['--format', 'pdf'], 'Allowed choices are text, markdown, json.'],
  ])('refuses %j with exit code 2', (args, why) => {
    const { status, stdout, stderr } = remind(...args);
    expect(stderr).toContain(why);
    expect([status, stdout]).toEqual([2, '']);
  });
});

import { spawnSync } from 'node:child_process';
import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentCopy, ownEnvironment, PROJECT, type Run } from './build-site.ts';

/** The plan that is amended. */
export const AMENDED = 'sir-enghraifft/2024-25';

const DATA = `data/plans/${AMENDED}`;
const CONTENT = `content/plans/${AMENDED}`;

/** Runs a command of the project as an author would. */
export function command(name: string, ...words: readonly string[]): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(PROJECT, `src/cli/${name}.ts`), ...words], {
    cwd: PROJECT,
    encoding: 'utf8',
    env: ownEnvironment(),
  });
  return { status, printed: `${stdout}${stderr}` };
}

/** Replaces a text of a file, which must be there. */
export function edit(root: string, file: string, was: string, is: string): void {
  const place = join(root, file);
  const text = readFileSync(place, 'utf8');
  if (!text.includes(was)) throw new Error(`${file} has no "${was}"`);
  writeFileSync(place, text.replace(was, is));
}

/** The small site in two languages with its plan decided on by the board. */
export function decidedSite(): string {
  const root = contentCopy(join(import.meta.dirname, 'welsh'));
  rmSync(join(root, DATA, 'decisions.yaml'));
  done(
    command(
      ...['approve', AMENDED, '--root', root, '--body', 'Example Board', '--role', 'Chair of the board'],
      ...['--date', '2024-06-21'],
    ),
  );
  return root;
}

/** A mistake is put right: a sentence, an action, a number of money and a figure. */
export function correct(root: string): void {
  edit(root, `${CONTENT}/01-introduction.mdx`, 'Nothing of this is real.', 'Nothing of this plan is real.');
  edit(root, `${CONTENT}/cy/01-introduction.mdx`, 'translates:', 'translates:');
  edit(root, `${DATA}/delivery-plan.yaml`, 'due: 2025-03', 'due: 2025-06');
  edit(root, `${DATA}/performance/first-time-entrants.yaml`, '[160, 150, 130, 125]', '[160, 150, 130, 135]');
}

/** The publisher of the figures revises two of them. */
export function revise(root: string): void {
  edit(
    root,
    `${DATA}/performance/first-time-entrants.yaml`,
    '[150, 130, 120, 110]',
    '[150, 130, 120, { value: 115, flag: r, was: 110 }]',
  );
  edit(
    root,
    `${DATA}/performance/first-time-entrants.yaml`,
    '[180, 160, 150, 140]',
    '[180, 160, 150, { value: 141, flag: r, was: 140 }]',
  );
}

/** Says what was amended. */
export function amend(root: string, ...words: readonly string[]): Run {
  return command('amend', AMENDED, '--root', root, ...words);
}

/** The decided plan with a correction and, later, revised figures. */
export function amendedSite(): string {
  const root = decidedSite();
  correct(root);
  done(
    amend(
      root,
      ...['--what', 'A rate, the date of an action and a sentence were corrected.', '--date', '2024-09-12'],
      ...['--why', 'The draft of May had been copied.', '--agreed', 'Example Board', '--minute', 'EB 2024-09, item 4'],
    ),
  );
  revise(root);
  done(
    amend(
      root,
      ...['--kind', 'revised-figures', '--what', 'The rates of 2023 follow the revised count.', '--date', '2025-02-03'],
      ...['--why', 'The publisher counted again.', '--agreed', 'Chair of the board'],
    ),
  );
  // Welsh for the words of an amendment comes after it, and is no change of the plan.
  appendFileSync(
    join(root, DATA, 'cy.yaml'),
    '- en: The rates of 2023 follow the revised count.\n  cy: Mae cyfraddau 2023 yn dilyn y cyfrif diwygiedig.\n',
  );
  return root;
}

function done({ status, printed }: Run): void {
  if (status !== 0) throw new Error(printed);
}

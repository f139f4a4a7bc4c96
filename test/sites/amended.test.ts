import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { amend, AMENDED, amendedSite, correct, decidedSite, edit, revise } from './amended.ts';
import { build, contentCopy, filesIn, projectCopy, runBuild, temporaryFolder } from './build-site.ts';
import { HTML_RULES } from './html-rules.ts';
import { addressOf, attribute, pageAt, pagesIn, textOf } from './page.ts';

const EDITION = `/${AMENDED}/`;
const FILE = `data/plans/${AMENDED}/amendments.yaml`;
const SEALED = `data/plans/${AMENDED}/sealed`;
const SAID = ['--what', 'A rate was corrected.', '--why', 'It was copied wrongly.', '--agreed', 'Example Board'];

/** The file of amendments and the names of the records: what the command may write. */
const written = (root: string): string =>
  [existsSync(join(root, FILE)) ? readFileSync(join(root, FILE), 'utf8') : '', ...readdirSync(join(root, SEALED))].join('\n');

describe('npm run amend', () => {
  it('refuses a plan that nobody has decided on, and says what to do', () => {
    const root = contentCopy(join(import.meta.dirname, 'welsh'));
    const { status, printed } = amend(root, ...SAID);
    expect(status).toBe(1);
    expect(printed).toContain('was never sealed');
    expect(printed).toContain(`npm run approve -- ${AMENDED}`);
    expect(existsSync(join(root, FILE))).toBe(false);
  });

  it('refuses where nothing has changed', () => {
    const root = decidedSite();
    const { status, printed } = amend(root, ...SAID);
    expect(status).toBe(1);
    expect(printed).toContain('Nothing in sir-enghraifft/2024-25 has changed since 21 June 2024');
  });

  it('lists what has changed with old and new, and asks for what only a person can say', () => {
    const root = decidedSite();
    correct(root);
    const before = written(root);
    const { status, printed } = amend(root, '--why', 'It was copied wrongly.');
    expect(status).toBe(2);
    expect(printed).toContain(
      'First time entrants, North Enghraifft, year ending December 2023\n      before: 125\n      now:    135',
    );
    expect(printed).toContain('before: March 2025\n      now:    June 2025');
    expect(printed).toContain('before: Nothing of this is real.\n      now:    Nothing of this plan is real.');
    expect(printed).toContain('say too: what was changed, in a sentence for readers (--what "…"); which body or role agreed (--agreed "…")');
    expect(written(root)).toBe(before);
  });

  it('writes nothing in a dry run, on a day before the decision, or for a day that is none', () => {
    const root = decidedSite();
    correct(root);
    const before = written(root);
    expect(amend(root, ...SAID, '--date', '2024-09-12', '--dry-run')).toMatchObject({ status: 0 });
    const early = amend(root, ...SAID, '--date', '2024-06-01');
    expect([early.status, early.printed.includes('cannot change what was agreed on 21 June 2024')]).toEqual([2, true]);
    expect(amend(root, ...SAID, '--date', '2024-09-31')).toMatchObject({ status: 2 });
    expect(written(root)).toBe(before);
  });

  it('refuses a plan with another error, and names it', () => {
    const root = decidedSite();
    edit(root, `data/plans/${AMENDED}/performance/first-time-entrants.yaml`, '125', '"125"');
    const before = written(root);
    const { status, printed } = amend(root, ...SAID);
    expect(status).toBe(1);
    expect(printed).toContain('value-not-a-number');
    expect(written(root)).toBe(before);
  });

  it('refuses revised figures that do not carry the value before, and leaves every file as it was', () => {
    const root = decidedSite();
    correct(root);
    const before = written(root);
    const { status, printed } = amend(root, ...SAID, '--kind', 'revised-figures', '--date', '2024-09-12');
    expect(status).toBe(1);
    expect(printed).toContain('revision-unmarked');
    expect(printed).toContain('{ value: 135, flag: r, was: 125 }');
    expect(written(root)).toBe(before);
  });

  it('adds to amendments that are there, and leaves them and their comments as they are written', () => {
    const root = decidedSite();
    correct(root);
    expect(amend(root, ...SAID, '--date', '2024-09-12').status).toBe(0);
    const first = `# Agreed by the board.\n${readFileSync(join(root, FILE), 'utf8')}`;
    writeFileSync(join(root, FILE), first);
    revise(root);
    expect(amend(root, ...SAID, '--kind', 'revised-figures', '--date', '2025-02-03').status).toBe(0);
    expect(readFileSync(join(root, FILE), 'utf8').startsWith(first)).toBe(true);
    expect(readdirSync(join(root, SEALED))).toHaveLength(3);
  });
});

describe('a plan that was amended twice', () => {
  const root = amendedSite();
  const out = build({
    project: projectCopy(),
    root,
    out: join(temporaryFolder(), 'site'),
    words: ['--site', 'https://plans.example'],
  });
  const pages = pagesIn(out);
  const page = (address: string): string => textOf(pageAt(pages, address).root);
  const amendments = page(`${EDITION}amendments/`);

  it('tells each amendment with its day, kind, reason, who agreed and the minute, the latest first', () => {
    expect(amendments.indexOf('Amended on 3 February 2025')).toBeGreaterThan(0);
    expect(amendments.indexOf('Amended on 12 September 2024')).toBeGreaterThan(
      amendments.indexOf('Amended on 3 February 2025'),
    );
    for (const words of [
      'Figures revised by their publisher',
      'The publisher counted again.',
      'Correction',
      'The draft of May had been copied.',
      'Example Board',
      'EB 2024-09, item 4',
    ])
      expect(amendments).toContain(words);
  });

  it('shows old and new of a sentence, a figure and an action, with a link to each', () => {
    const { root: html } = pageAt(pages, `${EDITION}amendments/`);
    const rows = html
      .querySelectorAll('.amendment-changes tbody tr')
      .map((row) => [
        attribute(row.querySelector('th a') ?? row, 'href') ?? '',
        ...row.querySelectorAll('td').map((cell) => textOf(cell)),
      ]);
    expect(rows).toContainEqual([`${EDITION}performance/#first-time-entrants`, '125', '135']);
    expect(rows).toContainEqual([`${EDITION}performance/#first-time-entrants`, '110', '115 (revised)']);
    expect(rows).toContainEqual([`${EDITION}delivery/#action-a2`, 'due: March 2025', 'due: June 2025']);
    expect(rows).toContainEqual([
      `${EDITION}introduction/`,
      'Nothing of this is real.',
      'Nothing of this [put in: plan end of change] is real.',
    ]);
    expect(html.querySelectorAll('.amendment-changes ins').length).toBeGreaterThan(0);
    expect(html.querySelectorAll('.amendment-changes del').length).toBeGreaterThan(0);
  });

  it('tells what follows from a figure in sentences that nobody changed', () => {
    expect(amendments).toContain('What follows');
    expect(amendments).toMatch(/was \[taken out: 110 end of change\] per 100,000 children/);
    expect(amendments).toMatch(/was \[put in: 115 end of change\] per 100,000 children/);
  });

  it('says so on the pages concerned, and on no other', () => {
    const noted = (date: string): string[] =>
      pages
        .filter(({ root: html }) => html.querySelectorAll('div.amended').some((note) => textOf(note).includes(date)))
        .map(({ address }) => address)
        .filter((address) => address.startsWith(EDITION) && !address.endsWith('/print/'));
    expect(noted('12 September 2024')).toEqual(
      ['areas/gogledd-enghraifft/', 'delivery/', 'introduction/', 'on-a-page/', 'performance/'].map(
        (one) => `${EDITION}${one}`,
      ),
    );
    expect(noted('3 February 2025')).toEqual(
      [...['areas/de-enghraifft/', 'areas/gogledd-enghraifft/'], ...['extras/', 'introduction/', 'performance/']].map(
        (one) => `${EDITION}${one}`,
      ),
    );
  });

  it('marks a revised figure in its table, with the value before under it, and draws the new one', () => {
    const performance = page(`${EDITION}performance/`);
    expect(performance).toContain('115 [r]');
    expect(performance).toContain('Revised; 110 before.');
    expect(performance).toContain('[r] revised');
    const csv = readFileSync(join(out, `${EDITION}data/measurements.csv`), 'utf8');
    expect(csv).toMatch(/sir-enghraifft,[^\n]*2023-12-31,,115,[^\n]*,r,Revised; 110 before\.,/);
  });

  it('stands in the list of pages, on the first page, in the whole plan, in feed, plain list, sitemap and search', () => {
    const href = `${EDITION}amendments/`;
    const leads = (address: string): boolean =>
      pageAt(pages, address).root.querySelectorAll('a').some((link) => attribute(link, 'href') === href);
    expect(leads(EDITION)).toBe(true);
    expect(leads(`${EDITION}resources/`)).toBe(true);
    expect(page(`${EDITION}print/`)).toContain('Amended on 12 September 2024');
    expect(page(`${EDITION}print/`)).toContain('The draft of May had been copied.');
    const file = (name: string): string => readFileSync(join(out, name), 'utf8');
    expect(file('feed.xml')).toContain(`https://plans.example${href}#amended-2025-02-03`);
    expect(file('feed.xml')).toContain('<updated>2025-02-03T00:00:00Z</updated>');
    expect(file('llms.txt')).toContain(`](https://plans.example${href})`);
    expect(file('sitemap.xml')).toContain(`https://plans.example${href}`);
  });

  it('says when it last changed', () => {
    expect(page(EDITION)).toContain('Last updated 3 February 2025');
  });

  it('gives amendments with old and new in plan.json, as its schema says', () => {
    const plan = JSON.parse(readFileSync(join(out, `${EDITION}plan.json`), 'utf8')) as {
      amendments: { kind: string; seal: string; changes: { what: string; was: string[]; is: string[] }[] }[];
    };
    expect(plan.amendments.map(({ kind }) => kind)).toEqual(['correction', 'revised-figures']);
    expect(plan.amendments[0]?.changes).toContainEqual({
      page: 'Performance',
      what: 'First time entrants, North Enghraifft, year ending December 2023',
      was: ['125'],
      is: ['135'],
    });
    const schema = JSON.parse(readFileSync(join(out, 'plan.schema.json'), 'utf8')) as {
      properties: { amendments: { items: { required: string[] } } };
    };
    expect(schema.properties.amendments.items.required).toContain('changes');
  });

  it('is told in Welsh, with what was sealed marked as English', () => {
    const { root: html } = pageAt(pages, `/cy${EDITION}amendments/`);
    expect(textOf(html)).toContain('Diwygiwyd ar 3 Chwefror 2025');
    expect(textOf(html)).toContain('Mae cyfraddau 2023 yn dilyn y cyfrif diwygiedig.');
    const rows = html.querySelectorAll('.amendment-changes tbody tr');
    expect(rows.length).toBeGreaterThan(4);
    expect(rows.map((row) => attribute(row, 'lang'))).toEqual(rows.map(() => 'en'));
    expect(html.querySelectorAll('.amendment-changes [lang="cy"]').length).toBeGreaterThan(0);
    expect(textOf(pageAt(pages, `/cy${EDITION}performance/`).root)).toContain('Diwygiwyd; 110 cyn hynny.');
  });

  it('has valid markup, and links that lead to what is there', async () => {
    const validator = new HtmlValidate(new StaticConfigLoader(HTML_RULES));
    const faults: string[] = [];
    const own = pages.filter(({ address }) => address.includes(AMENDED));
    const ids = new Map(
      pages.map(({ address, root: html }) => [
        address,
        new Set(html.querySelectorAll('[id]').map((element) => attribute(element, 'id'))),
      ]),
    );
    const files = new Set(filesIn(out).map(addressOf));
    for (const { address, html, root: tree } of own) {
      const { results } = await validator.validateString(html, address);
      faults.push(...results.flatMap(({ messages }) => messages.map(({ message }) => `${address}: ${message}`)));
      for (const link of tree.querySelectorAll('.amendment-changes a, div.amended a')) {
        const [path = '', hash] = (attribute(link, 'href') ?? '').split('#');
        const to = path === '' ? address : path;
        if (!files.has(to) || (hash !== undefined && ids.get(to)?.has(hash) !== true))
          faults.push(`${address} → ${to}#${hash ?? ''}`);
      }
    }
    expect(own.length).toBeGreaterThan(20);
    expect(faults).toEqual([]);
  });

  it('is not published where something was changed since without an amendment', () => {
    const silent = contentCopy(root);
    edit(silent, `content/plans/${AMENDED}/01-introduction.mdx`, 'Nothing of this plan', 'Little of this plan');
    const { status, printed } = runBuild({ project: projectCopy(), root: silent, out: join(temporaryFolder(), 'site') });
    expect(status).toBe(1);
    expect(printed).toContain('sealed-content-changed');
  });
});

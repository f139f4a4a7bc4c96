import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { didYouMean } from '../core/problem/nearest.ts';
import { reviewPack } from '../core/review/pack.ts';
import type { ReviewPack } from '../core/review/entry.ts';
import { findBrowser } from '../paper/find-browser.ts';
import { commitOf, GitRefused, otherFiles, withFilesOf, type Commit } from '../review/git-version.ts';
import { htmlReview } from '../review/html.ts';
import { jsonReview } from '../review/json.ts';
import { markdownReview } from '../review/markdown.ts';
import { readFolder, reviewedVersions, unreadIn } from '../review-versions.ts';
import { needDataFolder } from './data-folder.ts';

const program = new Command('npm run review --')
  .description(
    'Tells in plain words what changed in the plans between two versions: one page to print, a PDF, Markdown for a comment, JSON.',
  )
  .requiredOption('--base <ref>', 'the version to compare with: a commit, branch or tag of git')
  .option('--head <ref>', 'the version under review (default: the files as they are now)')
  .requiredOption(
    '--out <folder>',
    'where the pack is written: index.html, review.pdf, review.md, review.json',
  )
  .option('--root <folder>', 'the folder that holds data/ and content/', '.')
  .option('--service <service>', 'tell only plans of this service')
  .option('--edition <edition>', 'tell only plans of this name, such as 2024-25')
  .option('--no-pdf', 'write no PDF')
  .addHelpText(
    'after',
    '\nThe PDF needs Chromium or Google Chrome; the environment variable CHROMIUM names one that is not found by itself. Without one the rest is written.\nNumbers that are withheld as small are never told.\nExit code 0: written. 1: it could not be made. 2: the command was called wrongly.',
  );
program.exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));
program.parse();
const options = program.opts<{
  base: string;
  head?: string;
  out: string;
  root: string;
  service?: string;
  edition?: string;
  pdf: boolean;
}>();

const started = performance.now();
process.exitCode = await run();

async function run(): Promise<number> {
  const root = resolve(options.root);
  needDataFolder(program, options.root);
  let pack: ReviewPack;
  try {
    const base = commitOf(root, options.base);
    const head = options.head === undefined ? null : commitOf(root, options.head);
    say(`Reading ${options.base} and ${options.head ?? 'the files as they are now'} …`);
    pack = packOf(root, base, head);
  } catch (error) {
    if (error instanceof GitRefused) return wrong(error.message, 2);
    throw error;
  }
  const unknown = unknownPlan(pack, root);
  if (unknown !== undefined) return wrong(unknown, 2);
  const out = resolve(options.out);
  mkdirSync(out, { recursive: true });
  rmSync(join(out, 'review.pdf'), { force: true });
  writeFileSync(join(out, 'index.html'), htmlReview(pack));
  writeFileSync(join(out, 'review.md'), markdownReview(pack));
  writeFileSync(join(out, 'review.json'), jsonReview(pack));
  say(`Wrote index.html, review.md and review.json into ${out}.`);
  return options.pdf ? await writePdf(out) : 0;
}

function packOf(root: string, base: Commit, head: Commit | null): ReviewPack {
  const named = (ref: string, { hash, date }: Commit): string =>
    `${hash.startsWith(ref) ? '' : `${ref}, `}commit ${hash.slice(0, 12)} of ${date}`;
  const before = withFilesOf(root, base, readFolder);
  const after = head === null ? readFolder(root) : withFilesOf(root, head, readFolder);
  return reviewPack({
    ...reviewedVersions(before, after),
    names: {
      before: named(options.base, base),
      after: head === null ? 'the files as they are now' : named(options.head ?? '', head),
    },
    otherFiles: otherFiles(root, base, head),
    unread: [...unreadIn(before, 'before'), ...unreadIn(after, 'after')],
    isAsked: (key) => {
      const [service, edition] = key.split('/');
      return (
        (options.service === undefined || options.service === service) &&
        (options.edition === undefined || options.edition === edition)
      );
    },
  });
}

/** What to say when a plan is asked for that neither changed nor is there. */
function unknownPlan({ editions, leftOut }: ReviewPack, root: string): string | undefined {
  const { service, edition } = options;
  const changed = [...editions.map((one) => `${one.service}/${one.edition}`), ...leftOut];
  const isThere = (one: string | undefined, at: 0 | 1): boolean =>
    one === undefined || changed.some((key) => key.split('/')[at] === one);
  if (isThere(service, 0) && (edition === undefined || isThere(edition, 1))) return undefined;
  if (service !== undefined && existsSync(join(root, 'data/plans', service, edition ?? ''))) return undefined;
  const wanted = [service, edition].filter((one) => one !== undefined).join('/');
  return `No plan "${wanted}" changed. ${changed.length === 0 ? '' : didYouMean(wanted, changed)}`.trim();
}

async function writePdf(out: string): Promise<number> {
  const browser = findBrowser();
  if (browser === undefined) {
    say(
      'No review.pdf: it is made with Chromium or Google Chrome, and none was found. index.html prints the same from any browser.',
    );
    return 0;
  }
  try {
    // PDF.js brings a Path2D of its own with it, which Chart.js would draw on: the charts are drawn before.
    const { printPdf } = await import('../paper/print-pdf.ts');
    const pdf = await printPdf({ browser, built: out, base: '/', page: '/index.html', address: undefined });
    writeFileSync(join(out, 'review.pdf'), pdf);
    say(`Wrote review.pdf (${(pdf.length / 1e6).toFixed(1)} MB).`);
    return 0;
  } catch (error) {
    const [reason = ''] = (error as Error).message.split('\n');
    return wrong(`No review.pdf: ${browser} could not print it: ${reason}. The rest is written.`, 1);
  }
}

function wrong(text: string, code: number): number {
  process.stderr.write(`${text}\n`);
  return code;
}

function say(text: string): void {
  process.stdout.write(`${((performance.now() - started) / 1000).toFixed(1).padStart(6)} s  ${text}\n`);
}

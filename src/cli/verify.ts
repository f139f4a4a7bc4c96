import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { shortSeal } from '../core/seal/seal.ts';
import { isTombstone } from '../publish/tombstone-files.ts';
import { foldersIn } from '../read/folders.ts';
import { verifyPlan } from '../verify.ts';

const program = new Command('npm run verify --')
  .description(
    'Recomputes the seals of published plans and says whether each is what was decided on. Needs nothing but what is published.',
  )
  .argument(
    '[what]',
    'the folder of a site, a plan.json, or an address on this computer: of the site, of a plan or of its plan.json',
    'dist',
  )
  .option(
    '--seal <seal>',
    'the seal that the plan must have, whole or its first twelve digits: from a minute',
  )
  .addHelpText(
    'after',
    `
A seal is SHA-256 over the content of a plan as JSON in the form of RFC 8785; plan.json holds both. A withheld number
is in it as a commitment, which nobody can look into.

Exit code 0: every plan is what was decided on. 1: one is not, or there is none. 2: the command was called wrongly.`,
  );
program.exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));
program.parse();
const { seal: wanted } = program.opts<{ seal?: string }>();
const [what = 'dist'] = program.processedArgs as string[];

/** A `plan.json`: from where, and its text. */
interface Found {
  readonly from: string;
  readonly text: string;
}

const LOCAL = new Set(['localhost', '127.0.0.1', '[::1]']);

process.exitCode = report(/^https?:/.test(what) ? await fromAddress(new URL(what)) : fromDisk(what));

function report(plans: readonly Found[]): number {
  if (plans.length === 0) return complain(`There is no plan in ${what}.`);
  let isWhole = true;
  for (const { from, text } of plans) {
    if (isTombstone(text)) {
      say(`removed  ${from}`);
      continue;
    }
    const verified = verifyPlan(text);
    if (verified === null) {
      isWhole = false;
      say(`BROKEN   ${from} is not the plan.json of a plan with a seal`);
      continue;
    }
    const { plan, seal, agreed, faults: found } = verified;
    const isOther =
      wanted !== undefined && seal !== wanted && shortSeal(seal) !== wanted.replace(/^sha256:/, '');
    const faults = [...found, ...(isOther ? [`its seal is ${shortSeal(seal)}, and not ${wanted}`] : [])];
    isWhole &&= faults.length === 0;
    say(
      faults.length > 0
        ? `BROKEN   ${plan}: ${faults.join('; ')}`
        : agreed
          ? `sealed   ${plan}  ${shortSeal(seal)}  ${agreed.date}, ${agreed.by}`
          : `no seal  ${plan}  ${shortSeal(seal)}  nobody has decided on it`,
    );
  }
  return isWhole ? 0 : 1;
}

function fromDisk(path: string): Found[] {
  if (!existsSync(path))
    program.error(`There is no ${path}. Name the folder of a site, or a plan.json.`, { exitCode: 2 });
  const files = statSync(path).isDirectory() ? plansIn(path) : [path];
  return files.map((file) => ({ from: file, text: readFileSync(file, 'utf8') }));
}

/** The plans of a site, of a service or of an edition, by which of their folders is given. */
function plansIn(folder: string): string[] {
  const below = (one: string): string[] => foldersIn(one, '.').map((name) => join(one, name));
  return [[folder], below(folder), below(folder).flatMap(below)]
    .flat()
    .map((one) => join(one, 'plan.json'))
    .filter((file) => existsSync(file));
}

async function fromAddress(address: URL): Promise<Found[]> {
  if (!LOCAL.has(address.hostname))
    program.error(
      `${address.origin} is not on this computer, and this command asks nobody else. Download its plan.json, and give the file.`,
      { exitCode: 2 },
    );
  const folder = address.pathname.replace(/[^/]*$/, '');
  const direct = address.pathname.endsWith('.json') ? address.pathname : `${folder}plan.json`;
  const only = await get(new URL(direct, address));
  if (only) return [only];
  // The first page of a site: the list of everything names each plan.
  const index = await get(new URL(`${folder}llms.txt`, address));
  const named = [...(index?.text ?? '').matchAll(/[^\s()"<>]+\/plan\.json/g)].map(([written]) => written);
  const plans = await Promise.all(
    [...new Set(named)].map((written) => get(new URL(new URL(written, address).pathname, address))),
  );
  return plans.flatMap((plan) => plan ?? []);
}

async function get(address: URL): Promise<Found | null> {
  try {
    const answer = await fetch(address);
    return answer.ok ? { from: address.href, text: await answer.text() } : null;
  } catch (error) {
    const { cause } = error as { cause?: { code?: string } };
    return program.error(`Nothing answers at ${address.origin} (${cause?.code ?? String(error)}).`, {
      exitCode: 1,
    });
  }
}

function complain(text: string): number {
  process.stderr.write(`${text}\n`);
  return 1;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

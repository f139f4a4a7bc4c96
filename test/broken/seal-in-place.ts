import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checkSite } from '../../src/check-site.ts';
import { readSite } from '../../src/read/read-site.ts';
import { sealEdition } from '../../src/write/sealed-record.ts';

/** What a case writes where a seal belongs, since a seal changes with every change of the base site. */
const PLACES = { base: 'seal-of-what-was-decided-on', now: 'seal-of-the-plan-now' } as const;

const SALT = '0123456789abcdef0123456789abcdef';

/**
 * Seals what a case asks for by name: the plan of the base site, and the plan as the case has it. The record of each is
 * kept beside the plan, unless the case brings one of that name.
 */
export function sealInPlace(root: string, base: string): void {
  const asking = globSync('data/plans/*/*/{decisions,amendments}.yaml', { cwd: root }).filter((file) =>
    Object.values(PLACES).some((place) => textOf(root, file).includes(place)),
  );
  for (const [name, place] of Object.entries(PLACES)) {
    const files = asking.filter((file) => textOf(root, file).includes(place));
    const [first] = files;
    if (first === undefined) continue;
    const folder = dirname(first).replaceAll('\\', '/');
    const seal = sealIn(name === 'base' ? base : root, folder, root);
    for (const file of files) writeFileSync(join(root, file), textOf(root, file).replaceAll(place, seal));
  }
}

const textOf = (root: string, file: string): string => readFileSync(join(root, file), 'utf8');

/** The seal of a plan, whose record is written below another folder. */
function sealIn(site: string, folder: string, root: string): string {
  const found = checkSite(readSite(site)).editions.find(
    ({ model: { edition } }) => folder === `data/plans/${edition.service}/${edition.id}`,
  );
  if (!found) throw new Error(`no plan in ${folder}`);
  const { seal, record } = sealEdition(found.model, () => SALT);
  if (record) {
    mkdirSync(dirname(join(root, record.file)), { recursive: true });
    writeFileSync(join(root, record.file), record.text);
  }
  return seal;
}

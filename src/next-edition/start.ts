import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { didYouMean } from '../core/problem/nearest.ts';
import { printProblems } from '../core/problem/print.ts';
import type { Structure } from '../core/schema/library.ts';
import { financialYears } from '../core/schema/period.ts';
import { foldersIn } from '../read/folders.ts';
import { readLibrary } from '../read/read-library.ts';
import { readService, servicesIn } from '../read/read-site.ts';
import type { FileText } from '../write/all-or-nothing.ts';
import { nextEditionFiles } from './next-edition.ts';
import type { NextEdition } from './records.ts';
import { writeNewFolders } from './write-new.ts';

/** What is asked for. */
export interface Asked {
  readonly root: string;
  readonly service: string;
  readonly edition: string;
  readonly from: string;
  /** Without it, the structure of the newest guidance that applies when the edition begins. */
  readonly structure?: string | undefined;
  readonly today: string;
  readonly isDryRun?: boolean;
}

/** The edition that was begun, or why it was not. */
export type Started =
  | { readonly kind: 'started'; readonly next: NextEdition; readonly files: readonly FileText[] }
  | { readonly kind: 'refused'; readonly why: string; readonly isCalledWrongly: boolean };

/** Begins an edition from an earlier one of the same service. Writes all of its files, or none; nothing that is there is touched. */
export function startEdition(asked: Asked): Started {
  const { root, service, edition, from } = asked;
  const wrong = wrongNames(asked);
  if (wrong !== undefined) return refused(wrong, true);
  const folders = [`data/plans/${service}/${edition}`, `content/plans/${service}/${edition}`];
  const there = folders.filter((folder) => existsSync(join(root, folder)));
  if (there.length > 0)
    return refused(
      `${there.join(' and ')}: there already. Nothing is ever overwritten, and nothing was written.`,
    );

  const { library, problems } = readLibrary(root);
  if (!library) return refused(`${printProblems(problems)}\nMend these first. Nothing was written.`);
  const { editions } = readService(root, service, library);
  const source = editions.find((one) => one.edition.id === from);
  if (!source)
    return refused(
      `The plan ${service}/${from} cannot be read: npm run check says why. Nothing was written.`,
    );
  if (!source.whole)
    return refused(
      `Some files of ${service}/${from} cannot be read: ${[...source.unread].join(', ') || 'npm run check says which'}. Mend them first. Nothing was written.`,
    );
  const { structures } = library.library;
  const id = asked.structure ?? newestStructure(structures, edition);
  const structure = id === undefined ? undefined : structures[id];
  if (id === undefined || structure === undefined)
    return refused(
      `There is no structure "${id ?? ''}". ${didYouMean(id ?? '', Object.keys(structures))}`,
      true,
    );

  const next: NextEdition = {
    from: source.edition,
    id: edition,
    folder: folders[0] ?? '',
    structure: id,
    today: asked.today,
  };
  const files = nextEditionFiles(root, next, structure);
  if (asked.isDryRun !== true) writeNewFolders(root, folders, files);
  return { kind: 'started', next, files };
}

/** What is wrong with the names that the command was called with. */
function wrongNames({ root, service, edition, from }: Asked): string | undefined {
  const services = servicesIn(root);
  if (!services.includes(service))
    return `There is no service "${service}". ${didYouMean(service, services)}`;
  const known = foldersIn(root, `data/plans/${service}`);
  if (!known.includes(from)) return `${service} has no plan "${from}". ${didYouMean(from, known)}`;
  const years = financialYears(edition);
  if (years === undefined)
    return `"${edition}" is no edition: write the years of the plan, such as 2027-28, or 2027-30 for several years.`;
  if (years[0] <= (financialYears(from)?.[0] ?? 0))
    return `${edition} does not begin after ${from}, from which it would carry on.`;
  return undefined;
}

/** Of the structures that apply when plans of that year are submitted, in June, the newest; where none does, the newest of all. */
export function newestStructure(
  structures: Readonly<Record<string, Structure>>,
  edition: string,
): string | undefined {
  const submitted = `${edition.slice(0, 4)}-06`;
  const all = Object.entries(structures).toSorted(([, a], [, b]) => (a.from < b.from ? -1 : 1));
  const applying = all.filter(
    ([, { from, to }]) => from.slice(0, 7) <= submitted && (to === undefined || to.slice(0, 7) >= submitted),
  );
  return (applying.at(-1) ?? all.at(-1))?.[0];
}

function refused(why: string, isCalledWrongly = false): Started {
  return { kind: 'refused', why, isCalledWrongly };
}

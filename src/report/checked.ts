import type { CheckReport } from '../check-report.ts';
import type { Checked } from './json.ts';

/** How many plans a line of text names before it only counts them. */
const NAMED = 5;

/** What was read and checked, counted. */
export function checkedOf({ editions, files }: CheckReport): Checked {
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
  return {
    editions: editions.map(({ service, id }) => `${service}/${id}`),
    files,
    figures: sum(editions.map(({ figures }) => figures)),
    sections: sum(editions.map(({ sections }) => sections)),
    actions: sum(editions.map(({ actions }) => actions)),
  };
}

/** What was checked in a line, so that "No problems." means something. */
export function checkedWords({ editions, files, figures, sections, actions }: Checked, root: string): string {
  if (files === 0) return `Found no data in ${root}`;
  const which = editions.length <= NAMED ? editions.join(', ') : `${String(editions.length)} editions`;
  return `Checked ${which || 'no edition'}: ${String(files)} files, ${String(figures)} figures, ${String(sections)} sections, ${String(actions)} actions`;
}

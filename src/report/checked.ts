import type { CheckedSite } from '../check-site.ts';
import type { SiteReading } from '../read/read-site.ts';
import type { Checked } from './json.ts';

/** How many plans a line of text names before it only counts them. */
const NAMED = 5;

/** What was read and checked, counted. */
export function checkedOf({ files }: SiteReading, { editions }: CheckedSite): Checked {
  const all = editions.map(({ model }) => model.edition);
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
  return {
    editions: all.map(({ service, id }) => `${service}/${id}`),
    files,
    figures: sum(all.map(({ measurements }) => measurements.length)),
    sections: sum(all.map(({ narrative }) => narrative.length)),
    actions: sum(
      all.map(
        ({ delivery }) =>
          delivery?.value.themes.flatMap((theme) => theme.priorities.flatMap(({ actions }) => actions))
            .length ?? 0,
      ),
    ),
  };
}

/** What was checked in a line, so that "No problems." means something. */
export function checkedWords({ editions, files, figures, sections, actions }: Checked, root: string): string {
  if (files === 0) return `Found no data in ${root}`;
  const which = editions.length <= NAMED ? editions.join(', ') : `${String(editions.length)} editions`;
  return `Checked ${which || 'no edition'}: ${String(files)} files, ${String(figures)} figures, ${String(sections)} sections, ${String(actions)} actions`;
}

import type { Finding } from '../edition/edition.ts';
import { PERIOD_COLUMNS } from '../schema/period.ts';
import { keepLine } from './cell.ts';
import { finding, type Rule } from './finding.ts';

/** A table that has a row for some of the service's areas has one for each, or another table of the same figures has. */
export const areasMissingFromTables: Rule = ({ edition, library }) => {
  const areas = library.services[edition.service]?.areas ?? [];
  if (areas.length < 2) return [];
  const ofAreas = edition.tables.filter(
    ({ table, profileOf }) => profileOf === undefined && table.area === undefined,
  );
  const groups = Map.groupBy(ofAreas, ({ table }) =>
    JSON.stringify([
      table.indicator,
      table.definition,
      table.by,
      ...Object.keys(PERIOD_COLUMNS).filter((key) => Object.hasOwn(table, key)),
    ]),
  );
  return [...groups.values()].flatMap((tables): Finding[] => {
    const rows = new Set(tables.flatMap(({ table }) => Object.keys(table.values)));
    // A row with an unknown name is told already; most likely it is the one that seems to be missing.
    if ([...rows].some((row) => !Object.hasOwn(library.areas, row))) return [];
    const missing = areas.filter((area) => !rows.has(area));
    const place = tables.find(({ table }) => areas.some((area) => Object.hasOwn(table.values, area)));
    if (missing.length === 0 || place === undefined) return [];
    const columns = Math.max(...Object.values(place.table.values).map(({ length }) => length));
    const cells = columns === 1 ? 'x' : `[${Array<string>(columns).fill('x').join(', ')}]`;
    return [
      finding(
        place.source,
        [...place.path, 'values'],
        'area-missing-from-table',
        {
          severity: 'warning',
          expected: `a row for each of the areas ${areas.join(', ')}`,
          found: `none for ${missing.join(', ')}`,
          fix: `Add the figures, or say that there are none:  ${missing[0] ?? ''}: ${cells}\n${keepLine('area-missing-from-table')}`,
        },
        place.path,
      ),
    ];
  });
};

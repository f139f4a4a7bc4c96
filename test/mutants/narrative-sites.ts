import { COMPONENTS } from '../../src/core/schema/components.ts';
import type { Kind, Site } from './mutant.ts';
import { sentenceSites } from './sentence-sites.ts';
import { alterations, contrary, misspelt, otherDates, otherNumbers, type Change } from './values.ts';
import type { SiteContext } from './yaml-sites.ts';

/** Everything that can be altered in narrative that begins at `offset` in its file. */
export function narrativeSites(
  file: string,
  body: string,
  offset: number,
  { known, comparable }: SiteContext,
): Site[] {
  const sites: Site[] = [
    ...sentenceSites(file, body, offset, { where: 'text', hasFigure: false, comparable }),
  ];
  for (const { 1: component = '', 2: attributes = '', index } of body.matchAll(
    /<([A-Z][A-Za-z]*)((?:\s+[\w-]+="[^"]*")*)/g,
  )) {
    const rule = Object.hasOwn(COMPONENTS, component) ? COMPONENTS[component] : undefined;
    const tag = offset + index + 1 + component.length;
    for (const found of attributes.matchAll(/(\s+)([\w-]+)="([^"]*)"/g)) {
      const [whole, gap = '', name = '', value = ''] = found;
      const where = `<${component}> ${name}`;
      const start = tag + found.index + gap.length;
      const at = start + name.length + 2;
      const add = (kind: Kind, begin: number, from: string, changes: readonly Change[]): void => {
        const ways = alterations(begin, from, changes);
        if (ways.length > 0) sites.push({ kind, file, where, alterations: ways, covered: 'nothing' });
      };
      add(
        'key',
        start,
        name,
        misspelt(name).filter(({ to }) => !known.has(to)),
      );
      sites.push({
        kind: 'key',
        file,
        where,
        covered: 'nothing',
        alterations: [{ start: start - 1, end: start - 1, to: ` ${whole.trim()}`, how: 'given twice' }],
      });
      sites.push({
        kind: 'key-dropped',
        file,
        where,
        covered: 'nothing',
        alterations: [
          { start: start - gap.length, end: start - gap.length + whole.length, to: '', how: 'dropped' },
        ],
      });
      const kind = (rule?.required[name] ?? rule?.optional[name])?.kind;
      if (kind === 'text' || name === 'accepted') add('text', at, value, [{ to: '', how: 'emptied' }]);
      else if (/^-?\d[\d,.]*$/.test(value) && kind !== 'period')
        add('claim-number', at, value, otherNumbers(value));
      else if (kind === 'period') add('date', at, value, otherDates(value));
      else if (name === 'says') {
        const to = contrary(value);
        if (to !== undefined) add('direction', at, value, [{ to, how: 'contrary' }]);
      } else if (kind !== undefined) {
        for (const word of value.matchAll(/\S+/g)) {
          const changes = misspelt(word[0]);
          add(
            'reference',
            at + word.index,
            word[0],
            changes.filter(({ to }) => !known.has(to)),
          );
        }
      }
    }
  }
  return sites;
}

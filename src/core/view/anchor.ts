import { anchorOf } from '../edition/outline.ts';

/** The address of an action on its page: "action-6-1". */
export function actionAnchor(ref: string): string {
  return anchorFor('action', ref);
}

/** The address of something by its number or name: "risk-3", "recommendation-1-2", "theme-practice". */
export function anchorFor(what: string, name: string): string {
  return `${what}-${anchorOf(name)}`;
}

/** Gives each address once: the second that would be the same gets "-2". */
export function distinctAnchors(): (anchor: string) => string {
  const given = new Set<string>();
  return (anchor) => {
    let distinct = anchor;
    for (let count = 2; given.has(distinct); count += 1) distinct = `${anchor}-${String(count)}`;
    given.add(distinct);
    return distinct;
  };
}

/** Blocks that show one table. */
const TABLES: ReadonlySet<string> = new Set([
  'Board',
  'Budget',
  'Contributions',
  'Progress',
  'Signatories',
  'StaffDisability',
  'Staffing',
  'Survey',
]);

/** So many areas are named in an address; of further ones it says how many. */
const NAMED = 3;

/**
 * The address of a chart, table or list of the narrative on its page. It is made of what is shown, never of where that
 * stands: "chart-first-time-entrants-west-mercia-national", "table-offences-by-type".
 */
export function blockAnchor(name: string, attributes: Readonly<Record<string, string | undefined>>): string {
  const { of, breakdown, by, area, areas, period, theme, status, inspection } = attributes;
  const all = (areas ?? '').split(/\s+/).filter((one) => one !== '');
  const named =
    all.length > NAMED ? [...all.slice(0, NAMED - 1), `and-${String(all.length - NAMED + 1)}-more`] : all;
  const kind = name.replaceAll(/(?<=[a-z])[A-Z]/g, '-$&').toLowerCase();
  const parts = [of, breakdown ?? by, area, ...named, period, theme, status, inspection];
  const first = kind.endsWith('-table') ? 'table' : TABLES.has(name) ? `table-${kind}` : kind;
  return [first, ...parts.map((part) => anchorOf(part ?? ''))].filter((part) => part !== '').join('-');
}

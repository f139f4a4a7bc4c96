import { isMap, isScalar, isSeq, parseDocument, type Node, type Pair, type Scalar, type YAMLMap } from 'yaml';
import type { Path } from '../../src/core/problem/problem.ts';
import { MARKERS } from '../../src/core/schema/measurements.ts';
import type { Kind, Site } from './mutant.ts';
import { placeName, type Role } from './roles.ts';
import { sentenceSites } from './sentence-sites.ts';
import {
  alterations,
  contrary,
  grossNumbers,
  misspelt,
  otherDates,
  otherNumbers,
  type Change,
} from './values.ts';

/** What finding the sites of a file needs to know of its edition. */
export interface SiteContext {
  readonly roles: ReadonlyMap<string, Role>;
  /** Every id and reference that means something somewhere in the edition or the library. */
  readonly known: ReadonlySet<string>;
  /** Indicators with figures of more than one area or period, so that one can be held against another. */
  readonly comparable: ReadonlySet<string>;
}

const REFERENCES = new Set(
  'indicator definition area areas comparators headline structure by section owner answers carried-to actions status of to among'.split(
    ' ',
  ),
);
const OWN = new Set(['ref', 'number', 'id']);
const DATES = new Set(
  'years-ending calendar-years financial-years cohorts-ending quarter-cohorts-ending periods period year plan due released updated date from'.split(
    ' ',
  ),
);
const DIRECTIONS = new Set(['says', 'annual-trend', 'three-year-trend', 'quartile', 'direction', 'worst']);

/** Everything that can be altered in YAML that stands at `offset` in its file. */
export function yamlSites(file: string, text: string, offset: number, context: SiteContext): Site[] {
  const sites: Site[] = [];
  const add = (
    kind: Kind,
    path: Path,
    start: number,
    from: string,
    changes: readonly Change[],
    covered = 'nothing',
  ): void => {
    const ways = alterations(offset + start, from, changes);
    if (ways.length > 0) sites.push({ kind, file, where: path.join(' › '), alterations: ways, covered });
  };
  const reference = (path: Path, start: number, from: string, isOwn: boolean): void => {
    const changes = misspelt(from);
    const isKnown = ({ to }: Change): boolean => context.known.has(to);
    add(
      isOwn ? 'own-reference' : 'reference',
      path,
      start,
      from,
      changes.filter((change) => !isKnown(change)),
    );
    if (!isOwn) add('reference-to-another', path, start, from, changes.filter(isKnown));
  };

  const scalar = (node: Scalar, path: Path): void => {
    const [start = 0, end = 0] = node.range ?? [];
    const source = text.slice(start, end);
    const key = path.findLast((step) => typeof step === 'string') ?? '';
    const isQuoted = /^["']/.test(source);
    const plain = isQuoted ? source.slice(1, -1) : source;
    const at = isQuoted ? start + 1 : start;
    if (typeof node.value === 'string' && Object.hasOwn(MARKERS, node.value) && path.includes('values')) {
      add('marker', path, at, plain, [
        { to: '7', how: 'a number in its place' },
        { to: '~', how: 'taken away' },
      ]);
    } else if (OWN.has(key)) reference(path, at, plain, true);
    else if (isReference(path, key)) reference(path, at, plain, false);
    else if (DIRECTIONS.has(key) || path.includes('against')) {
      const to = contrary(plain);
      if (to !== undefined && !/\s/.test(plain))
        add(
          // What a plan wants to see more or fewer of is a wish, not a figure.
          path.includes('outcomes') ? 'direction-alone' : 'direction',
          path,
          at,
          plain,
          [{ to, how: 'contrary' }],
          path.includes('claim') ? 'a claim' : 'the series',
        );
      else sentences(path, start, source);
    } else if (DATES.has(key)) add('date', path, at, plain, otherDates(plain));
    else if (typeof node.value === 'number') {
      const { kind, covered } = numberRole(file, path, context.roles);
      add(
        kind,
        path,
        start,
        source,
        [...otherNumbers(source), ...(kind === 'figure' ? grossNumbers(source) : [])],
        covered,
      );
    } else if (typeof node.value === 'string') sentences(path, start, source);
  };
  const sentences = (path: Path, start: number, source: string): void => {
    sites.push(
      ...sentenceSites(file, source, offset + start, {
        where: path.join(' › '),
        // Beside a claim, or in the note of a figure, there is something to hold the words against.
        hasFigure: file.endsWith('claims.yaml') || path.includes('values'),
        comparable: context.comparable,
      }),
    );
    if (!source.startsWith('>') && !source.startsWith('|'))
      add('text', path, start, source, [{ to: "''", how: 'emptied' }]);
  };
  const walk = (node: unknown, path: Path): void => {
    if (isSeq(node))
      node.items.forEach((item, index) => {
        walk(item, [...path, index]);
      });
    else if (isMap(node)) {
      node.items.forEach((pair, index) => {
        const name = isScalar(pair.key) ? String(pair.key.value) : '';
        // Why a problem is kept is no fact of the plan.
        if (name === 'accepted') return;
        keySites(node, pair, index, [...path, name]);
        walk(pair.value, [...path, name]);
      });
    } else if (isScalar(node) && node.value !== null) scalar(node, path);
  };
  const keySites = (map: YAMLMap, pair: Pair, index: number, path: Path): void => {
    const key = pair.key as Node;
    const [start = 0, end = 0] = key.range ?? [];
    const source = text.slice(start, end);
    const valueEnd = Math.max(end + 1, (pair.value as Node | null)?.range?.[1] ?? 0);
    const whole = text.slice(start, valueEnd).trimEnd();
    const column = start - (text.lastIndexOf('\n', start - 1) + 1);
    const again = map.flow === true ? `${whole}, ` : `${whole}\n${' '.repeat(column)}`;
    const isQuoted = /^["']/.test(source);
    const ways = [
      ...(isQuoted
        ? []
        : alterations(
            offset + start,
            source,
            misspelt(source).filter(({ to }) => !context.known.has(to)),
          )),
      { start: offset + start, end: offset + start, to: again, how: 'given twice' },
    ];
    sites.push({ kind: 'key', file, where: path.join(' › '), alterations: ways, covered: 'nothing' });
    const next = map.items[index + 1]?.key as Node | undefined;
    const before = map.items[index - 1]?.value as Node | undefined;
    const dropped = next?.range
      ? { start: start, end: next.range[0] }
      : before?.range
        ? { start: before.range[1], end: start + whole.length }
        : undefined;
    if (dropped)
      sites.push({
        kind: 'key-dropped',
        file,
        where: path.join(' › '),
        covered: 'nothing',
        alterations: [
          {
            start: offset + dropped.start,
            end: offset + dropped.end,
            to: map.flow === true || next ? '' : '\n',
            how: 'dropped',
          },
        ],
      });
  };
  walk(parseDocument(text).contents, []);
  return sites;
}

/** "to" is also the addressee of a recommendation, and "of" and "status" mean other things in surveys and money. */
function isReference(path: Path, key: string): boolean {
  if (!REFERENCES.has(key)) return false;
  if (key === 'to' || key === 'of') return path.includes('claim');
  if (key === 'actions') return typeof path.at(-1) === 'number';
  if (key === 'owner') return !path.includes('risks');
  return key !== 'area' || !path.includes('source');
}

function numberRole(
  file: string,
  path: Path,
  roles: ReadonlyMap<string, Role>,
): { kind: Kind; covered: string } {
  const name = file.replace(/^.*\//, '');
  const last = path.findLast((step) => typeof step === 'string') ?? '';
  if (name === 'risks.yaml') return { kind: 'risk-score', covered: 'impact and likelihood' };
  if (name === 'voice.yaml') return { kind: 'survey', covered: 'count, base and percentage' };
  if (name === 'progress.yaml') return { kind: 'total', covered: 'the rows' };
  if (name === 'claims.yaml') {
    if (path.includes('sum')) return { kind: last === 'whole' ? 'total' : 'part', covered: 'the sum' };
    if (last === 'count' || last === 'base' || last === 'percent')
      return { kind: last, covered: 'the share or rate' };
    return { kind: 'claim-number', covered: 'the claim' };
  }
  if (name === 'resources.yaml' || name === 'workforce.yaml') {
    const isTotal = path.includes('total') || path.includes('grand-total');
    return { kind: isTotal ? 'total' : 'part', covered: isTotal ? 'the rows' : 'the total' };
  }
  if (last === 'numerator') return { kind: 'count', covered: 'the value' };
  if (last === 'denominator') return { kind: 'base', covered: 'the value' };
  if (last === 'percent') {
    const role =
      roles.get(placeName(file, path.slice(0, -1))) ?? roles.get(placeName(file, path.slice(0, -2)));
    return {
      kind: 'percent',
      covered: role?.covered === 'a percentage' ? 'nothing' : (role?.covered ?? 'nothing'),
    };
  }
  for (const steps of [path, path.slice(0, -1), [...path, 0]]) {
    const role = roles.get(placeName(file, steps));
    if (role) return role;
  }
  return { kind: 'figure', covered: 'nothing' };
}

import { describe, expect, it } from 'vitest';
import type { Problem, Severity } from '../../../src/core/problem/problem.ts';
import { changedEditions, select, type Selection } from '../../../src/report/selection.ts';
import { problem } from './sample-problems.ts';

const of = (file: string, severity: Severity = 'error'): Problem =>
  problem({ severity, place: { file, line: 1, column: 1 } });
const A24 = of('data/plans/a/2024-25/plan.yaml');
const A25 = of('content/plans/a/2025-26/10-x.mdx', 'warning');
const B24 = of('data/plans/b/2024-25/plan.yaml', 'advice');
const AREAS = of('data/areas.yaml');
const ALL = [A24, A25, B24, AREAS];

const shown = (more: Partial<Selection>): readonly Problem[] =>
  select(ALL, { severity: 'advice', ...more }).shown;

describe('a selection of problems', () => {
  it('takes those that are severe enough and counts the rest', () => {
    expect(shown({ severity: 'warning' })).toEqual([A24, A25, AREAS]);
    expect(select(ALL, { severity: 'error' })).toEqual({ shown: [A24, AREAS], lessSevere: 2, elsewhere: [] });
  });

  it('takes those of a service or an edition, and always those of the reference data', () => {
    expect(shown({ service: 'a' })).toEqual([A24, A25, AREAS]);
    expect(shown({ edition: '2024-25' })).toEqual([A24, B24, AREAS]);
    expect(shown({ service: 'a', edition: '2025-26' })).toEqual([A25, AREAS]);
    expect(select(ALL, { severity: 'advice', service: 'b' }).elsewhere).toEqual([A24, A25]);
  });

  it('takes those of editions with a changed file', () => {
    expect(shown({ changed: ['content/plans/a/2024-25/20-y.mdx'] })).toEqual([A24, AREAS]);
    expect(shown({ changed: [] })).toEqual([AREAS]);
  });

  it('takes all where reference data changed, and none for a file that is no data', () => {
    expect(shown({ changed: ['data/areas.yaml'] })).toEqual(ALL);
    expect(changedEditions(['data/structures/yjb-2022.yaml'])).toBe('all');
    expect(changedEditions(['data/README.md', 'src/site.ts', 'README.md'])).toEqual(new Set());
  });
});

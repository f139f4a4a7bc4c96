import { describe, expect, it } from 'vitest';
import { planJson } from '../../src/downloads/plan-json.ts';
import { loadSite } from '../../src/site.ts';
import { verifyPlan } from '../../src/verify.ts';
import { withSite } from '../broken/lay.ts';

const ROOT = new URL('../..', import.meta.url).pathname;
const plans = loadSite(ROOT).editions.map((edition) => [edition.href, planJson(edition)] as const);
const published = plans[1]?.[1] ?? '';

/** Of `plan.json` what is altered here. */
interface Plan {
  title: string;
  decisions: object[];
  readonly sections: { mdx: string }[];
  readonly measurements: { value: string }[];
  readonly budget: object[];
  readonly sealed: { readonly content: { readonly plan: { title: string } } };
}

/** What is said of a published plan in which something was altered. */
function faultsOf(alter: (plan: Plan) => void): readonly string[] {
  const plan = JSON.parse(published) as Plan;
  alter(plan);
  return verifyPlan(JSON.stringify(plan))?.faults ?? ['no plan'];
}

describe('verifying a published plan', () => {
  it.each(plans)('finds nothing wrong with %s as it was written', (_, text) => {
    expect(verifyPlan(text)).toMatchObject({ agreed: null, faults: [] });
  });

  it('finds nothing wrong with a plan that withholds numbers, and gives nobody any to try', () => {
    const text = withSite('small-counts-withheld', (root) => planJson(loadSite(root).editions[0] as never));
    expect(text).toContain('"c"');
    expect(verifyPlan(text)?.faults).toEqual([]);
  });

  it('says what is not as it was sealed, wherever it stands in the file', () => {
    expect(faultsOf((plan) => Object.assign(plan, { title: 'Another' }))).toEqual([
      'title: not what is sealed',
    ]);
    expect(faultsOf((plan) => Object.assign(plan.sections[0] ?? {}, { mdx: 'Other words.' }))).toEqual([
      'the text of the sections: not what is sealed',
    ]);
    expect(faultsOf((plan) => Object.assign(plan.measurements[0] ?? {}, { value: '1' }))).toEqual([
      'measurements: not what is sealed',
    ]);
    expect(faultsOf((plan) => plan.budget.splice(0))).toEqual(
      expect.arrayContaining(['budget: not what is sealed']),
    );
    const [first = '', ...others] = faultsOf((plan) =>
      Object.assign(plan.sealed.content.plan, { title: 'Another' }),
    );
    expect(first).toMatch(/^the content has the seal [0-9a-f]{12}, and the file states [0-9a-f]{12}$/);
    expect(others).toEqual(['title: not what is sealed']);
  });

  it('says where what was decided on has another seal', () => {
    const seal = `sha256:${'a'.repeat(64)}`;
    expect(
      faultsOf((plan) => Object.assign(plan, { decisions: [{ body: 'Board', date: '2026-06-18', seal }] })),
    ).toEqual(['what was decided on (Board, 2026-06-18) has the seal aaaaaaaaaaaa']);
  });

  it('gives nothing for what is no plan', () => {
    for (const text of ['', '{', '[]', '{"edition":"2023-24"}']) expect(verifyPlan(text)).toBeNull();
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasSmallStaff, protectedStaff } from '../../../src/core/compute/disclosure/staff.ts';
import { disclosureFile } from '../../../src/core/schema/disclosure.ts';
import type { StaffCell, WorkforceFile } from '../../../src/core/schema/resources.ts';
import { staffingView } from '../../../src/core/view/staffing-view.ts';
import { staffingRows } from '../../../src/downloads/record-rows.ts';
import { modelOf } from '../west-mercia-model.ts';
import { Attacker } from './attacker.ts';
import { inventedLibrary } from './invented.ts';

const SETTINGS = disclosureFile.parse({});
const GROUPS = ['asian', 'black', 'mixed', 'white'];
const POSTS = ['manager', 'practitioner', 'volunteer'];
const SEXES = ['men', 'women'] as const;

type Counts = readonly { readonly men: readonly number[]; readonly women: readonly number[] }[];

function workforceOf(counts: Counts): WorkforceFile {
  return {
    staffing: {
      title: 'Staff',
      posts: Object.fromEntries(POSTS.map((post) => [post, post])),
      groups: Object.fromEntries(GROUPS.map((group) => [group, group])),
      people: Object.fromEntries(
        GROUPS.map((group, index) => [
          group,
          { men: [...(counts[index]?.men ?? [])], women: [...(counts[index]?.women ?? [])] },
        ]),
      ),
    },
  };
}

/** Everything that the table prints, as equations between its cells; the sums that it prints are the protected ones. */
function attackerOn({ staffing }: WorkforceFile): Attacker {
  const attacker = new Attacker([], inventedLibrary());
  if (!staffing) throw new Error('no staff');
  const learn = (names: readonly string[], shown: StaffCell | undefined): void => {
    if (typeof shown === 'number')
      attacker.learn(Object.fromEntries(names.map((name) => [name, 1])), shown, shown);
  };
  SEXES.forEach((sex, which) => {
    for (const group of GROUPS) {
      POSTS.forEach((post, index) => {
        learn([`${group} ${sex} ${post}`], staffing.people[group]?.[sex][index]);
      });
      learn(
        POSTS.map((post) => `${group} ${sex} ${post}`),
        staffing.people[group]?.total?.[which],
      );
    }
    POSTS.forEach((post, index) => {
      learn(
        GROUPS.map((group) => `${group} ${sex} ${post}`),
        staffing.total?.[sex][index],
      );
    });
    learn(
      GROUPS.flatMap((group) => POSTS.map((post) => `${group} ${sex} ${post}`)),
      staffing.total?.total?.[which],
    );
  });
  return attacker;
}

const counts = fc.array(
  fc.record({
    men: fc.array(fc.nat(9), { minLength: 3, maxLength: 3 }),
    women: fc.array(fc.nat(14), { minLength: 3, maxLength: 3 }),
  }),
  { minLength: 4, maxLength: 4 },
);

describe('tables of staff', () => {
  it('let nobody find a number of one to four, in any of many services', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(counts, (table) => {
        const attacker = attackerOn(protectedStaff(workforceOf(table), SETTINGS).workforce);
        GROUPS.forEach((group, row) => {
          for (const sex of SEXES)
            POSTS.forEach((post, column) => {
              const value = table[row]?.[sex][column] ?? 0;
              if (value < 1 || value > 4) return;
              const { min, max } = attacker.range({ [`${group} ${sex} ${post}`]: 1 });
              expect(
                [min <= 1, max >= 4],
                `${group} ${sex} ${post}: ${String(min)} to ${String(max)}`,
              ).toEqual([true, true]);
            });
        });
      }),
      { numRuns: 25, seed: 4 },
    );
  });

  it('are left alone where nothing is small, where staff are not covered, or where they are public already', () => {
    const large = workforceOf(GROUPS.map(() => ({ men: [9, 8, 7], women: [6, 5, 12] })));
    expect(protectedStaff(large, SETTINGS)).toEqual({ workforce: large, withheld: 0 });
    const small = workforceOf(GROUPS.map((_, index) => ({ men: [index, 8, 7], women: [6, 5, 12] })));
    expect(protectedStaff(small, SETTINGS).withheld).toBeGreaterThan(3);
    expect(protectedStaff(small, { ...SETTINGS, staff: false }).withheld).toBe(0);
    const said = {
      staffing: { ...small.staffing, 'already-published': { reason: 'A reason', source: 'A source' } },
    };
    expect(protectedStaff(said as WorkforceFile, SETTINGS).withheld).toBe(0);
    expect(small.staffing && hasSmallStaff(small.staffing, SETTINGS)).toBe(true);
  });

  it('show c for what an author withheld, in the table, in its totals and in the download', () => {
    const model = modelOf({
      workforce: `
staffing:
  title: Staff
  posts: { manager: Managers, practitioner: Practitioners }
  groups: { black: Black, white: White }
  people:
    black: { men: [c, 20], women: [10, 11] }
    white: { men: [15, 18], women: [14, 31] }
`,
    });
    const { rows, markers } = staffingView(model, (text) => text);
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['[c]', '10', '20', '11', '[c]', '21'],
      ['15', '14', '18', '31', '33', '45'],
      ['[c]', '24', '38', '42', '[c]', '66'],
    ]);
    expect(markers).toHaveLength(1);
    expect(staffingRows(model)[0]).toEqual({ group: 'Black', post: 'Managers', gender: 'male', count: 'c' });
  });
});

import { describe, expect, it } from 'vitest';
import { editionModel, type EditionModel } from '../../../src/core/compute/model.ts';
import { progressFile } from '../../../src/core/schema/delivery.ts';
import { scorecardFile } from '../../../src/core/schema/scorecard.ts';
import { scorecardView } from '../../../src/core/view/scorecard-view.ts';
import { serviceView } from '../../../src/core/view/service-view.ts';
import { editionOf, LIBRARY, modelOf, sourceOf } from '../west-mercia-model.ts';

const plain = (text: string): string => text;

describe('serviceView', () => {
  const first = editionModel({ ...editionOf(), id: '2022-23' }, LIBRARY);
  const ref = first.edition.delivery?.value.themes[0]?.priorities[0]?.actions[0]?.ref ?? '';
  const progress = sourceOf(
    `{ plan: 2022/23, actions: [{ action: Write a policy, status: carried-forward, carried-to: ["${ref}"] }, { action: Hold a conference, status: completed }] }`,
    progressFile,
  );
  const second: EditionModel = editionModel({ ...editionOf(), id: '2023-24', progress }, LIBRARY);
  const view = serviceView([first, second]);

  it('gives the latest edition first', () => {
    expect(view.editions.map(({ href }) => href)).toEqual(['/west-mercia/2023-24/', '/west-mercia/2022-23/']);
  });

  it('says what became of a plan as the next one reports it', () => {
    expect(view.editions[1]?.became).toBe(
      'The plan of 2023/24 reports on it: 1 completed and 1 carried forward.',
    );
  });

  it('follows an action from one plan into the next, also where the report gives no reference', () => {
    const [chain] = view.chains.flatMap(({ lines }) => lines);
    expect(
      chain?.steps.map(({ plan, ref: of, action, statusWords }) => [plan, of, action, statusWords]),
    ).toEqual([
      ['2022/23', '', 'Write a policy', 'Carried forward'],
      ['2023/24', ref, second.edition.delivery?.value.themes[0]?.priorities[0]?.actions[0]?.do, 'Completed'],
    ]);
  });
});

describe('scorecardView', () => {
  const scorecard = sourceOf(
    `
title: Summary
rows:
  - indicator: first-time-entrants
    annual-trend: down
    three-year-trend: down
    against: { national: better, statistical-family: not-stated }
    rank: { place: 20, of: 137, among: teams }
    quartile: upper
`,
    scorecardFile,
  );
  const [row] = scorecardView(editionModel({ ...modelOf().edition, scorecard }, LIBRARY), plain).rows;

  it('computes trends and comparisons, and puts beside them what the source states', () => {
    expect(row?.annualTrend).toEqual({ computed: 'decreased', stated: 'decreased' });
    expect(row?.comparisons).toEqual([
      { beside: 'Beside the national figure', value: '146', computed: 'lower', stated: 'better' },
      { beside: 'Beside the statistical family figure', value: '137', computed: 'lower', stated: '' },
    ]);
  });

  it('gives rank and quartile as stated, with how many are ranked', () => {
    expect([row?.rank, row?.quartile]).toEqual(['20 of 137 teams', 'upper']);
  });
});

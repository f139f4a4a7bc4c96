import { describe, expect, it } from 'vitest';
import { areaHistory } from '../../../src/core/view/area-history-view.ts';
import { areaView } from '../../../src/core/view/area-view.ts';
import { wordsOf } from '../../../src/core/words/words.ts';
import { editionModel } from '../../../src/core/compute/model.ts';
import { editionOf, LIBRARY, modelOf } from '../west-mercia-model.ts';

const words = wordsOf('en');

describe('the profile of an area', () => {
  it('says first what it is and what is shown', () => {
    expect(areaView(modelOf(), 'herefordshire').sentences).toEqual([
      'Herefordshire is a unitary authority and one of the four areas of West Mercia Youth Justice Service.',
      'These are its figures on children in the youth justice system in the plan for 2023/24, beside the whole service and the areas it is compared with.',
    ]);
  });

  it('says of the area of a service only that', () => {
    expect(areaHistory(LIBRARY, [modelOf()], 'west-mercia', words).sentences[0]).toBe(
      'West Mercia is the whole area of West Mercia Youth Justice Service.',
    );
  });

  it('leads with a series that has values, not with a later one that has none', () => {
    const performance = `
- { indicator: first-time-entrants, years-ending: [2020-09, 2021-09], values: { shropshire: [82, 72] } }
- { indicator: first-time-entrants, financial-years: [2025-26], values: { shropshire: [x] } }
`;
    const [entrants] = areaHistory(LIBRARY, [modelOf({ performance })], 'shropshire', words).indicators;
    expect(entrants?.main.periodKind).toBe('Year ending');
    expect(entrants?.others.map(({ periodKind }) => periodKind)).toEqual(['Financial year']);
  });

  it('tells the key figures, each with its definition, and the rest by indicator', () => {
    const view = areaView(modelOf(), 'herefordshire');
    expect(view.indicators.map(({ id, headline }) => [id, headline.value])).toEqual([
      ['first-time-entrants', '155'],
    ]);
    expect(view.indicators[0]?.definition).toEqual({ name: 'Standard', text: 'As published.' });
    expect(view.facts.map(({ indicator, facts }) => [indicator, facts.map(({ value }) => value)])).toEqual([
      ['reoffending-proportion', ['34.0%', '30.3%']],
    ]);
    expect([view.notice, view.instead]).toEqual(['', null]);
  });

  it('folds many further figures', () => {
    const many = Array.from({ length: 30 }, (_, year) => String(1990 + year));
    const view = areaView(
      modelOf({
        performance: `- { indicator: custodial-sentences, calendar-years: [${many.join()}], values: { shropshire: [${many.map(() => '0.1').join()}] } }`,
      }),
      'shropshire',
    );
    expect([view.factCount, view.factsFolded]).toEqual([30, true]);
    expect(view.notice).toBe("None of the plan's key figures is given for Shropshire by itself.");
  });

  it('says so where the plan gives no figures, and where it withholds all of them', () => {
    const none = areaView(
      modelOf({
        performance:
          '- { indicator: youth-population, calendar-years: [2022], values: { west-mercia: [115388] } }',
      }),
      'shropshire',
    );
    expect(none.notice).toBe('The plan for 2023/24 gives no figures for Shropshire by itself.');
    expect(none.sentences).toHaveLength(1);
    expect(none.instead).toEqual({
      href: '/west-mercia/2023-24/',
      text: 'Figures of the whole service: Youth Justice Plan 2023/24',
    });
    const withheld = areaView(
      modelOf({
        performance:
          '- { indicator: first-time-entrants, years-ending: [2022-09], values: { shropshire: [c], west-mercia: [93] } }',
      }),
      'shropshire',
    );
    expect(withheld.notice).toMatch(/^Every figure for Shropshire is withheld\./);
    expect(withheld.indicators[0]?.headline.missing).toMatch(/^confidential/);
  });
});

describe('an area over all plans', () => {
  const models = [
    editionModel(
      {
        ...editionOf({
          performance:
            '- { indicator: first-time-entrants, years-ending: [2019-09, 2020-09], values: { shropshire: [206, 83] } }',
        }),
        id: '2021-22',
      },
      LIBRARY,
    ),
    modelOf(),
  ];
  const view = areaHistory(LIBRARY, models, 'shropshire', words);

  it('says which plans give figures, the latest of which leads', () => {
    expect(view.sentences[1]).toBe(
      'These are its figures on children in the youth justice system in two plans: those for 2021/22 and 2023/24.',
    );
    expect(view.plans.map(({ href }) => href)).toEqual([
      '/west-mercia/2023-24/areas/shropshire/',
      '/west-mercia/2021-22/areas/shropshire/',
    ]);
  });

  it('has the latest of each key figure, also where it is withheld', () => {
    expect(
      view.headlines.map(({ view: { value, period }, plan, href }) => [value, period, plan, href]),
    ).toEqual([['[c]', 'The year ending September 2022', '2023/24', '#archive-first-time-entrants']]);
  });

  it('has a key figure from an earlier plan where a later one leaves it out', () => {
    const later = editionModel(
      {
        ...editionOf({
          performance:
            '- { indicator: first-time-entrants, years-ending: [2024-09], values: { shropshire: [x] } }',
        }),
        id: '2024-25',
      },
      LIBRARY,
    );
    const [first] = areaHistory(LIBRARY, [models[0] ?? later, later], 'shropshire', words).headlines;
    expect([first?.view.value, first?.plan]).toEqual(['83', '2021/22']);
  });

  it('shows what is a series as one, and single periods in one table', () => {
    expect(view.indicators.map(({ indicator, main }) => [indicator, main.rows.length])).toEqual([
      ['first-time-entrants', 4],
      ['reoffending-proportion', 2],
    ]);
    expect(view.indicators[0]?.main.rows.find(({ period }) => period === 'Sep 2020')).toMatchObject({
      value: '82',
      before: '83 in 2021/22',
    });
    const single = areaHistory(LIBRARY, models, 'west-mercia', words).single;
    expect(single.map(({ name, row }) => [name, row.value])).toContainEqual(['Population', '115,388']);
  });

  it('says so where no plan gives a figure', () => {
    const empty = areaHistory(LIBRARY, [modelOf()], 'east-midlands', words);
    expect(empty.notice).toBe('No plan on this site gives figures for East Midlands by itself.');
    expect([empty.headlines, empty.indicators, empty.single]).toEqual([[], [], []]);
  });
});

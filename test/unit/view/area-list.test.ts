import { describe, expect, it } from 'vitest';
import { areaList, byLetter } from '../../../src/core/view/area-list.ts';
import { LIBRARY, modelOf } from '../west-mercia-model.ts';

describe('the list of areas', () => {
  const areas = areaList(LIBRARY, [modelOf(), modelOf()]);

  it('has every area and the whole service once, in the order of the alphabet', () => {
    expect(areas.map(({ name, isWhole }) => [name, isWhole])).toEqual([
      ['Herefordshire', false],
      ['Shropshire', false],
      ['Telford and Wrekin', false],
      ['West Mercia', true],
      ['Worcestershire', false],
    ]);
    expect(areas[0]).toMatchObject({
      href: '/areas/herefordshire/',
      services: [{ id: 'west-mercia', name: 'West Mercia' }],
    });
  });

  it('stands under first letters', () => {
    expect(byLetter(areas).map(({ letter, areas: under }) => [letter, under.length])).toEqual([
      ['H', 1],
      ['S', 1],
      ['T', 1],
      ['W', 2],
    ]);
  });
});

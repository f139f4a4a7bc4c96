import { describe, expect, it } from 'vitest';
import { targetWords } from '../../../src/core/check/target-words.ts';
import { modelOf } from '../west-mercia-model.ts';

function isFound(target: string): boolean {
  const model = modelOf({
    performance: `
- indicator: reoffending-proportion
  cohorts-ending: [2021-03]
  target: ${target}
  values: { west-mercia: [30.3] }
`,
  });
  return targetWords({ ...model, ...model.unprotected, outlines: new Map() }).length > 0;
}

describe('the words of a target', () => {
  it.each([
    '{ kind: at-most, value: 5, text: Less than 5% }',
    '{ kind: at-most, value: 5, text: No more than 5% }',
    '{ kind: at-least, value: 80, text: 80% }',
    '{ kind: at-least, value: 80, text: No less than 80% }',
    '{ kind: number, value: 1.13, text: "1.13" }',
    '{ kind: at-most, value: 5, text: As low as can be }',
    '{ kind: direction, text: Less than last year }',
  ])('are let be: %s', (target) => {
    expect(isFound(target)).toBe(false);
  });

  it.each([
    '{ kind: at-most, value: 5, text: Less than 6% }',
    '{ kind: at-most, value: 5, text: More than 5% }',
    '{ kind: at-least, value: 80, text: Less than 80% }',
    '{ kind: number, value: 1.13, text: "1.31" }',
  ])('are found: %s', (target) => {
    expect(isFound(target)).toBe(true);
  });
});

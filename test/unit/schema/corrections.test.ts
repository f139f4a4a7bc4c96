import { describe, expect, it } from 'vitest';
import { numberFix } from '../../../src/core/schema/corrections.ts';

describe('what to write where a number belongs', () => {
  it.each(['£65,580', '65,580', '65580 ', '65580%'])('is the number that %s holds', (found) => {
    expect(numberFix(found, 'staffing: ', false)).toMatch(/ {2}staffing: 65580$/);
  });

  it('is a digit where a letter that looks like it was typed', () => {
    expect(numberFix('3O', '', true)).toBe('A letter stands among the digits. Write:  30');
    expect(numberFix('l2', '', true)).toBe('A letter stands among the digits. Write:  12');
    expect(numberFix('all', '', true)).not.toContain('letter');
  });

  it.each(['<5', '*', '[c]', '(C)', 'suppressed'])(
    'is c for %s, as sources print what they withhold',
    (found) => {
      expect(numberFix(found, '', true)).toContain('Write  c ');
    },
  );

  it.each(['n/a', 'N/A', '-', '–', '..', 'tbc'])(
    'is x or z for %s, as sources print what is not there',
    (found) => {
      expect(numberFix(found, '', true)).toContain('Write  x ');
    },
  );

  it('is no marker where the key takes none', () => {
    expect(numberFix('*', 'staffing: ', false)).toBe('Write a number alone, or take the key away.');
  });
});

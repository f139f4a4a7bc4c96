// What a figure must be before anything is computed from it. The schema refuses such input first and
// tells the author where it stands; these guards are for programming mistakes, so they throw.

/** Throws RangeError unless `value` is a whole number of things, 0 or more, held exactly. */
export function requireCount(value: number, name: string): void {
  if (!Number.isSafeInteger(value) || value < 0) {
    throw new RangeError(`${name} must be a whole number, 0 or more; got ${String(value)}`);
  }
}

/** Throws RangeError unless `value` is a finite number above 0, as a population or a base must be. */
export function requirePositive(value: number, name: string): void {
  if (!Number.isFinite(value) || value <= 0) {
    throw new RangeError(`${name} must be a number above 0; got ${String(value)}`);
  }
}

/** Throws RangeError unless `value` is a finite number: NaN and infinity are never figures. */
export function requireFigure(value: number, name: string): void {
  if (!Number.isFinite(value)) throw new RangeError(`${name} must be a number; got ${String(value)}`);
}

/** Throws RangeError unless `decimals` is a number of decimal places that can be printed: 0 to 15. */
export function requireDecimals(decimals: number): void {
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > 15) {
    throw new RangeError(`decimals must be a whole number from 0 to 15; got ${String(decimals)}`);
  }
}

/** Throws RangeError unless `part` is a count no larger than the count `whole`, as in 69 of 85 children. */
export function requirePartOf(part: number, whole: number, partName: string, wholeName: string): void {
  requireCount(part, partName);
  requireCount(whole, wholeName);
  if (part > whole) {
    throw new RangeError(
      `${partName} must not be above ${wholeName}; got ${String(part)} of ${String(whole)}`,
    );
  }
}

import { InvalidArgumentError } from 'commander';

/** The value of an option that takes a whole number, 1 or more. */
export function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text) || Number(text) < 1 || !Number.isSafeInteger(Number(text)))
    throw new InvalidArgumentError('Write a whole number, 1 or more.');
  return Number(text);
}

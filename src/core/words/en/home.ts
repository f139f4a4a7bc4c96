import { numbers } from './numbers.ts';

/** The first page of the site. */
export const home = {
  covers: (areas: readonly string[]): string => `Covers ${numbers.list(areas)}`,
  /** What happened to a plan when it came here. */
  published: 'Published here',
};

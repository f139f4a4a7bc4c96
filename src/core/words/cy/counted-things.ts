import { numbers } from './numbers.ts';

// Behind a number Welsh keeps the singular, and some numbers change its first letter: "2 gam", "3 cham". Needs review by
// a native reader.

/** So many actions. */
export const actionsOf = (count: number): string =>
  numbers.counted(count, {
    two: '2 gam gweithredu',
    few: '3 cham gweithredu',
    many: '6 cham gweithredu',
    other: `${String(count)} cam gweithredu`,
  });

/** So many priorities. */
export const prioritiesOf = (count: number): string =>
  numbers.counted(count, {
    one: '1 flaenoriaeth',
    two: '2 flaenoriaeth',
    other: `${String(count)} blaenoriaeth`,
  });

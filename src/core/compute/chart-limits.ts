/** The plan's own service; an area within it (or any area shown for itself); an area to compare with. */
export type SeriesRole = 'own' | 'area' | 'comparator';

/** How many series of each role a chart can tell apart without relying on colour. Beyond this a table serves better. */
export const seriesLimits: Readonly<Record<SeriesRole, number>> = { own: 1, area: 4, comparator: 3 };

/** How many areas a chart holds in which each has a row of its own under its name. */
export const rowLimit = 12;

/** How many areas a chart holds in which each has a panel of its own. */
export const panelLimit = 9;

/** How many parts of a bar can be told apart without relying on colour. */
export const partLimit = 6;

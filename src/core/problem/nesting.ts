/** How many lists, groups, brackets, quotations or components may stand one inside the other: far more than any plan has. */
export const DEEPEST = 50;

/** Where numbers of the text come from that stand in no table. */
export const stated = {
  /** Above the list of sources. */
  title: 'Where numbers in the text come from',
  /** The name of the sign behind a number. */
  source: (letter: string): string => `Source ${letter}`,
  /** Leads from a source back to where the text first uses it. */
  back: (letter: string): string => `Back to ${letter} in the text`,
};

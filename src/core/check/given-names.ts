import female from 'human-names/data/female-human-names-en.json' with { type: 'json' };
import male from 'human-names/data/male-human-names-en.json' with { type: 'json' };

/** Given names that are more often something else in a plan: words, towns and months. */
const ALSO_WORDS = new Set(
  'Justice Will May April June August Autumn Summer Chance Art Grant Chester Lincoln Chase Hope Faith Grace Rose Mark Bill Pat Dean Price Page Drew Bay Star Sky River Carol Joy Dale Glen Heath Ward Parish Major Royal Early Case Penny Rod Miles Victoria Kent Preston Kendal Brent Stafford Lane Christian Genesis Story Honor Haven Harbor Journey Justus Unity True Legend King Prince Reign Ever Sage Ivy Holly Olive Hazel Amber Jade Ruby Dawn Eve Daisy Lily Iris Violet Angel Trinity London Paris Chelsea Devon Melody Harmony Serenity Destiny Mercy Charity Patience Prudence Robin Jay Rich Frank Ernest Earnest'.split(
    ' ',
  ),
);

/**
 * Given names of people in Britain, as the list of the package human-names has them, without those that are rather
 * words, towns or months. Surnames are in no list: a given name with a capitalised word behind it counts as a name.
 */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  [...female, ...male].map((name) => name.trim()).filter((name) => name.length > 1 && !ALSO_WORDS.has(name)),
);

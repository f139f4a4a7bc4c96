import { inDataTexts, inNarrativeTexts, type InText } from './text-rule.ts';

/** Characters that come along with pasted text and that readers do not see, or see differently. */
const UNSEEN =
  /[\u0080-\u009f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffd\ue000-\uf8ff]|â€.?|Â(?=[£\s])|Ã[\u0080-\u00bf]/gu;

const DELETE = 'Delete it, and type the words around it again.';

/** What a character is and what to do about it. */
function told(character: string): { readonly found: string; readonly fix: string } {
  if (character.length > 1 || character === 'Â')
    return {
      found: `"${character}", which stands where a sign was read wrongly`,
      fix: 'Type the sign again that the source has there: most often an apostrophe, a dash or £.',
    };
  const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  if (character === '\ufffd')
    return {
      found: `a sign that was lost in copying (U+${code})`,
      fix: 'Type what the source has there.',
    };
  if (/[\ue000-\uf8ff]/.test(character))
    return {
      found: `a sign of one font alone (U+${code}), most often the bullet of a word processor`,
      fix: 'Delete it; a line of a list begins with "- ".',
    };
  if (character === '\u00ad') return { found: `a soft hyphen (U+${code})`, fix: DELETE };
  return { found: `a character that cannot be seen (U+${code})`, fix: DELETE };
}

/** Text that was pasted brings characters along that break search, reading aloud and the rules of this check. */
const unseen = (text: string): InText[] =>
  [...text.matchAll(UNSEEN)].map(({ 0: character, index }) => {
    const before = /[\p{L}\p{N}]+\W{0,2}$/u.exec(text.slice(0, index))?.[0].trim();
    const { found, fix } = told(character);
    return {
      index,
      words: {
        expected: 'letters and signs that every reader sees',
        found: before === undefined ? found : `${found}, after "${before}"`,
        fix,
      },
    };
  });

export const charactersInData = inDataTexts('character-unseen', unseen);
export const charactersInNarrative = inNarrativeTexts('character-unseen', unseen);

/**
 * Advance widths of Arial (and of Helvetica and Liberation Sans, which share them), in thousandths of an em,
 * grouped by width: what `src/charts/font-widths.ts` has to be at least. Covers English and Welsh.
 */
const regular: readonly (readonly [width: number, characters: string])[] = [
  [191, "'"],
  [222, 'ijl‘’'],
  [260, '|¦'],
  [278, ' !,./:;I[\\]ft\u00a0·ÌÍÎÏìíîï'],
  [333, '()-`r¡¨²³´¸¹“”'],
  [334, '{}'],
  [350, '•'],
  [355, '"'],
  [365, 'º'],
  [370, 'ª'],
  [389, '*'],
  [400, '°'],
  [469, '^'],
  [500, 'Jcksvxyzçýÿŷ'],
  [537, '¶'],
  [549, '±÷'],
  [552, '¯'],
  [556, '#$0123456789?L_abdeghnopqu¢£¤¥§«»àáâãäåèéêëðñòóôõöùúûüþ–€'],
  [576, 'µ'],
  [584, '+<=>~¬×−'],
  [611, 'FTZ¿ßø'],
  [667, '&ABEKPSVXYÀÁÂÃÄÅÈÉÊËÝÞŶ'],
  [722, 'CDHNRUwÇÐÑÙÚÛÜŵ'],
  [737, '©®'],
  [778, 'GOQÒÓÔÕÖØ'],
  [833, 'Mm'],
  [834, '¼½¾'],
  [889, '%æ'],
  [944, 'WŴ'],
  [1000, 'Æ—…'],
  [1015, '@'],
];

const bold: readonly (readonly [width: number, characters: string])[] = [
  [238, "'"],
  [278, ' ,./I\\ijl\u00a0·ÌÍÎÏìíîï‘’'],
  [280, '|¦'],
  [333, '!()-:;[]`ft¡¨²³´¸¹'],
  [350, '•'],
  [365, 'º'],
  [370, 'ª'],
  [389, '*r{}'],
  [400, '°'],
  [474, '"'],
  [500, 'z“”'],
  [549, '±÷'],
  [552, '¯'],
  [556, '#$0123456789J_aceksvxy¢£¤¥§«¶»àáâãäåçèéêëýÿŷ–€'],
  [576, 'µ'],
  [584, '+<=>^~¬×−'],
  [611, '?FLTZbdghnopqu¿ßðñòóôõöøùúûüþ'],
  [667, 'EPSVXYÈÉÊËÝÞŶ'],
  [722, '&ABCDHKNRUÀÁÂÃÄÅÇÐÑÙÚÛÜ'],
  [737, '©®'],
  [778, 'GOQwÒÓÔÕÖØŵ'],
  [833, 'M'],
  [834, '¼½¾'],
  [889, '%mæ'],
  [944, 'WŴ'],
  [975, '@'],
  [1000, 'Æ—…'],
];

function byCharacter(groups: typeof regular): ReadonlyMap<string, number> {
  return new Map(
    groups.flatMap(([width, characters]) =>
      Array.from(characters).map((character) => [character, width] as const),
    ),
  );
}

/** Thousandths of an em by character. */
export const arialWidths = { normal: byCharacter(regular), bold: byCharacter(bold) } as const;

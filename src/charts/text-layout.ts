import { fontWidths } from './font-widths.ts';

export interface Font {
  /** In units of the viewBox. */
  readonly size: number;
  readonly weight: 'normal' | 'bold';
}

/** As wide as the widest letter, so that an unknown character never makes a label overlap. */
const unknownCharacter = 1000;

/** Width of one line of text, in units of the viewBox. */
export function textWidth(text: string, { size, weight }: Font): number {
  let thousandths = 0;
  for (const character of text) thousandths += fontWidths[weight].get(character) ?? unknownCharacter;
  return (thousandths * size) / 1000;
}

/** Breaks a text at its spaces into lines no wider than `room`; a single word may be wider. At least one line. */
export function wrapText(text: string, room: number, font: Font): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word;
    if (line && textWidth(longer, font) > room) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, line];
}

/** The text itself when it fits on one line of `room`, else its beginning and an ellipsis. */
export function shortenText(text: string, room: number, font: Font): string {
  if (textWidth(text, font) <= room) return text;
  let kept = Array.from(text);
  while (kept.length > 1 && textWidth(`${kept.join('').trimEnd()}…`, font) > room) kept = kept.slice(0, -1);
  return `${kept.join('').trimEnd()}…`;
}

/** Room for the widest of these lines. */
export function widestLine(lines: readonly string[], font: Font): number {
  return Math.max(0, ...lines.map((line) => textWidth(line, font)));
}

/** A line broken between words, so that none is longer than `width`; further lines are indented below a leading "- ". */
export function wrapped(line: string, width: number): string[] {
  if (line.length <= width) return [line];
  const indent = line.startsWith('- ') ? '  ' : '';
  const lines: string[] = [];
  for (const word of line.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(last === undefined ? word : `${indent}${word}`);
  }
  return lines;
}

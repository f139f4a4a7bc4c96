/** A CSV file as RFC 4180 has it: the columns in order, and the rows by column. Throws where a row's length is not the header's. */
export function parseCsv(text: string): {
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, string>>[];
} {
  const lines: string[][] = [[]];
  const cell = /("(?:[^"]|"")*"|[^",\n]*)(,|\n|$)/y;
  while (cell.lastIndex < text.length) {
    const at = cell.lastIndex;
    const [, value = '', end] = cell.exec(text) ?? [];
    if (end === undefined) throw new Error(`not CSV at character ${String(at)}: ${text.slice(at, at + 40)}`);
    lines.at(-1)?.push(value.startsWith('"') ? value.slice(1, -1).replaceAll('""', '"') : value);
    if (end === '\n' && cell.lastIndex < text.length) lines.push([]);
  }
  const [columns = [], ...rows] = lines;
  return {
    columns,
    rows: rows.map((row, index) => {
      if (row.length !== columns.length)
        throw new Error(
          `row ${String(index + 2)} has ${String(row.length)} cells, the header ${String(columns.length)}`,
        );
      return Object.fromEntries(columns.map((column, place) => [column, row[place] ?? '']));
    }),
  };
}

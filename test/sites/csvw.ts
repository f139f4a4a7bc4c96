import { z } from 'zod';
import { parseCsv } from './csv.ts';

/*
 * CSV on the Web as far as this site's files use it: the rules of the W3C Recommendations "Metadata Vocabulary for
 * Tabular Data" and "Model for Tabular Data and Metadata on the Web" of 17 December 2015. What they do not list is
 * refused, so that a property that this file does not know cannot pass unseen.
 */

/** Names of columns: a variable of a URI template that does not begin with an underscore (Metadata Vocabulary, 5.6). */
const columnName = z.string().regex(/^(?!_)(?:[A-Za-z0-9_]|%[0-9A-Fa-f]{2})+$/);

/** Common properties are prefixed names; their value is a text, or a value with a type or language (5.8). */
const commonValue = z.union([
  z.string(),
  z.strictObject({ '@value': z.string(), '@type': z.enum(['date', 'string']).optional() }),
]);
const common = {
  'dc:title': commonValue.optional(),
  'dc:description': commonValue.optional(),
  'dc:source': commonValue.optional(),
  'dc:modified': commonValue.optional(),
};

const column = z.strictObject({
  name: columnName,
  titles: z.string(),
  datatype: z.enum(['string', 'decimal', 'date']),
  null: z.union([z.string(), z.array(z.string()).min(1)]),
  required: z.boolean().optional(),
  separator: z.string().min(1).optional(),
  ...common,
});

const table = z.strictObject({
  url: z.string().regex(/^[\w-]+\.csv$/),
  tableSchema: z.strictObject({
    columns: z.array(column).min(1),
    primaryKey: z.union([z.string(), z.array(z.string()).min(1)]).optional(),
    foreignKeys: z
      .array(
        z.strictObject({
          columnReference: z.array(z.string()).min(1),
          reference: z.strictObject({ resource: z.string(), columnReference: z.array(z.string()).min(1) }),
        }),
      )
      .optional(),
  }),
  ...common,
});

const tableGroup = z.strictObject({
  // The first is the address of the vocabulary, the second may hold only @base and @language (5.2).
  '@context': z.tuple([
    z.literal('http://www.w3.org/ns/csvw'),
    z.strictObject({ '@language': z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/) }),
  ]),
  dialect: z.strictObject({ header: z.literal(true), encoding: z.literal('utf-8') }),
  lang: z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/),
  tables: z.array(table).min(1),
  ...common,
});

type Table = z.output<typeof table>;
type Column = z.output<typeof column>;

/** Everything that is wrong with a metadata document and the files it describes, one line each. */
export function csvwFaults(metadata: string, fileAt: (url: string) => string | undefined): string[] {
  const parsed = tableGroup.safeParse(JSON.parse(metadata));
  if (!parsed.success)
    return parsed.error.issues.map(({ path, message }) => `metadata: ${path.join('.')}: ${message}`);
  const { tables } = parsed.data;
  const urls = tables.map(({ url }) => url);
  return [
    ...repeated(urls).map((url) => `metadata: ${url} is described twice`),
    ...tables.flatMap((one) => {
      const text = fileAt(one.url);
      return text === undefined
        ? [`${one.url}: no such file`]
        : [...schemaFaults(one), ...cellFaults(one, text), ...keyFaults(one, text, tables, fileAt)];
    }),
  ];
}

function schemaFaults({ url, tableSchema: { columns, primaryKey = [], foreignKeys = [] } }: Table): string[] {
  const names = columns.map(({ name }) => name);
  const named = [
    ...[primaryKey].flat(),
    ...foreignKeys.flatMap(({ columnReference }) => columnReference),
  ].filter((name) => !names.includes(name));
  return [
    ...repeated(names).map((name) => `${url}: two columns ${name}`),
    ...named.map((name) => `${url}: a key names ${name}, which is no column`),
  ];
}

function cellFaults({ url, tableSchema: { columns } }: Table, text: string): string[] {
  const { columns: header, rows } = parseCsv(text);
  const titles = columns.map((one) => one.titles);
  if (titles.join() !== header.join())
    return [`${url}: the header is ${header.join()}, the metadata has ${titles.join()}`];
  return rows.flatMap((row, index) =>
    columns.flatMap((one) => {
      const fault = cellFault(row[one.titles] ?? '', one);
      return fault === undefined ? [] : [`${url}:${String(index + 2)}: ${one.name}: ${fault}`];
    }),
  );
}

/** A cell against its column (Model for Tabular Data, 6.4): null first, then the parts of a list, then the datatype. */
function cellFault(cell: string, { null: nulls, required = false, separator, datatype }: Column): string | undefined {
  if ([nulls].flat().includes(cell)) return required ? 'nothing, where something is required' : undefined;
  const values = separator === undefined ? [cell] : cell.split(separator);
  const wrong = values.find((value) => !isOf(value, datatype));
  return wrong === undefined ? undefined : `"${wrong}" is no ${datatype}`;
}

function isOf(value: string, datatype: Column['datatype']): boolean {
  if (datatype === 'decimal') return /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/.test(value);
  if (datatype === 'date')
    return (
      /^\d{4}-\d{2}-\d{2}$/.test(value) &&
      !Number.isNaN(Date.parse(value)) &&
      new Date(value).toISOString().startsWith(value)
    );
  return value !== '';
}

function keyFaults(
  { url, tableSchema: { primaryKey = [], foreignKeys = [] } }: Table,
  text: string,
  tables: readonly Table[],
  fileAt: (url: string) => string | undefined,
): string[] {
  const { rows } = parseCsv(text);
  const valuesOf = (names: readonly string[], of = rows): string[] =>
    of.map((row) => JSON.stringify(names.map((name) => row[name])));
  const key = [primaryKey].flat();
  return [
    ...(key.length === 0 ? [] : repeated(valuesOf(key)).map((value) => `${url}: two rows have ${value}`)),
    ...foreignKeys.flatMap(({ columnReference, reference: { resource, columnReference: there } }) => {
      if (!tables.some((one) => one.url === resource)) return [`${url}: refers to ${resource}, which is not there`];
      const known = new Set(valuesOf(there, parseCsv(fileAt(resource) ?? '').rows));
      return valuesOf(columnReference)
        .filter((value) => !known.has(value))
        .map((value) => `${url}: ${value} is not in ${resource}`);
    }),
  ];
}

function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}

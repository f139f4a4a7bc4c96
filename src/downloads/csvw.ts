import type { EditionModel } from '../core/compute/model.ts';
import { MARKERS } from '../core/schema/measurements.ts';
import { DOWNLOADS, type Column, type Download } from './downloads.ts';
import type { Row } from './measurement-rows.ts';

/** What may stand in place of a number that there is not. */
const NO_NUMBER = ['', ...Object.keys(MARKERS)];

/**
 * Metadata of all files of an edition by CSV on the Web (W3C, Metadata Vocabulary for Tabular Data): what each column
 * holds, what must stand there, and what tells one row from another.
 */
export function metadataOf(model: EditionModel): string {
  const plan = model.edition.plan.value;
  const group = {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    'dc:title': plan.title,
    'dc:source': plan.source.title,
    'dc:modified': { '@value': plan.updated, '@type': 'date' },
    dialect: { header: true, encoding: 'utf-8' },
    lang: 'en',
    tables: DOWNLOADS.filter(({ isEmpty }) => !isEmpty(model)).map((download) =>
      tableOf(download, plan.title, download.rows(model)),
    ),
  };
  return `${JSON.stringify(group, null, 1)}\n`;
}

function tableOf({ file, title, columns, key }: Download, plan: string, rows: readonly Row[]): object {
  return {
    url: file,
    'dc:title': `${plan}: ${title}`,
    tableSchema: {
      columns: columns.map(columnOf),
      ...(isKey(key, rows) ? { primaryKey: key } : {}),
    },
  };
}

/** Whether no two rows have the same in these columns: a plan may print a row twice. */
function isKey(key: readonly string[], rows: readonly Row[]): boolean {
  const values = rows.map((row) => JSON.stringify(key.map((name) => row[name])));
  return key.length > 0 && new Set(values).size === rows.length;
}

function columnOf({ name, title, datatype, required, separator }: Column): object {
  return {
    name,
    titles: name,
    'dc:description': title,
    datatype,
    null: datatype === 'decimal' && required !== true ? NO_NUMBER : '',
    ...(required === true ? { required } : {}),
    ...(separator === undefined ? {} : { separator }),
  };
}

import { stringify } from 'csv-stringify/sync';
import type { EditionModel } from '../core/compute/model.ts';
import { measurementRows, type Row } from './measurement-rows.ts';
import {
  actionRows,
  boardRows,
  budgetRows,
  contributionRows,
  progressRows,
  riskRows,
  staffingRows,
  surveyRows,
} from './record-rows.ts';

/** A column of a download, with what stands in it. The order of columns is a public interface. */
export interface Column {
  readonly name: string;
  readonly title: string;
  readonly datatype: 'string' | 'decimal' | 'date';
}

/** A CSV file of an edition. */
export interface Download {
  readonly file: string;
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: (model: EditionModel) => Row[];
  /** True when the edition has nothing to put into it: the file is then not published. */
  readonly isEmpty: (model: EditionModel) => boolean;
}

const column = (name: string, title: string, datatype: Column['datatype'] = 'string'): Column => ({
  name,
  title,
  datatype,
});

const ACTION_COLUMNS = [
  column('ref', 'Reference'),
  column('theme', 'Theme'),
  column('priority', 'Priority'),
  column('action', 'Action'),
  column('owner', 'Owner, by role'),
  column('due', 'When it is due'),
  column('status', 'Status'),
  column('update', 'What has happened'),
  column('success_measure', 'How success will be seen'),
  column('recommendations', 'Numbers of the recommendations answered, by spaces'),
  column('carried_from', 'The plan it was carried from'),
];

const download = (
  file: string,
  title: string,
  columns: readonly Column[],
  rows: Download['rows'],
): Download => ({
  file,
  title,
  columns,
  rows,
  isEmpty: (model) => rows(model).length === 0,
});

/** The files that every edition publishes where it has something to put into them. */
export const DOWNLOADS: readonly Download[] = [
  download(
    'measurements.csv',
    'all figures',
    [
      column('indicator', 'Id of the indicator'),
      column('indicator_name', 'Name of the indicator'),
      column('definition', 'Version of its definition'),
      column('area', 'Id of the area'),
      column('area_name', 'Name of the area'),
      column('area_code', 'ONS code of the area'),
      column('period_start', 'First day of the period', 'date'),
      column('period_end', 'Last day of the period', 'date'),
      column('breakdown', 'Category; empty for the whole'),
      column('value', 'The value; empty where status says why', 'decimal'),
      column('unit', 'Unit of the value'),
      column('numerator', 'The count behind the value', 'decimal'),
      column('denominator', 'What the count is out of', 'decimal'),
      column('lower_95', 'Lower limit of the 95% confidence interval', 'decimal'),
      column('upper_95', 'Upper limit of the 95% confidence interval', 'decimal'),
      column(
        'status',
        'Marker: c confidential, x not available, z not applicable, low, b break, e estimated, p provisional, r revised, u low reliability',
      ),
      column('note', 'Note'),
      column('source', 'Source'),
    ],
    measurementRows,
  ),
  download('actions.csv', 'the delivery plan', ACTION_COLUMNS, actionRows),
  download('progress.csv', 'progress on the previous plan', ACTION_COLUMNS, progressRows),
  download(
    'contributions.csv',
    'contributions by agency',
    [
      column('agency', 'Agency'),
      column('staffing', 'Staffing costs of seconded staff, in pounds', 'decimal'),
      column('in_kind', 'Payments in kind, in pounds', 'decimal'),
      column('other_delegated', 'Other delegated funds, in pounds', 'decimal'),
      column('total', 'Total, in pounds', 'decimal'),
    ],
    contributionRows,
  ),
  download(
    'budget.csv',
    'the budget',
    [column('category', 'Category'), column('amount', 'Amount, in pounds', 'decimal')],
    budgetRows,
  ),
  download(
    'risks.csv',
    'risks',
    [
      column('ref', 'Reference'),
      column('risk', 'Risk'),
      column('owner', 'Owner, by role'),
      column('impact', 'Impact', 'decimal'),
      column('likelihood', 'Likelihood', 'decimal'),
      column('score', 'Impact times likelihood', 'decimal'),
      column('residual_impact', 'Impact after mitigation', 'decimal'),
      column('residual_likelihood', 'Likelihood after mitigation', 'decimal'),
      column('residual_score', 'Score after mitigation', 'decimal'),
      column('mitigation', 'What is done about it'),
      column('actions', 'References of actions, by spaces'),
    ],
    riskRows,
  ),
  download(
    'staffing.csv',
    'staff',
    [
      column('group', 'Ethnic group, or group by disability'),
      column('post', 'Kind of post'),
      column('gender', 'male, female or empty'),
      column('count', 'People, or full-time equivalents where the group says so', 'decimal'),
    ],
    staffingRows,
  ),
  download(
    'surveys.csv',
    'surveys',
    [
      column('survey', 'Survey'),
      column('question', 'Question'),
      column('count', 'How many agreed', 'decimal'),
      column('base', 'How many answered', 'decimal'),
      column('percent', 'Percentage', 'decimal'),
    ],
    surveyRows,
  ),
  download(
    'board.csv',
    'members of the board',
    [column('agency', 'Agency'), column('role', 'Role')],
    boardRows,
  ),
];

/** A download as UTF-8 text with one header row. A text that a spreadsheet would run as a formula gets an apostrophe in front. */
export function csvOf({ columns, rows }: Download, model: EditionModel): string {
  const names = columns.map(({ name }) => name);
  const cell = (text: string, { datatype }: Column): string =>
    datatype === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return stringify(
    rows(model).map((row) => columns.map((column) => cell(row[column.name] ?? '', column))),
    { header: true, columns: names, record_delimiter: '\n' },
  );
}

/** CSVW metadata of all files of an edition: what each column holds, for machines. */
export function metadataOf(model: EditionModel): string {
  const tables = DOWNLOADS.filter(({ isEmpty }) => !isEmpty(model)).map(({ file, title, columns }) => ({
    url: file,
    'dc:title': `${model.edition.plan.value.title}: ${title}`,
    tableSchema: {
      columns: columns.map(({ name, title: titles, datatype }) => ({
        name,
        titles: name,
        'dc:description': titles,
        datatype,
        null: datatype === 'decimal' ? ['', 'c'] : '',
      })),
    },
  }));
  return `${JSON.stringify({ '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }], 'dc:title': model.edition.plan.value.title, 'dc:source': model.edition.plan.value.source.title, dialect: { header: true, encoding: 'utf-8' }, tables }, null, 1)}\n`;
}

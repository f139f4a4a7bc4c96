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
  /** True where no cell is empty. */
  readonly required?: boolean;
  /** What stands between the values of a cell that holds several. */
  readonly separator?: string;
}

/** A CSV file of an edition. */
export interface Download {
  readonly file: string;
  readonly title: string;
  readonly columns: readonly Column[];
  /** The columns that together tell one row from every other; empty where the source has rows that are alike. */
  readonly key: readonly string[];
  readonly rows: (model: EditionModel) => Row[];
  /** True when the edition has nothing to put into it: the file is then not published. */
  readonly isEmpty: (model: EditionModel) => boolean;
}

const column = (name: string, title: string, datatype: Column['datatype'] = 'string'): Column => ({
  name,
  title,
  datatype,
});

const needed = (name: string, title: string, datatype: Column['datatype'] = 'string'): Column => ({
  ...column(name, title, datatype),
  required: true,
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
  { ...column('recommendations', 'Numbers of the recommendations answered, by spaces'), separator: ' ' },
  column('carried_from', 'The plan it was carried from'),
];

const download = (
  file: string,
  title: string,
  columns: readonly Column[],
  key: Download['key'],
  rows: Download['rows'],
): Download => ({
  file,
  title,
  columns,
  key,
  rows,
  isEmpty: (model) => rows(model).length === 0,
});

/** The files that every edition publishes where it has something to put into them. */
export const DOWNLOADS: readonly Download[] = [
  download(
    'measurements.csv',
    'all figures',
    [
      needed('indicator', 'Id of the indicator'),
      needed('indicator_name', 'Name of the indicator'),
      needed('definition', 'Version of its definition'),
      needed('area', 'Id of the area'),
      needed('area_name', 'Name of the area'),
      column('area_code', 'ONS code of the area'),
      needed('period_start', 'First day of the period', 'date'),
      needed('period_end', 'Last day of the period', 'date'),
      column('breakdown', 'Category; empty for the whole'),
      column('value', 'The value; empty where status says why', 'decimal'),
      needed('unit', 'Unit of the value'),
      column('numerator', 'The count behind the value', 'decimal'),
      column('denominator', 'What the count is out of', 'decimal'),
      column('lower_95', 'Lower limit of the 95% confidence interval', 'decimal'),
      column('upper_95', 'Upper limit of the 95% confidence interval', 'decimal'),
      column(
        'status',
        'Marker: c confidential, x not available, z not applicable, low, b break, e estimated, p provisional, r revised, u low reliability',
      ),
      column('note', 'Note'),
      needed('source', 'Source'),
    ],
    ['indicator', 'definition', 'area', 'period_start', 'period_end', 'breakdown', 'unit'],
    measurementRows,
  ),
  download('actions.csv', 'the delivery plan', ACTION_COLUMNS, ['ref'], actionRows),
  download('progress.csv', 'progress on the previous plan', ACTION_COLUMNS, [], progressRows),
  download(
    'contributions.csv',
    'contributions by agency',
    [
      needed('agency', 'Agency'),
      column('staffing', 'Staffing costs of seconded staff, in pounds', 'decimal'),
      column('in_kind', 'Payments in kind, in pounds', 'decimal'),
      column('other_delegated', 'Other delegated funds, in pounds', 'decimal'),
      needed('total', 'Total, in pounds', 'decimal'),
    ],
    ['agency'],
    contributionRows,
  ),
  download(
    'budget.csv',
    'the budget',
    [needed('category', 'Category'), needed('amount', 'Amount, in pounds', 'decimal')],
    ['category'],
    budgetRows,
  ),
  download(
    'risks.csv',
    'risks',
    [
      column('ref', 'Reference'),
      needed('risk', 'Risk'),
      column('owner', 'Owner, by role'),
      column('impact', 'Impact', 'decimal'),
      column('likelihood', 'Likelihood', 'decimal'),
      column('score', 'Impact times likelihood', 'decimal'),
      column('residual_impact', 'Impact after mitigation', 'decimal'),
      column('residual_likelihood', 'Likelihood after mitigation', 'decimal'),
      column('residual_score', 'Score after mitigation', 'decimal'),
      column('mitigation', 'What is done about it'),
      { ...column('actions', 'References of actions, by spaces'), separator: ' ' },
    ],
    ['ref'],
    riskRows,
  ),
  download(
    'staffing.csv',
    'staff',
    [
      needed('group', 'Ethnic group, or group by disability'),
      needed('post', 'Kind of post'),
      column('gender', 'male, female or empty'),
      needed('count', 'People, or full-time equivalents where the group says so', 'decimal'),
    ],
    ['group', 'post', 'gender'],
    staffingRows,
  ),
  download(
    'surveys.csv',
    'surveys',
    [
      needed('survey', 'Survey'),
      needed('question', 'Question'),
      column('count', 'How many agreed', 'decimal'),
      column('base', 'How many answered', 'decimal'),
      column('percent', 'Percentage', 'decimal'),
    ],
    ['survey', 'question'],
    surveyRows,
  ),
  download(
    'board.csv',
    'members of the board',
    [needed('agency', 'Agency'), needed('role', 'Role')],
    [],
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

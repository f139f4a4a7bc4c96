import { unknown, type Subject } from './attacker.ts';
import type { EditionModel } from '../../../src/core/compute/model.ts';
import { subjectOf, type Secret } from './broken-secrets.ts';
import { cautionsOf, revisedCautions, yearly, type DetailedService } from './random-detail.ts';

const NAMES = ['north', 'south', 'east', 'shire'] as const;
const TYPES = ['', 'first', 'second', 'second-young', 'second-old', 'third'] as const;
const YEAR = { start: '2022-01-01', end: '2022-12-31' } as const;
const COHORT = { start: '2021-04-01', end: '2022-03-31' } as const;
const QUARTERS = [
  { start: '2022-01-01', end: '2022-03-31' },
  { start: '2022-04-01', end: '2022-06-30' },
  { start: '2022-07-01', end: '2022-09-30' },
  { start: '2022-10-01', end: '2022-12-31' },
] as const;

/** The number that a sum of unknowns truly comes to. */
export interface Truth {
  readonly what: string;
  readonly subject: Subject;
  readonly terms: Readonly<Record<string, number>>;
  readonly value: number;
}

type Span = Pick<Subject, 'start' | 'end'>;

const whole = (values: readonly number[]): number[] => [
  ...values,
  values.reduce((so, value) => so + value, 0),
];

/** Every true number behind the figures of the service; with the cautions of the later edition where that is asked. */
export function truthsOf(service: DetailedService, isLater: boolean): Truth[] {
  const cautions = cautionsOf(isLater ? revisedCautions(service) : service.cautions);
  const at = (indicator: string, area: string, span: Span, category = ''): Subject => ({
    indicator,
    definition: 'standard',
    area,
    ...span,
    category,
  });
  const count = (subject: Subject, value: number): Truth => ({
    what: Object.values(subject).join(' '),
    subject,
    terms: { [unknown(subject)]: 1 },
    value,
  });
  const [followed, reoffended, warnings] = [
    whole(service.followed),
    whole(service.reoffended),
    whole(service.warnings),
  ];
  const offences = whole(
    service.offences.map((value, area) => {
      const children = service.reoffended[area] ?? 0;
      return children === 0 ? 0 : value + children;
    }),
  );
  return NAMES.flatMap((name, area): Truth[] => {
    const quarters = cautions[area] ?? [];
    const year = yearly(quarters);
    const [all = 0, children = 0, warned = 0] = [followed[area], reoffended[area], warnings[area]];
    const reoffending = at('reoffending', name, COHORT);
    const each = at('reoffences-each', name, COHORT);
    return [
      ...TYPES.map((type, index) => count(at('cautions', name, YEAR, type), year[index] ?? 0)),
      ...QUARTERS.map((span, index) => count(at('cautions', name, span), quarters[index]?.[0] ?? 0)),
      count(at('followed', name, COHORT), all),
      count(reoffending, children),
      {
        what: `rest of reoffending ${name}`,
        subject: reoffending,
        terms: { [unknown(reoffending, 'base')]: 1, [unknown(reoffending)]: -1 },
        value: all - children,
      },
      count(each, offences[area] ?? 0),
      { what: `reoffenders ${name}`, subject: each, terms: { [unknown(each, 'base')]: 1 }, value: children },
      count(at('warnings', name, YEAR), warned),
      count(at('warned', name, YEAR), warned),
      ...(isLater ? [] : [count(at('disposals', name, YEAR), warned + (year[0] ?? 0))]),
    ];
  });
}

/** Categories that make their whole by the numbers that editions have of them: who guesses so is right. */
export function luckyGuesses(
  models: readonly EditionModel[],
  truths: readonly Truth[],
): Readonly<Record<string, number>>[] {
  const written = new Set(
    models.flatMap(({ unprotected }) =>
      unprotected.edition.measurements
        .filter(({ published }) => published !== null)
        .map((measurement) => unknown(subjectOf(measurement))),
    ),
  );
  const valueOf = new Map(
    truths.map(({ subject, terms, value }) => [
      Object.keys(terms).length === 1 ? unknown(subject) : '',
      value,
    ]),
  );
  return truths.flatMap(({ subject, value }) => {
    if (subject.indicator !== 'cautions' || subject.start !== YEAR.start || subject.end !== YEAR.end)
      return [];
    const parts = { '': ['first', 'second', 'third'], second: ['second-young', 'second-old'] }[
      subject.category
    ];
    const names = parts?.map((category) => unknown({ ...subject, category })) ?? [];
    const sum = names.reduce((so, name) => so + (valueOf.get(name) ?? 0), 0);
    const isKnown = [unknown(subject), ...names].every((name) => written.has(name));
    return names.length === 0 || sum !== value || !isKnown
      ? []
      : [Object.fromEntries([[unknown(subject), 1], ...names.map((name) => [name, -1] as const)])];
  });
}

/** What must stay hidden of true numbers: those from 1 to the highest that is small, of figures that are in some file. */
export function smallTruths(truths: readonly Truth[], given: ReadonlySet<string>, high: number): Secret[] {
  return truths
    .filter(({ subject, value }) => given.has(unknown(subject)) && value >= 1 && value <= high)
    .map(({ what, terms }) => ({ what, terms, low: 1, high }));
}

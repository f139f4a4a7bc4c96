import { nameOf } from '../compute/disclosure/cells.ts';
import { hasSmallStaff } from '../compute/disclosure/staff.ts';
import { isSmallAnswer } from '../compute/disclosure/surveys.ts';
import { withheldFigures } from '../compute/disclosure/withhold.ts';
import type { EditionModel } from '../compute/model.ts';
import type { Edition, Finding, LocatedTable, Measurement } from '../edition/edition.ts';
import type { Path, SourceFile } from '../problem/problem.ts';
import { USUAL_DISCLOSURE } from '../schema/disclosure.ts';
import { finding, type Rule } from './finding.ts';

/** At most so many cells are named in one message. */
const NAMED = 6;

const PUBLIC =
  'or, if they are public already, say so beside them:  already-published: { reason: …, source: … }';

/** Says what of an edition readers do not see, a table at a time and without any number. */
export const smallCountsWithheld: Rule = ({ unprotected }) => {
  const { edition, withheld } = unprotected;
  const { voice, workforce } = edition;
  // A number beside the marker c is an error of its own.
  const typed = withheld.figures.filter(({ measurement }) => measurement.marker !== 'c');
  const tables = Map.groupBy(typed, ({ measurement }) => measurement.origin.table);
  const figures = [...tables].map(([{ source, path, table }, cells]) => {
    const names = named(cells.map(({ measurement }) => measurement));
    // Which of them are small and which only stand beside those is not told: logs are often public.
    return told(source, path, table.title ?? table.indicator, `${counted(cells.length)} (${names})`);
  });
  const surveys = Map.groupBy(withheld.answers, ({ survey }) => survey);
  const answers = [...surveys].flatMap(([id, questions]) => {
    const index = voice?.value.surveys.findIndex((survey) => survey.id === id) ?? -1;
    const names = questions.map(({ question }) => question);
    return voice && index >= 0
      ? [told(voice, ['surveys', index], id, `answers of few, or of all but few (${listed(names)})`)]
      : [];
  });
  const staff =
    workforce && withheld.staff > 0
      ? [told(workforce, [], 'workforce', `${counted(withheld.staff)} of the tables of staff`)]
      : [];
  return [...figures, ...answers, ...staff];
};

function told(source: SourceFile<unknown>, path: Path, where: string, withheld: string): Finding {
  return finding(
    source,
    path,
    'small-counts-withheld',
    {
      severity: 'advice',
      where,
      expected: 'figures that readers may see',
      found: `some that are withheld from every page and download, being small or telling of small ones: ${withheld}`,
      fix: `Their numbers still stand in this file, which is public where its folder is. Write c in place of each,\n${PUBLIC}`,
    },
    path,
  );
}

function counted(number: number): string {
  return number === 1 ? '1 figure' : `${String(number)} figures`;
}

function named(measurements: readonly Measurement[]): string {
  return listed(
    measurements.map(({ area, period, category }) =>
      [area, period.key, ...(category === null ? [] : [category])].join(' › '),
    ),
  );
}

function listed(names: readonly string[]): string {
  return names.length > NAMED
    ? `${names.slice(0, NAMED).join(', ')} and ${String(names.length - NAMED)} more`
    : names.join(', ');
}

/** What says that its figures are public already has some that would be withheld otherwise. */
export const alreadyPublishedUnneeded: Rule = ({ unprotected: { edition }, library }) => [
  ...unneededInTables(edition, library),
  ...unneededInSurveys(edition, library),
  ...unneededInStaff(edition, library),
];

function unneeded(source: SourceFile<unknown>, path: Path): Finding {
  const { problem } = finding(source, path, 'already-published-unneeded', {
    severity: 'warning',
    expected: 'small figures here, since they are said to be public already',
    found: 'none that would be withheld',
    fix: 'Take already-published away: it would let the next small figure through.',
  });
  return { problem: { ...problem, place: source.atKey([...path, 'already-published']) } };
}

type LibraryOf = EditionModel['library'];

function unneededInTables(edition: Edition, library: LibraryOf): Finding[] {
  const isSaid = ({ origin }: Measurement): boolean =>
    origin.cell['already-published'] !== undefined || origin.table.table['already-published'] !== undefined;
  const said = edition.measurements.filter(isSaid);
  if (said.length === 0) return [];
  const small = withheldFigures([edition], library, {
    settings: library.disclosure ?? USUAL_DISCLOSURE,
    withSecondary: false,
    always: true,
  });
  const isSmall = (measurement: Measurement): boolean => small.has(nameOf(measurement));
  const tables = new Set<LocatedTable>(said.map(({ origin }) => origin.table));
  return [
    ...[...tables].flatMap((located) =>
      located.table['already-published'] === undefined ||
      said.some((measurement) => measurement.origin.table === located && isSmall(measurement))
        ? []
        : [unneeded(located.source, located.path)],
    ),
    ...said.flatMap((measurement) =>
      measurement.origin.cell['already-published'] === undefined || isSmall(measurement)
        ? []
        : [unneeded(measurement.origin.table.source, measurement.origin.path)],
    ),
  ];
}

function unneededInSurveys({ voice }: Edition, library: LibraryOf): Finding[] {
  const settings = library.disclosure ?? USUAL_DISCLOSURE;
  return (voice?.value.surveys ?? []).flatMap((survey, index) =>
    voice === null ||
    survey['already-published'] === undefined ||
    survey.questions.some((question) => isSmallAnswer(question, survey, settings))
      ? []
      : [unneeded(voice, ['surveys', index])],
  );
}

function unneededInStaff({ workforce }: Edition, library: LibraryOf): Finding[] {
  if (!workforce) return [];
  const settings = library.disclosure ?? USUAL_DISCLOSURE;
  return (['staffing', 'disability'] as const).flatMap((name) => {
    const table = workforce.value[name];
    if (table?.['already-published'] === undefined) return [];
    return hasSmallStaff(table, settings) ? [] : [unneeded(workforce, [name])];
  });
}

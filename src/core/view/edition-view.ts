import type { EditionModel } from '../compute/model.ts';
import { lastChanged } from '../edition/last-changed.ts';
import type { AlreadyPublished } from '../schema/disclosure.ts';
import { publishedWords } from './published-words.ts';
import type { AcceptedProblem } from '../problem/problem.ts';
import { formatMoney, formatNumber } from './format.ts';
import { headlineView, type HeadlineView } from './headline-view.ts';
import { deliveryView } from './delivery-view.ts';
import { contributionsView } from './money-view.ts';
import { stateView, type StateView } from './state-view.ts';

/** What every page of an edition says about it: how far it has come, when it was last altered, what it was built from. */
export interface NoticeView {
  readonly title: string;
  readonly state: StateView;
  readonly updated: string;
  readonly workedExample: string;
  /** Where the figures of the plan are explained. */
  readonly figuresHref: string;
}

/** The notice on the pages of an edition. */
export function noticeView(model: EditionModel): NoticeView {
  const { plan, service, id } = model.edition;
  return {
    title: plan.value.title,
    state: stateView(model),
    updated: model.words.periods.date(lastChanged(model.edition)),
    workedExample: plan.value['worked-example'] ?? '',
    figuresHref: `/${service}/${id}/figures/`,
  };
}

/** The first page of an edition. */
export interface EditionView {
  readonly title: string;
  readonly period: string;
  readonly service: string;
  readonly partnership: string;
  readonly summary: string;
  readonly updated: string;
  readonly state: StateView;
  readonly workedExample: string;
  readonly source: { readonly title: string; readonly publisher: string; readonly url: string };
  readonly updates: readonly { readonly date: string; readonly what: string }[];
  readonly headlines: readonly HeadlineView[];
  readonly facts: readonly { readonly value: string; readonly label: string }[];
}

/** Everything that the first page of an edition says. */
export function editionView(model: EditionModel): EditionView {
  const { edition, library, words } = model;
  const plan = edition.plan.value;
  const service = library.services[edition.service];
  const facts: { value: string; label: string }[] = [];
  if (edition.delivery) {
    const { actions, priorities, answering } = deliveryView(model, (text) => text).counts;
    facts.push({
      value: formatNumber(actions, 0),
      label: words.plan.actions(priorities, answering),
    });
  }
  const contributions = edition.resources?.value.contributions;
  if (contributions) {
    const { total } = contributionsView(model, (text) => text);
    const giving = contributions.rows.filter(
      (row) => (row.total ?? row.staffing ?? row['in-kind'] ?? row['other-delegated'] ?? 0) > 0,
    );
    facts.push({
      value: total.cells.at(-1) ?? formatMoney(0),
      label: words.plan.contributed(
        formatNumber(giving.length, 0),
        contributions.year ?? words.periods.years(edition.id),
      ),
    });
  }
  return {
    title: plan.title,
    period: words.periods.years(edition.id),
    service: service?.name ?? edition.service,
    partnership: service?.partnership ?? '',
    summary: plan.summary,
    updated: words.periods.date(lastChanged(edition)),
    state: stateView(model),
    workedExample: plan['worked-example'] ?? '',
    source: { title: plan.source.title, publisher: plan.source.publisher ?? '', url: plan.source.url ?? '' },
    updates: plan.updates.map(({ date, what }) => ({ date: words.periods.date(date), what })),
    headlines: plan.headline.flatMap((indicator) => headlineView(model, indicator) ?? []),
    facts,
  };
}

/** Everything about the figures of an edition that a careful reader should know. */
export interface FiguresView {
  readonly accepted: readonly {
    readonly where: string;
    readonly expected: string;
    readonly found: string;
    readonly because: string;
  }[];
  readonly notes: readonly { readonly about: string; readonly text: string }[];
  readonly waivers: readonly { readonly section: string; readonly because: string }[];
  readonly sources: readonly {
    readonly title: string;
    readonly publisher: string;
    readonly released: string;
  }[];
}

/** The title of a heading of the structure that a plan follows, by its id. */
export function sectionTitles({ edition, library }: EditionModel): (section: string) => string {
  const headings = library.structures[edition.plan.value.structure]?.headings ?? [];
  const titles = new Map(
    headings.flatMap((heading) => [
      [heading.id, heading.title] as const,
      ...heading.headings.map((inner) => [inner.id, inner.title] as const),
    ]),
  );
  return (section) => titles.get(section) ?? section;
}

/** Why small numbers may stand here, each reason once, with everything that it is given for. */
function publishedBefore({ edition, library, words }: EditionModel): Map<string, string> {
  const reasons = new Map<string, Set<string>>();
  const add = (published: AlreadyPublished | undefined, about: string): void => {
    const said = publishedWords(published, words);
    if (said !== undefined) reasons.set(said, (reasons.get(said) ?? new Set()).add(about));
  };
  for (const { table } of edition.tables)
    for (const one of [table, ...Object.values(table.values).flat()])
      add(one['already-published'], library.indicators[table.indicator]?.name ?? table.indicator);
  for (const survey of edition.voice?.value.surveys ?? []) add(survey['already-published'], survey.title);
  const { staffing, disability } = edition.workforce?.value ?? {};
  for (const table of [staffing, disability]) if (table) add(table['already-published'], table.title);
  return new Map([...reasons].map(([said, about]) => [said, [...about].join('; ')]));
}

/** Problems of the source that were kept, notes to figures, headings left out, and the sources used. */
export function figuresView(model: EditionModel, accepted: readonly AcceptedProblem[]): FiguresView {
  const { edition, library } = model;
  const titleOf = sectionTitles(model);
  const sources = new Map(edition.measurements.map(({ source }) => [source.title, source]));
  const notes = new Map<string, string>();
  for (const { table } of edition.tables)
    if (table.note !== undefined)
      notes.set(table.note, library.indicators[table.indicator]?.name ?? table.indicator);
  for (const [text, about] of publishedBefore(model)) notes.set(text, about);
  for (const measurement of edition.measurements) {
    if (measurement.note === null) continue;
    const area = library.areas[measurement.area]?.name ?? measurement.area;
    notes.set(
      measurement.note,
      `${library.indicators[measurement.indicator]?.name ?? measurement.indicator}, ${area}, ${measurement.period.key}`,
    );
  }
  return {
    accepted: accepted.map(({ problem: { where, expected, found }, because }) => ({
      where,
      expected,
      found,
      because,
    })),
    notes: [...notes].map(([text, about]) => ({ about, text })),
    waivers: edition.plan.value.waivers.map(({ section, because }) => ({
      section: titleOf(section),
      because,
    })),
    sources: [...sources.values()].map(({ title, publisher = '', released }) => ({
      title,
      publisher,
      released: released === undefined ? '' : model.words.periods.date(released),
    })),
  };
}

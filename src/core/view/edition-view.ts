import type { EditionModel } from '../compute/model.ts';
import type { AlreadyPublished } from '../schema/disclosure.ts';
import { publishedWords } from './published-words.ts';
import type { AcceptedProblem } from '../problem/problem.ts';
import { formatDate, formatMoney, formatNumber, yearRange } from './format.ts';
import { headlineView, type HeadlineView } from './headline-view.ts';
import { deliveryView } from './delivery-view.ts';
import { contributionsView } from './money-view.ts';

/** How far a plan has come: a word for a tag, and a sentence. */
export interface StateView {
  readonly approved: boolean;
  readonly tag: string;
  readonly sentence: string;
}

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
    updated: formatDate(plan.value.updated),
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

/** What the decisions of an edition amount to. */
export function stateView({ edition }: EditionModel): StateView {
  const decisions = edition.decisions?.value ?? [];
  const last = decisions.at(-1);
  if (last === undefined && edition.plan.value['worked-example'] !== undefined) {
    return {
      approved: true,
      tag: 'Published plan',
      sentence: 'The published plan that this example was built from does not say when it was approved.',
    };
  }
  if (last === undefined)
    return { approved: false, tag: 'Draft', sentence: 'This plan is a draft: no body has approved it yet.' };
  return {
    approved: true,
    // An example was never before a board: what was approved is the plan that it was built from.
    tag:
      last.kind === 'submission'
        ? 'Submitted'
        : `${edition.plan.value['worked-example'] === undefined ? 'Approved' : 'Original approved'} by the ${last.kind}`,
    sentence: `${decisions.map(({ body, date, decided }) => `${body}, ${formatDate(date)}: ${decided.charAt(0).toLowerCase()}${decided.slice(1).replace(/\.$/, '')}`).join('; ')}.`,
  };
}

/** Everything that the first page of an edition says. */
export function editionView(model: EditionModel): EditionView {
  const { edition, library } = model;
  const plan = edition.plan.value;
  const service = library.services[edition.service];
  const facts: { value: string; label: string }[] = [];
  if (edition.delivery) {
    const actions = edition.delivery.value.themes.flatMap((theme) =>
      theme.priorities.flatMap((priority) => priority.actions),
    ).length;
    facts.push({
      value: formatNumber(actions, 0),
      label: `actions in the delivery plan. ${deliveryView(model, (text) => text).sentence.replace(/^[\d,]+ actions under/, 'They stand under')}`,
    });
  }
  if (edition.resources?.value.contributions) {
    const { total } = contributionsView(model, (text) => text);
    facts.push({
      value: total.cells.at(-1) ?? formatMoney(0),
      label: `contributed by ${formatNumber(edition.resources.value.contributions.rows.filter((row) => (row.total ?? row.staffing ?? row['in-kind'] ?? row['other-delegated'] ?? 0) > 0).length, 0)} agencies in ${edition.resources.value.contributions.year ?? yearRange(edition.id)}`,
    });
  }
  return {
    title: plan.title,
    period: yearRange(edition.id),
    service: service?.name ?? edition.service,
    partnership: service?.partnership ?? '',
    summary: plan.summary,
    updated: formatDate(plan.updated),
    state: stateView(model),
    workedExample: plan['worked-example'] ?? '',
    source: { title: plan.source.title, publisher: plan.source.publisher ?? '', url: plan.source.url ?? '' },
    updates: plan.updates.map(({ date, what }) => ({ date: formatDate(date), what })),
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
function publishedBefore({ edition, library }: EditionModel): Map<string, string> {
  const reasons = new Map<string, Set<string>>();
  const add = (published: AlreadyPublished | undefined, about: string): void => {
    const words = publishedWords(published);
    if (words !== undefined) reasons.set(words, (reasons.get(words) ?? new Set()).add(about));
  };
  for (const { table } of edition.tables)
    for (const one of [table, ...Object.values(table.values).flat()])
      add(one['already-published'], library.indicators[table.indicator]?.name ?? table.indicator);
  for (const survey of edition.voice?.value.surveys ?? []) add(survey['already-published'], survey.title);
  const { staffing, disability } = edition.workforce?.value ?? {};
  for (const table of [staffing, disability]) if (table) add(table['already-published'], table.title);
  return new Map([...reasons].map(([words, about]) => [words, [...about].join('; ')]));
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
      released: released === undefined ? '' : formatDate(released),
    })),
  };
}

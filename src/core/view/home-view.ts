import type { EditionModel } from '../compute/model.ts';
import { headlineView, type HeadlineView } from './headline-view.ts';
import { stateView, type StateView } from './state-view.ts';

/** A service on the first page of the site, with its latest plan. */
export interface HomeService {
  readonly id: string;
  readonly name: string;
  readonly short: string;
  /** "Covers Leicestershire and Rutland" */
  readonly covers: string;
  readonly plan: { readonly title: string; readonly href: string; readonly summary: string };
  readonly state: StateView;
  /** How many earlier plans there are. */
  readonly earlier: number;
  /** The figure that the plan puts first; undefined where the page lists many services, and where a plan has none. */
  readonly headline: HeadlineView | undefined;
}

/** Something that was published or altered. */
export interface Change {
  readonly date: string;
  readonly what: string;
  readonly plan: string;
  readonly href: string;
}

/** The first page of the site. */
export interface HomeView {
  readonly services: readonly HomeService[];
  /** The latest first. */
  readonly changes: readonly Change[];
}

/** So many changes stand on the first page; the feed has all. */
const CHANGES = 5;

/** Up to so many services each show a figure and the summary of their plan; beyond, the page is a list to look through. */
const FEW = 12;

const addressOf = ({ edition }: EditionModel): string => `/${edition.service}/${edition.id}/`;

/** Services by name, each with its latest plan, and what changed last. `models` are in the order of their periods. */
export function homeView(models: readonly EditionModel[]): HomeView {
  const groups = [...Map.groupBy(models, ({ edition }) => edition.service)];
  const services = groups.flatMap(([id, own]) => {
    const latest = own.at(-1);
    return latest === undefined ? [] : [homeService(id, latest, own.length - 1, groups.length <= FEW)];
  });
  return {
    services: services.sort((a, b) => a.name.localeCompare(b.name, 'en')),
    changes: models
      .flatMap(changesOf)
      .sort(latestFirst)
      .slice(0, CHANGES)
      .map(({ change }) => change),
  };
}

function homeService(id: string, latest: EditionModel, earlier: number, isOneOfFew: boolean): HomeService {
  const { library, edition, words } = latest;
  const service = library.services[id];
  const plan = edition.plan.value;
  return {
    id,
    name: service?.name ?? id,
    short: service?.short ?? id,
    covers: words.home.covers(plan.areas.map((area) => library.areas[area]?.name ?? area)),
    plan: { title: plan.title, href: addressOf(latest), summary: isOneOfFew ? plan.summary : '' },
    state: stateView(latest),
    earlier,
    headline: isOneOfFew
      ? plan.headline.map((indicator) => headlineView(latest, indicator)).find((one) => one !== undefined)
      : undefined,
  };
}

interface Dated {
  readonly day: string;
  readonly change: Change;
}

function changesOf(model: EditionModel): Dated[] {
  const { edition, library, words } = model;
  const plan = edition.plan.value;
  const href = addressOf(model);
  const name = `${library.services[edition.service]?.short ?? edition.service}: ${plan.title}`;
  const last = plan.updates.at(-1)?.date;
  return [
    ...(last === plan.updated
      ? []
      : [
          {
            day: plan.updated,
            change: { date: words.periods.date(plan.updated), what: words.home.published, plan: name, href },
          },
        ]),
    ...plan.updates.map(({ date, what }) => ({
      day: date,
      change: { date: words.periods.date(date), what, plan: name, href },
    })),
  ];
}

function latestFirst(a: Dated, b: Dated): number {
  if (a.day !== b.day) return a.day < b.day ? 1 : -1;
  return a.change.plan.localeCompare(b.change.plan, 'en');
}

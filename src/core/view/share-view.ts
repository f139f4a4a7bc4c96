import { USUAL_INK } from '../compute/ink.ts';
import type { EditionModel } from '../compute/model.ts';
import { editionView } from './edition-view.ts';

/** The file name of a picture that is shown where a page is shared. */
export const SHARE_PICTURE = 'share.png';

/** Its size in pixels, which those who show pictures of pages ask for. */
export const PICTURE = { width: 1200, height: 630 } as const;

/** What the picture shows that stands for a plan, or for the site, where a page is shared. */
export interface ShareView {
  /** The ground, dark enough for white words. */
  readonly ink: string;
  readonly over: string;
  readonly title: string;
  /** One figure in large, with what it is and when; undefined where the plan has none to show. */
  readonly figure: { readonly value: string; readonly lines: readonly string[] } | undefined;
  /** What stands at the foot. */
  readonly foot: string;
}

/** The picture of a plan: its service and title, and the first of its headline figures that has a value. */
export function shareView(model: EditionModel): ShareView {
  const { edition, library, words } = model;
  const view = editionView(model);
  const headline = view.headlines.find(({ missing }) => missing === '');
  const example = view.workedExample === '' ? '' : 'Worked example · ';
  return {
    ink: library.services[edition.service]?.brand?.ink ?? USUAL_INK,
    over: view.service,
    title: view.title,
    figure: headline && { value: headline.value, lines: [headline.name, headline.unit, headline.period] },
    foot: `${example}${words.frame.siteName}`,
  };
}

/** The picture of the site itself. */
export function siteShareView(services: number, editions: number): ShareView {
  const count = (number: number, one: string): string => `${String(number)} ${one}${number === 1 ? '' : 's'}`;
  return {
    ink: USUAL_INK,
    over: 'What youth justice partnerships plan and report',
    title: 'Youth justice plans',
    figure: {
      value: String(editions),
      lines: [
        editions === 1 ? 'plan' : 'plans',
        `of ${count(services, 'service')}`,
        'with the figures behind them',
      ],
    },
    foot: 'Every figure can be downloaded',
  };
}

import { chartSizes } from '../../src/charts/chart-size.ts';
import { drawChart } from '../../src/charts/draw-chart.ts';
import { areaFigures } from '../../src/core/view/area-figures.ts';
import { areaHistory } from '../../src/core/view/area-history-view.ts';
import { areaView } from '../../src/core/view/area-view.ts';
import type { ChartSpec } from '../../src/core/view/chart-spec.ts';
import { editionView, figuresView } from '../../src/core/view/edition-view.ts';
import { indicatorView } from '../../src/core/view/indicator-view.ts';
import { sideBySide } from '../../src/core/view/side-by-side.ts';
import { wordsOf } from '../../src/core/words/words.ts';
import { metadataOf } from '../../src/downloads/csvw.ts';
import { DOWNLOADS, csvOf } from '../../src/downloads/downloads.ts';
import { planJson } from '../../src/downloads/plan-json.ts';
import { renderNarrative } from '../../src/narrative/render.ts';
import { loadSite } from '../../src/site.ts';

/** Makes everything that pages are made of, charts drawn, and gives it as one text. Components and styles are left out. */
export function publishable(root: string): string {
  const { library, editions } = loadSite(root);
  const models = editions.map(({ model }) => model);
  const made = editions.map((edition) => {
    const { model, sections, render, accepted } = edition;
    return {
      edition: editionView(model),
      figures: figuresView(model, accepted),
      areas: model.edition.plan.value.areas.map((area) => areaView(model, area)),
      sections: sections.map(({ narrative }) => renderNarrative(narrative, render)),
      downloads: [...DOWNLOADS.map((download) => csvOf(download, model)), metadataOf(model), planJson(edition)],
    };
  });
  const specs: ChartSpec[] = [];
  const words = wordsOf('en');
  const areas = Object.keys(library.areas);
  const figures = areas.map((area) =>
    areaFigures(library, models, area, { href: '', comparators: [], words: words.compare }),
  );
  const whole = {
    made,
    indicators: Object.keys(library.indicators).map((id) => indicatorView(library, models, id, words)),
    areas: areas.map((area) => areaHistory(library, models, area, words)),
    figures,
    compared: sideBySide(figures, [], words.compare),
  };
  const text = JSON.stringify(whole, (_, value: unknown) => {
    if (value !== null && typeof value === 'object' && 'spec' in value) specs.push(value.spec as ChartSpec);
    return value;
  });
  return [text, ...specs.map((spec) => drawChart(spec, chartSizes.wide))].join('\n');
}

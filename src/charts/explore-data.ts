import type { ChartSpec } from '../core/view/chart-spec.ts';
import type { Words } from '../core/words/words.ts';

/** What the browser needs to draw a chart anew: the page holds it as JSON beside the static drawing. */
export interface ExploreData {
  readonly spec: ChartSpec;
  readonly words: Words['chart']['explore'];
}

/** The spec without its description, which stands in the drawing, as JSON that may stand in a `<script>`. */
export function exploreJson(spec: ChartSpec, words: ExploreData['words']): string {
  const data: ExploreData = { spec: { ...spec, description: '' }, words };
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

import { bind } from '../compute/bind.ts';
import type { EditionModel } from '../compute/model.ts';
import { blockView } from '../view/block-view.ts';
import type { ChartSpec } from '../view/chart-spec.ts';
import { compared } from './consequence-entries.ts';
import type { ReviewEntry } from './entry.ts';
import type { ReviewedEdition, TextBlock } from './version.ts';

const plain = (text: string): string => text;

/** Charts that draw something else than before, in pairs. `titleOf` names the section of a file. */
export function chartEntries(
  before: ReviewedEdition,
  after: ReviewedEdition,
  pairs: readonly {
    readonly was: readonly TextBlock[];
    readonly is: readonly TextBlock[];
    readonly section: string;
  }[],
): ReviewEntry[] {
  let number = 0;
  return pairs.flatMap(({ was, is, section }) => {
    const [old, now] = [chartsOf(was, before.model), chartsOf(is, after.model)];
    const left = [...old];
    return now.flatMap(({ key, view }): ReviewEntry[] => {
      const at = left.findIndex((one) => one.key === key);
      const near =
        at >= 0
          ? at
          : left.findIndex((one) => one.of === view.of && !now.some((other) => other.key === one.key));
      const [match] = near < 0 ? [] : left.splice(near, 1);
      if (!match) return [];
      const { spec } = view;
      const same = JSON.stringify({ ...match.view.spec, id: '' }) === JSON.stringify({ ...spec, id: '' });
      if (same) return [];
      number += 1;
      const named = (side: string): string => `chart-${String(number)}-${side}`;
      return [
        {
          kind: 'chart',
          group: 'Charts',
          title: `${spec.title} (${section})`,
          fields: compared('', match.view.sentence, view.sentence),
          chart: { was: { ...match.view.spec, id: named('before') }, is: { ...spec, id: named('after') } },
          places: [],
        },
      ];
    });
  });
}

interface DrawnChart {
  readonly key: string;
  readonly of: string;
  readonly view: {
    readonly spec: ChartSpec;
    readonly sentence: string;
    readonly of: string;
  };
}

function chartsOf(blocks: readonly TextBlock[], model: EditionModel): DrawnChart[] {
  return blocks
    .flatMap(({ components }) => components)
    .filter(({ name }) => name === 'Chart')
    .flatMap(({ name, attributes }): DrawnChart[] => {
      if (bind(name, attributes, model).kind === 'unbound') return [];
      try {
        const block = blockView(name, attributes, { model, rich: plain, id: 'chart', deliveryHref: '' });
        const of = attributes['of'] ?? '';
        return block.kind === 'chart'
          ? [{ key: JSON.stringify(Object.entries(attributes).sort()), of, view: { ...block.view, of } }]
          : [];
      } catch {
        // A chart of a version with mistakes may not be drawable: the mistakes are told.
        return [];
      }
    });
}

import { COMPONENTS } from '../schema/components.ts';
import { areaView } from '../view/area-view.ts';
import { blockView } from '../view/block-view.ts';
import { deliveryView } from '../view/delivery-view.ts';
import type { SealedVersion } from './sealed-version.ts';
import type { AmendedPages } from './where.ts';

/** Addresses of the pages of an edition that show something else in one sealed state than in another. */
export function pagesConcerned(was: SealedVersion, is: SealedVersion, pages: AmendedPages): string[] {
  const differs = (shown: (of: SealedVersion) => string): boolean => shown(was) !== shown(is);
  const { plan, delivery } = pages.present.edition;
  return [
    ...pages.sections.flatMap(({ href, slug }) =>
      differs((of) => textShown(of, slug)) || differs((of) => textShown(of, `cy/${slug}`)) ? [href] : [],
    ),
    ...(pages.children && differs((of) => textShown(of, 'children')) ? [pages.children.href] : []),
    ...plan.value.areas.flatMap((area) =>
      differs(({ model }) => asText(() => areaView(model, area))) ? [`${pages.href}areas/${area}/`] : [],
    ),
    ...(delivery && differs(({ model }) => asText(() => deliveryView(model, plain)))
      ? [`${pages.href}on-a-page/`]
      : []),
  ];
}

const plain = (text: string): string => text;

/** What readers see of a text: its words, and what its components show. */
function textShown({ model, blocks }: SealedVersion, slug: string): string {
  const file = [...blocks.keys()].find((one) => one.endsWith(`/${model.edition.id}/${slug}.mdx`));
  return (blocks.get(file ?? '') ?? [])
    .flatMap(({ text, components }) => [
      text,
      ...components
        .filter(({ name }) => COMPONENTS[name]?.place === 'block')
        .map(({ name, attributes }) =>
          asText(() => blockView(name, attributes, { model, rich: plain, id: 'block', deliveryHref: '' })),
        ),
    ])
    .join('\n');
}

/** A view as text; empty where there is nothing that it could show. */
function asText(view: () => unknown): string {
  try {
    return JSON.stringify(view(), (_, value: unknown) => (value instanceof Map ? [...value] : value));
  } catch {
    return '';
  }
}

import { EXAMPLES } from './component-examples.ts';

/** A component of the preview, with its examples. */
export interface KitComponent {
  /** `figure-table`, or `block-chart` for what a text shows in its place. */
  readonly id: string;
  /** "Figure table" */
  readonly name: string;
  readonly examples: readonly {
    /** "A table with long names" */
    readonly name: string;
    readonly component: (typeof EXAMPLES)[number][1];
    readonly props: Record<string, unknown>;
  }[];
}

/** What stands once on a page, as a landmark or with an id of its own: each of its examples has a page for itself. */
const ONCE = new Set([
  'area-profile',
  'board-summary',
  'breadcrumbs',
  'figures-in-short',
  'plan-notice',
  'side-by-side',
]);

/** All components that have examples, in the order of their names. */
export function componentsOfKit(): KitComponent[] {
  const numbered = EXAMPLES.map(([name, component, props], index) => ({
    id: idOf(component, props, index),
    example: { name: capital(name), component, props: apart(props, `-${String(index + 1)}`) },
  }));
  return [...Map.groupBy(numbered, ({ id }) => id)]
    .map(([id, examples]) => ({
      id,
      name: capital(id.replaceAll('-', ' ')),
      examples: examples.map(({ example }) => example),
    }))
    .sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** The folder of a component; of a block, with its kind. */
function idOf(
  component: KitComponent['examples'][number]['component'],
  props: object,
  index: number,
): string {
  const { moduleId } = component as { readonly moduleId?: string };
  const folder = /([\w-]+)\.astro$/.exec(moduleId ?? '')?.[1];
  if (folder === undefined) throw new Error(`a component does not tell its file: "${String(moduleId)}"`);
  const { block } = props as { readonly block?: { readonly kind: string } };
  if (block !== undefined) return `${folder}-${block.kind}`;
  return ONCE.has(folder) ? `${folder}-${String(index + 1)}` : folder;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A view with ids and anchors of its own: examples of one component stand on one page. */
function apart<T>(view: T, mark: string, key = ''): T {
  if (typeof view === 'string') return (/^(?:id|anchor)$/.test(key) ? `${view}${mark}` : view) as T;
  if (Array.isArray(view)) return view.map((one: unknown) => apart(one, mark)) as T;
  if (typeof view !== 'object' || view === null) return view;
  return Object.fromEntries(
    Object.entries(view).map(([name, value]) => [name, apart(value as unknown, mark, name)]),
  ) as T;
}

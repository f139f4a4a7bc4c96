import type { Change } from './changes.ts';
import { whereIs, type AmendedPages, type Where } from './where.ts';

/** The changes that one page shows, each with its place. */
export interface PageChanges {
  readonly title: string;
  readonly changes: readonly { readonly change: Change; readonly where: Where }[];
  /** True for what nobody changed, but what comes out otherwise since something else was. */
  readonly isFollowing: boolean;
}

/** Changes by the page that shows them, in the order of the plan; what follows from them last. */
export function byPage(changes: readonly Change[], pages: AmendedPages): PageChanges[] {
  const order = [pages.href, ...pages.sections.map(({ href }) => href)];
  const rank = (page: string): number => (order.includes(page) ? order.indexOf(page) : order.length);
  const placed = changes.map((change) => ({ change, where: whereIs(change, pages) }));
  const told = Map.groupBy(
    placed.filter(({ change }) => !isFollowing(change)),
    ({ where }) => where.page,
  );
  const following = placed.filter(({ change }) => isFollowing(change));
  return [
    ...[...told]
      .sort(([a], [b]) => rank(a) - rank(b))
      .map(([, inside]) => ({ title: inside[0]?.where.title ?? '', changes: inside, isFollowing: false })),
    ...(following.length === 0
      ? []
      : [{ title: pages.words.amendments.follows, changes: following, isFollowing: true }]),
  ];
}

const isFollowing = ({ entry, at }: Change): boolean => entry.kind === 'consequence' || at === null;

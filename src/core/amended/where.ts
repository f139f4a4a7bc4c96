import { ownArea, type EditionModel } from '../compute/model.ts';
import { FOR_CHILDREN } from '../edition/addresses.ts';
import type { Path } from '../problem/problem.ts';
import { actionAnchor, anchorFor } from '../view/anchor.ts';
import { sectionTitles } from '../view/edition-view.ts';
import { toldAt, type ToldSection } from '../view/told-at.ts';
import type { Words } from '../words/words.ts';
import type { Change, ChangedAt } from './changes.ts';

/** A section as far as it matters for what was changed in it. */
export interface AmendedSection extends ToldSection {
  readonly slug: string;
  readonly title: string;
  readonly headings: readonly { readonly text: string; readonly anchor: string }[];
}

/** The pages of an edition to which its amendments lead. */
export interface AmendedPages {
  readonly href: string;
  readonly sections: readonly AmendedSection[];
  readonly children: { readonly href: string; readonly title: string } | null;
  /** The edition as it is now. */
  readonly present: EditionModel;
  readonly words: Words;
}

/** The pages of an edition by its files alone. */
export function pagesOf(present: EditionModel): AmendedPages {
  const { edition, words } = present;
  const href = `/${edition.service}/${edition.id}/`;
  const titleOf = sectionTitles(present);
  return {
    href,
    sections: edition.narrative.map(({ slug, body, front }) => ({
      slug,
      href: `${href}${slug}/`,
      title: front.value.title ?? titleOf(front.value.section),
      narrative: { body },
      headings: [],
    })),
    children: edition.children && { href: `${href}${FOR_CHILDREN}/`, title: words.children.title },
    present,
    words,
  };
}

/** Where readers find what was changed: a page, and a place on it. */
export interface Where {
  readonly page: string;
  readonly title: string;
  readonly href: string;
}

/** Components that show a data file. */
const SHOWING: Readonly<Record<string, readonly string[]>> = {
  'delivery-plan.yaml': ['DeliveryPlan', 'Priorities', 'Recommendations', 'Outcomes', 'Owners'],
  'progress.yaml': ['Progress'],
  'risks.yaml': ['Risks'],
  'resources.yaml': ['Contributions', 'Budget', 'AdditionalFunding'],
  'workforce.yaml': ['Staffing', 'StaffDisability'],
  'governance.yaml': ['Board', 'ReportingCycle', 'Signatories'],
  'voice.yaml': ['Survey', 'Quotes', 'YouSaid'],
  'scorecard.yaml': ['Scorecard'],
};

/** The page and place of a change; the first page of the plan where there is none that shows it alone. */
export function whereIs({ at }: Change, pages: AmendedPages): Where {
  const first: Where = { page: pages.href, title: pages.words.amendments.firstPage, href: pages.href };
  if (!at) return first;
  const { file, path } = at;
  if (file.endsWith('.mdx')) return inText(at, pages) ?? first;
  if (!file.startsWith('data/plans/')) return inShared(file, pages);
  const name = file.split('/').slice(4).join('/');
  if (/^(?:performance|areas)\//.test(name)) return inTable(at, pages) ?? first;
  if (name === 'claims.yaml') return on(`${pages.href}figures/`, pages.words.figures.title);
  const section = SHOWING[name]?.flatMap(
    (component) => pages.sections.find(({ narrative }) => narrative.body.includes(`<${component}`)) ?? [],
  )[0];
  return section ? on(section.href, section.title, recordAnchor(name, path, at, pages)) : first;
}

const on = (page: string, title: string, anchor = ''): Where => ({ page, title, href: `${page}${anchor}` });

/** The address of an action or risk on its page, where it is still there. */
function recordAnchor(name: string, path: Path, { side }: ChangedAt, { present }: AmendedPages): string {
  const isRisk = name === 'risks.yaml';
  if (!isRisk && name !== 'delivery-plan.yaml') return '';
  const file = isRisk ? side.model.edition.risks : side.model.edition.delivery;
  let at: unknown = file?.value;
  let ref: string | undefined;
  for (const key of path) {
    at = (at as Record<string | number, unknown> | null | undefined)?.[key];
    if (typeof at === 'object' && at !== null && 'ref' in at && typeof at.ref === 'string') ref = at.ref;
  }
  const { risks, delivery } = present.edition;
  const now = isRisk
    ? (risks?.value.risks ?? [])
    : (delivery?.value.themes ?? []).flatMap(({ priorities }) =>
        priorities.flatMap(({ actions }) => actions),
      );
  if (ref === undefined || !now.some((one) => one.ref === ref)) return '';
  return `#${isRisk ? anchorFor('risk', ref) : actionAnchor(ref)}`;
}

function inText(
  { file, line, side }: ChangedAt,
  { sections, children, words }: AmendedPages,
): Where | undefined {
  const slug = file.replace(/^.*\//, '').replace(/\.mdx$/, '');
  const isWelsh = file.includes('/cy/');
  const titled = (title: string): string =>
    isWelsh && words.language !== 'cy' ? words.amendments.inWelsh(title) : title;
  const section = sections.find((one) => one.slug === slug);
  if (!section)
    return slug === 'children' && children ? on(children.href, titled(children.title)) : undefined;
  const heading = side.blocks.get(file)?.findLast(({ kind, from }) => kind === 'heading' && from <= line);
  const same = section.headings.filter(({ text }) => text === heading?.text);
  return on(section.href, titled(section.title), same.length === 1 ? `#${same[0]?.anchor ?? ''}` : '');
}

/** Where a figure is shown: in the plan's text, in the profile of its area, or else among all figures of its indicator. */
function inTable({ file, path, side: { model } }: ChangedAt, pages: AmendedPages): Where | undefined {
  const profile = /\/areas\/([^/]+)\.yaml$/.exec(file)?.[1];
  const located = model.edition.tables.find(
    (one) => one.source.file === file && one.path.every((key, index) => key === path[index]),
  );
  const row = path[path.indexOf('values') + 1];
  const area = profile ?? located?.table.area ?? (typeof row === 'string' ? row : undefined);
  const isProfiled =
    area !== undefined && area !== ownArea(model) && pages.present.edition.plan.value.areas.includes(area);
  const areaPage = (id: string): Where =>
    on(`${pages.href}areas/${id}/`, pages.words.plan.profileOf(model.library.areas[id]?.name ?? id));
  if (profile !== undefined) return isProfiled ? areaPage(profile) : undefined;
  if (!located) return undefined;
  const told = toldAt(pages.sections, located.table.indicator);
  const [page = '', anchor] = told.split('#');
  const section = pages.sections.find(({ href }) => href === page);
  if (section) return on(page, section.title, anchor === undefined ? '' : `#${anchor}`);
  if (isProfiled) return areaPage(area);
  return pages.present.figures.indicators().includes(located.table.indicator)
    ? on(page, model.library.indicators[located.table.indicator]?.name ?? located.table.indicator)
    : undefined;
}

/** What all plans share has pages of its own. */
function inShared(file: string, { href, words }: AmendedPages): Where {
  switch (file) {
    case 'areas.yaml':
      return on('/areas/', words.frame.areas);
    case 'indicators.yaml':
      return on('/indicators/', words.frame.definitions);
    case 'terms.yaml':
      return on('/glossary/', words.frame.glossary);
    case 'structures/structure.yaml':
      return on(`${href}completeness/`, words.figures.guidance.title);
    default:
      return on(`${href}figures/`, words.figures.title);
  }
}

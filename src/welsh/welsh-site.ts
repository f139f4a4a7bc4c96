import { inWelsh } from '../core/compute/in-welsh.ts';
import { Abbreviations } from '../core/edition/abbreviations.ts';
import type { NarrativeFile, NarrativeText } from '../core/edition/edition.ts';
import type { SectionOutline } from '../core/edition/outline.ts';
import type { WelshText } from '../core/edition/welsh.ts';
import type { Site } from '../site.ts';
import { digestOf, type SiteEdition, type SiteSection } from '../site-edition.ts';

/**
 * The site as Welsh readers read it: the services that have Welsh pages, with texts of the data in Welsh as far as they
 * are given. Addresses are those of the English pages: what is written is led to the Welsh ones by `welshPage`.
 */
export function welshSite(site: Site): Site {
  const editions = site.editions.flatMap((english) => welshOf(english) ?? []);
  const [first] = editions;
  return {
    ...site,
    library: first?.model.library ?? site.library,
    abbreviations: first?.render.abbreviations ?? site.abbreviations,
    editions,
  };
}

/** An edition as Welsh readers read it; undefined where its service has no Welsh pages. */
export function welshOf(english: SiteEdition): SiteEdition | undefined {
  const { edition, library } = english.model;
  const { languages } = library.services[edition.service] ?? {};
  return languages?.includes('cy') === true ? welshEdition(english) : undefined;
}

function welshEdition(english: SiteEdition): SiteEdition {
  const { model, english: untranslated } = inWelsh(english.model);
  const { edition, library } = model;
  const texts = new Map<NarrativeText, WelshText>(
    (edition.welsh?.narrative ?? []).flatMap((text) =>
      text.original === null ? [] : [[text.original, text] as const],
    ),
  );
  const headings = library.structures[edition.plan.value.structure]?.headings ?? [];
  const titles = new Map(
    headings.flatMap((heading) => [heading, ...heading.headings]).map(({ id, title }) => [id, title]),
  );
  const sections = english.sections.map((section): SiteSection => {
    const text = texts.get(section.narrative);
    if (text === undefined)
      return {
        ...section,
        title: section.narrative.front.value.title ?? titles.get(section.id) ?? section.title,
      };
    return {
      ...section,
      title: text.front.value.title ?? titles.get(section.id) ?? section.title,
      narrative: text,
      headings: english.outlines.get(text)?.headings ?? [],
    };
  });
  const forChildren = english.children && texts.get(english.children.narrative);
  const children = english.children && {
    ...english.children,
    title: forChildren?.front.value.title ?? english.children.title,
    narrative: forChildren ?? english.children.narrative,
  };
  const originals = [...english.sections, ...(english.children ? [english.children] : [])];
  const withoutWelsh = originals.filter(({ narrative }) => !texts.has(narrative));
  const abbreviations = new Abbreviations(library);
  const narrative = edition.narrative.map((file) => withTitle(file, texts.get(file)?.front.value.title));
  const welshFile = new Map(edition.narrative.map((file, index) => [file, narrative[index] ?? file]));
  return {
    ...english,
    model: { ...model, edition: { ...edition, narrative } },
    outlines: welshOutlines(english.outlines, texts, welshFile),
    digest: digestOf('cy', english.digest),
    sections,
    children,
    render: {
      model,
      abbreviations,
      sections: new Map(sections.map((section) => [section.id, section])),
      deliveryHref: english.render.deliveryHref,
      english: {
        texts: new Set(withoutWelsh.map(({ narrative }) => narrative)),
        ofData: new Set([
          ...untranslated,
          ...withoutWelsh.flatMap(({ narrative: text, title }) => [
            ...[title, text.front.value.summary ?? title],
            ...(english.outlines.get(text)?.headings ?? []).map((heading) => heading.text),
          ]),
          ...english.accepted.flatMap(({ problem, because }) => [
            ...[problem.where, problem.expected, problem.found, because],
          ]),
        ]),
        render: english.render,
      },
    },
  };
}

/** An English file under its Welsh title. */
function withTitle(file: NarrativeFile, title: string | undefined): NarrativeFile {
  if (title === undefined) return file;
  return { ...file, front: { ...file.front, value: { ...file.front.value, title } } };
}

/**
 * Headings of the English files, by which it is known what of the guidance they answer, with the anchors that the same
 * headings have in Welsh. Where a Welsh text has not as many of them, its links lead to the page as a whole.
 */
function welshOutlines(
  outlines: SiteEdition['outlines'],
  texts: ReadonlyMap<NarrativeText, WelshText>,
  welshFile: ReadonlyMap<NarrativeText, NarrativeText>,
): SiteEdition['outlines'] {
  return new Map(
    [...outlines].map(([text, outline]): [NarrativeText, SectionOutline] => {
      const pair = texts.get(text);
      const welsh = pair && outlines.get(pair)?.headings;
      const file = welshFile.get(text) ?? text;
      if (!welsh) return [file, outline];
      const isAlike = welsh.length === outline.headings.length;
      return [
        file,
        {
          headings: outline.headings.map((heading, index) => ({
            ...heading,
            anchor: isAlike ? (welsh[index]?.anchor ?? 'main') : 'main',
          })),
        },
      ];
    }),
  );
}

/** Texts that may stand in English on a Welsh page: those of its edition, or on a page about several those of all. */
export function englishOn(address: string, { editions }: Site): ReadonlySet<string> {
  const texts = ({ render }: SiteEdition): ReadonlySet<string> => render.english?.ofData ?? new Set();
  const edition = editions.find(({ href }) => address.startsWith(`/cy${href}`));
  return edition ? texts(edition) : new Set(editions.flatMap((one) => [...texts(one)]));
}

/** The English addresses of all pages that are there in Welsh too. */
export function translatedAddresses({ editions }: Site): ReadonlySet<string> {
  if (editions.length === 0) return new Set();
  const services = new Set(editions.map(({ model }) => model.edition.service));
  return new Set([
    '/search/',
    ...[...services].map((service) => `/${service}/`),
    ...editions.flatMap(({ href, sections, children, model }) => [
      href,
      ...sections.map((section) => section.href),
      ...(children ? [children.href] : []),
      ...model.edition.plan.value.areas.map((area) => `${href}areas/${area}/`),
      ...['approval/', 'figures/', 'completeness/', 'print/'].map((page) => `${href}${page}`),
      ...(model.edition.delivery ? [`${href}on-a-page/`] : []),
      ...((model.edition.amendments?.value ?? []).length > 0 ? [`${href}amendments/`] : []),
    ]),
  ]);
}

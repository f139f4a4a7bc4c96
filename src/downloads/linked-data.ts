import { financialYears } from '../core/schema/period.ts';
import { stateView } from '../core/view/state-view.ts';
import { unitWords } from '../core/view/format.ts';
import type { SiteEdition } from '../site.ts';
import { DOWNLOADS } from './downloads.ts';
import type { Address } from './feed.ts';
import { wordsOf } from '../core/words/words.ts';

/** What the site is called where a machine asks. */
const SITE_NAME = 'Youth justice plans';

/**
 * An edition for search engines and catalogues of data, as JSON-LD in the words of schema.org: the plan as a Report with
 * its sections, and its figures as a Dataset with every download. `image` is the whole address of its picture. For a data
 * block in a page: no `<` stands in it.
 */
export function linkedData(edition: SiteEdition, addressOf: Address, image?: string): string {
  const { model, href, sections, children } = edition;
  const { library } = model;
  const plan = model.edition.plan.value;
  const service = library.services[model.edition.service];
  const [first, last] = financialYears(plan.period) ?? [0, 0];
  // Pages stand in the language in which the edition is read; files are the same in all.
  const pageAt: Address = (at) => addressOf(`${model.words.root}${at}`);
  const report = `${pageAt(href)}#report`;
  const partnership = { '@type': 'Organization', name: service?.partnership ?? model.edition.service };
  const example = plan['worked-example'];
  // An example was made from a partnership's plan: it is about the partnership, and not by it.
  const made =
    example === undefined
      ? { publisher: partnership, creator: partnership }
      : { about: partnership, creator: { '@type': 'Organization', name: SITE_NAME } };
  const common = {
    inLanguage: model.words.tag,
    url: pageAt(href),
    dateModified: plan.updated,
    isAccessibleForFree: true,
    keywords: [
      'youth justice',
      'youth justice plan',
      ...plan.areas.map((id) => library.areas[id]?.name ?? id),
    ],
    ...made,
    isBasedOn: sourceOf(edition),
    spatialCoverage: plan.areas.map((id) => placeOf(edition, id)),
  };
  const graph = [
    {
      '@type': 'Report',
      '@id': report,
      name: plan.title,
      abstract: plan.summary,
      ...(example === undefined ? {} : { description: `Worked example. ${example}` }),
      temporalCoverage: `${String(first)}-04-01/${String(last)}-03-31`,
      ...common,
      creativeWorkStatus: stateView(model).tag,
      ...(image === undefined ? {} : { image }),
      hasPart: [
        ...sections.map((section) => pageOf(section, pageAt)),
        ...(children === null
          ? []
          : [
              {
                ...pageOf(children, pageAt),
                audience: { '@type': 'PeopleAudience', audienceType: 'children' },
              },
            ]),
      ],
    },
    {
      '@type': 'Dataset',
      '@id': `${addressOf(href)}#dataset`,
      name: `${plan.title}: figures`,
      description: `The figures of the plan with their periods, areas and sources; small numbers are withheld. ${plan.summary}`,
      ...common,
      isPartOf: { '@id': report },
      ...spanOf(edition),
      includedInDataCatalog: { '@type': 'DataCatalog', name: SITE_NAME, url: addressOf('/') },
      variableMeasured: model.figures.indicators().map((id) => variableOf(edition, id)),
      distribution: [
        ...DOWNLOADS.filter(({ isEmpty }) => !isEmpty(model)).map(({ file, title }) => ({
          '@type': 'DataDownload',
          name: `${plan.title}: ${title}`,
          encodingFormat: 'text/csv',
          contentUrl: addressOf(`${href}data/${file}`),
        })),
        {
          '@type': 'DataDownload',
          name: `${plan.title}: the whole plan`,
          encodingFormat: 'application/json',
          contentUrl: addressOf(`${href}plan.json`),
        },
      ],
    },
  ];
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': graph }).replaceAll(
    '<',
    String.raw`\u003c`,
  );
}

function pageOf({ title, href }: { title: string; href: string }, addressOf: Address): object {
  return { '@type': 'WebPage', name: title, url: addressOf(href) };
}

function variableOf({ model }: SiteEdition, id: string): object {
  const indicator = model.library.indicators[id];
  return {
    '@type': 'PropertyValue',
    name: indicator?.name ?? id,
    propertyID: id,
    ...(indicator === undefined
      ? {}
      : { description: indicator.about, unitText: unitWords(indicator.unit, wordsOf('en')) }),
  };
}

function sourceOf({ model }: SiteEdition): object {
  const { title, url, publisher } = model.edition.plan.value.source;
  return {
    '@type': 'CreativeWork',
    name: title,
    ...(url === undefined ? {} : { url }),
    ...(publisher === undefined ? {} : { publisher: { '@type': 'Organization', name: publisher } }),
  };
}

function placeOf({ model }: SiteEdition, id: string): object {
  const { name = id, code } = model.library.areas[id] ?? {};
  return { '@type': 'AdministrativeArea', name, ...(code === undefined ? {} : { identifier: code }) };
}

/** The months from the first to the last that the figures are about. */
function spanOf({ model }: SiteEdition): { temporalCoverage?: string } {
  const periods = model.edition.measurements.map(({ period }) => period);
  const starts = periods.map(({ start }) => start).sort();
  const ends = periods.map(({ end }) => end).sort();
  const [start, end] = [starts[0], ends.at(-1)];
  return start === undefined || end === undefined ? {} : { temporalCoverage: `${start}/${end}` };
}

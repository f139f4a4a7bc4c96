import { lastChanged } from '../core/edition/last-changed.ts';
import type { Library } from '../core/edition/edition.ts';
import type { SiteEdition } from '../site.ts';
import type { Address } from './feed.ts';
import { DOWNLOADS } from './downloads.ts';
import { amendments } from '../core/words/en/amendments.ts';
import { periods } from '../core/words/en/periods.ts';

/**
 * `llms.txt`: a plain Markdown list of what is on the site and where, for programs that read text (llmstxt.org). Every
 * plan with its sections and downloads, then indicators and areas.
 */
export function plainIndex(library: Library, editions: readonly SiteEdition[], addressOf: Address): string {
  const line = (title: string, href: string, about = ''): string =>
    `- [${oneLine(title)}](${addressOf(href)})${about === '' ? '' : `: ${oneLine(about)}`}`;
  const indicators = new Set(editions.flatMap(({ model }) => model.figures.indicators()));
  const areas = new Set(editions.flatMap(({ model }) => model.edition.plan.value.areas));
  return [
    '# Youth justice plans',
    '',
    '> Annual plans of youth justice partnerships in England and Wales, with the figures behind them. Small numbers of children and staff are withheld. Every figure can be downloaded as CSV, and each plan as JSON.',
    ...editions.flatMap(({ model, href, sections, children }) => {
      const { edition } = model;
      const plan = edition.plan.value;
      const service = library.services[edition.service]?.short ?? edition.service;
      const downloads = DOWNLOADS.filter(({ isEmpty }) => !isEmpty(model));
      return [
        '',
        `## ${service} ${periods.years(edition.id)}`,
        '',
        line(plan.title, href, plan.summary),
        ...(plan['worked-example'] === undefined
          ? []
          : [`- Worked example: ${oneLine(plan['worked-example'])}`]),
        `- Last updated ${periods.date(lastChanged(edition))}. Source of the figures: ${oneLine(plan.source.title)}`,
        ...sections.map(({ title, href: at, narrative }) => line(title, at, narrative.front.value.summary)),
        ...(children
          ? [
              line(
                children.title,
                children.href,
                children.narrative.front.value.summary ?? model.words.children.about,
              ),
            ]
          : []),
        ...((edition.amendments?.value ?? []).length > 0
          ? [line(amendments.title, `${href}amendments/`, amendments.aboutAll)]
          : []),
        ...downloads.map(({ file, title }) => line(`CSV: ${title}`, `${href}data/${file}`)),
        line('CSVW metadata of the files', `${href}data/metadata.json`),
        line('JSON: the whole plan', `${href}plan.json`),
      ];
    }),
    '',
    '## Indicators',
    '',
    ...Object.entries(library.indicators)
      .filter(([id]) => indicators.has(id))
      .map(([id, { name, about }]) => line(name, `/indicators/${id}/`, about)),
    '',
    '## Areas',
    '',
    ...[...areas].map((id) => line(library.areas[id]?.name ?? id, `/areas/${id}/`)),
    '',
    '## About the site',
    '',
    line('About', '/about/', 'How figures are made, checked and protected'),
    line('Glossary', '/glossary/', 'Words and abbreviations in plain English'),
    line('JSON Schema of plan.json', '/plan.schema.json'),
    line('Atom feed', '/feed.xml', 'Plans as they are published and updated'),
    '',
  ].join('\n');
}

function oneLine(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[[\]]/g, String.raw`\$&`)
    .trim();
}

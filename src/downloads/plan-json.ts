import { amendmentsOf } from '../amendments.ts';
import { claimRecords } from '../core/view/claims-view.ts';
import { sealOf } from '../core/seal/seal.ts';
import { saltOf, sealedContent } from '../core/seal/sealed.ts';
import type { SiteEdition } from '../site.ts';
import { DOWNLOADS } from './downloads.ts';

/** Version of the format of `plan.json`: the first number changes when something is renamed or removed. */
export const PLAN_FORMAT = '1.2';

/** The whole edition as one object: what it is, its text as written, and all of its tables. */
export function planJson(of: SiteEdition): string {
  const { model, sections, children, accepted } = of;
  const { edition, library } = model;
  const plan = edition.plan.value;
  const tables = Object.fromEntries(
    DOWNLOADS.map((download) => [download.file.replace('.csv', ''), download.rows(model)]),
  );
  const content = sealedContent(model, saltOf(edition));
  const whole = {
    // From where the file lies, so that it holds under any base path.
    $schema: '../../plan.schema.json',
    format: PLAN_FORMAT,
    service: { id: edition.service, ...library.services[edition.service] },
    edition: edition.id,
    title: plan.title,
    summary: plan.summary,
    structure: plan.structure,
    updated: plan.updated,
    worked_example: plan['worked-example'] ?? null,
    source: plan.source,
    decisions: edition.decisions?.value ?? [],
    amendments: amendmentRecords(of),
    waivers: plan.waivers,
    accepted: accepted.map(({ problem: { rule, where, expected, found }, because }) => ({
      rule,
      where,
      expected,
      found,
      because,
    })),
    claims: claimRecords(model, accepted),
    sections: sections.map(({ id, slug, title, narrative }) => ({ id, slug, title, mdx: narrative.body })),
    for_children: children && { title: children.title, mdx: children.narrative.body },
    inspections: edition.delivery?.value.inspections ?? [],
    resources: edition.resources?.value ?? null,
    ...tables,
    sealed: { seal: sealOf(content), content },
  };
  return `${JSON.stringify(whole, null, 1)}\n`;
}

/** Amendments with what they changed: the place in words, and what stood and stands there. */
function amendmentRecords(of: SiteEdition): object[] {
  const changes = new Map(amendmentsOf(of)?.amendments.map(({ seal, pages }) => [seal, pages]));
  return (of.model.edition.amendments?.value ?? []).map(
    ({ date, kind, what, why, agreed, minute, from, seal }) => ({
      ...{ date, kind, what, why, agreed, minute, from, seal },
      changes: (changes.get(seal) ?? []).flatMap((page) =>
        page.changes.map(({ title, note, was, is }) => ({
          page: page.caption,
          what: title,
          ...(note === '' ? {} : { note }),
          was: was.lines.map(lineText),
          is: is.lines.map(lineText),
        })),
      ),
    }),
  );
}

function lineText({
  label,
  pieces,
}: {
  readonly label: string;
  readonly pieces: readonly { text: string }[];
}): string {
  return `${label === '' ? '' : `${label}: `}${pieces.map((piece) => piece.text).join('')}`;
}

const text = { type: 'string' } as const;
const rows = (columns: readonly { readonly name: string; readonly title: string }[]): object => ({
  type: 'array',
  items: {
    type: 'object',
    properties: Object.fromEntries(
      columns.map(({ name, title }) => [name, { type: 'string', description: title }]),
    ),
    required: columns.map(({ name }) => name),
    additionalProperties: false,
  },
});

/** The JSON Schema of `plan.json`. */
export function planSchema(): string {
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'A youth justice plan',
    type: 'object',
    properties: {
      $schema: text,
      format: { const: PLAN_FORMAT },
      service: { type: 'object' },
      edition: { type: 'string', description: 'The financial years of the plan, 2023-24' },
      title: text,
      summary: text,
      structure: text,
      updated: { type: 'string', format: 'date' },
      worked_example: { type: ['string', 'null'] },
      source: { type: 'object' },
      decisions: {
        type: 'array',
        items: { type: 'object', required: ['body', 'kind', 'date', 'role', 'decided'] },
      },
      amendments: {
        type: 'array',
        description: 'What was changed after a decision, who agreed, and what stood there before',
        items: {
          type: 'object',
          required: ['date', 'kind', 'what', 'why', 'agreed', 'from', 'seal', 'changes'],
        },
      },
      waivers: { type: 'array', items: { type: 'object', required: ['section', 'because'] } },
      accepted: {
        type: 'array',
        items: { type: 'object', required: ['rule', 'where', 'expected', 'found', 'because'] },
      },
      claims: {
        type: 'array',
        description: 'What the source says about its figures, and what they give',
        items: {
          type: 'object',
          properties: {
            says: text,
            section: { type: ['string', 'null'] },
            outcome: {
              enum: ['borne-out', 'not-borne-out', 'uncertain', 'consistent', 'withheld', 'unknown'],
            },
            figures: { type: ['string', 'null'] },
            because: { type: 'array', items: text },
          },
          required: ['says', 'section', 'outcome', 'figures', 'because'],
        },
      },
      sections: { type: 'array', items: { type: 'object', required: ['id', 'slug', 'title', 'mdx'] } },
      for_children: {
        description: 'The version for children, where the plan has one',
        type: ['object', 'null'],
        required: ['title', 'mdx'],
      },
      resources: { type: ['object', 'null'] },
      inspections: {
        type: 'array',
        items: { type: 'object', required: ['id', 'inspectorate', 'year', 'recommendations'] },
      },
      ...Object.fromEntries(DOWNLOADS.map(({ file, columns }) => [file.replace('.csv', ''), rows(columns)])),
      sealed: {
        type: 'object',
        description:
          'What a body decides on, and its seal: SHA-256 of the content as JSON in the form of RFC 8785. A withheld number stands in it as a commitment',
        properties: {
          seal: { type: 'string', pattern: '^sha256:[0-9a-f]{64}$' },
          content: { type: 'object' },
        },
        required: ['seal', 'content'],
        additionalProperties: false,
      },
    },
    required: [
      'format',
      'service',
      'edition',
      'title',
      'structure',
      'sections',
      'sealed',
      ...DOWNLOADS.map(({ file }) => file.replace('.csv', '')),
    ],
    additionalProperties: false,
  };
  return `${JSON.stringify(schema, null, 1)}\n`;
}

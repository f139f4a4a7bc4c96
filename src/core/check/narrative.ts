import { bind, isNameFor, namesFor } from '../compute/bind.ts';
import type { Attributes } from '../compute/bound.ts';
import type { EditionModel } from '../compute/model.ts';
import type { Abbreviations } from '../edition/abbreviations.ts';
import { FOR_CHILDREN } from '../edition/addresses.ts';
import type { Finding } from '../edition/edition.ts';
import { pointIn, type TreeAttribute, type TreeNode, type TreePoint } from '../edition/tree.ts';
import { didYouMean } from '../problem/nearest.ts';
import type { RuleId } from '../problem/rules.ts';
import { COMPONENTS, SHOWN_LARGE, type AttributeKind, type ComponentRule } from '../schema/components.ts';
import { findingInText, type NarrativePage, type NarrativeRule } from './finding.ts';

type Words = readonly [rule: RuleId, expected: string, found: string, fix: string];

/** Everything in one narrative file that may not stand there, or that refers to nothing. */
export const narrativeParts: NarrativeRule = (page) => {
  const found: Finding[] = [];
  const report = (point: TreePoint | undefined, where: string, [rule, expected, is, fix]: Words): void => {
    found.push(findingInText(page, point, rule, { where, expected, found: is, fix }));
  };
  const visit = (node: TreeNode): void => {
    const point = node.position?.start;
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      for (const [at, words] of checkComponent(node, page))
        report(at ?? point, `<${node.name ?? ''}>`, words);
    } else {
      const words = refusedIn(node);
      if (words) report(point, '', words);
    }
    if (node.type === 'text') {
      for (const [at, words] of ambiguousAbbreviations(node, page.abbreviations)) report(at, '', words);
    }
    for (const child of node.children ?? []) visit(child);
  };
  visit(page.tree);
  return found;
};

const CODE_FIX =
  'Narrative holds no code. Take it away; figures come from the data through components such as <Figure of="…" />.';

/** Nodes that neither narrative nor the texts of data files may hold. */
export function refusedIn(node: TreeNode): Words | undefined {
  switch (node.type) {
    case 'mdxjsEsm':
      return ['code-in-narrative', 'text and components', `code: ${firstLine(node.value ?? '')}`, CODE_FIX];
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return [
        'code-in-narrative',
        'text and components',
        `code in braces: {${firstLine(node.value ?? '')}}`,
        `${CODE_FIX}\nA brace that is meant as text is written \\{`,
      ];
    case 'html':
      return [
        'html-in-narrative',
        'Markdown',
        firstLine(node.value ?? ''),
        'Use Markdown or a component of the plan.',
      ];
    case 'image':
    case 'imageReference':
      return [
        'image-in-narrative',
        'text, tables and charts from data',
        'a picture',
        'Give its content as text, a table or a <Chart>: a pasted picture cannot be read aloud, searched or checked.',
      ];
    case 'heading':
      return node.depth === 1
        ? [
            'heading-level',
            'headings from ## downwards',
            'a heading with one #',
            'Write two: the page has its title already.',
          ]
        : undefined;
    case 'link':
    case 'definition':
      return isSafeAddress(node.url ?? '')
        ? undefined
        : [
            'address-unsafe',
            'a web address that begins with https://, an e-mail address of a service, or a place on this page that begins with #',
            `"${node.url ?? ''}"`,
            'For a page of this plan use <Section of="…" /> or <Area of="…" />.',
          ];
    default:
      return undefined;
  }
}

function isSafeAddress(url: string): boolean {
  return /^(https?:\/\/|#|mailto:)/i.test(url);
}

function firstLine(text: string): string {
  const line = text.trim().split('\n')[0] ?? '';
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}

type Found = readonly [TreePoint | undefined, Words];

function checkComponent(node: TreeNode, context: NarrativePage): Found[] {
  const name = node.name ?? '';
  const rule = Object.hasOwn(COMPONENTS, name) ? COMPONENTS[name] : undefined;
  if (!rule) {
    if (name === '' || /^[a-z]/.test(name))
      return [
        [
          undefined,
          [
            'html-in-narrative',
            'Markdown or a component',
            name === '' ? 'an empty tag' : `the HTML element <${name}>`,
            MARKDOWN_FOR[name] ?? 'Use Markdown, or a component of the plan.',
          ],
        ],
      ];
    return [
      [
        undefined,
        [
          'component-unknown',
          'a component of the plan',
          `<${name}>`,
          didYouMean(name, Object.keys(COMPONENTS)),
        ],
      ],
    ];
  }
  const found: Found[] = [];
  const isLarge = context.narrative.slug === FOR_CHILDREN && SHOWN_LARGE.has(name);
  if (rule.place === 'inline' && node.type === 'mdxJsxFlowElement' && !isLarge) {
    found.push([
      undefined,
      [
        'component-alone',
        `<${name}> beside words of its sentence`,
        'it alone on a line, where it would begin a paragraph of its own',
        'Join the line with the one before or after it.',
      ],
    ]);
  }
  if (rule.place === 'block' && node.type === 'mdxJsxTextElement') {
    found.push([
      undefined,
      [
        'component-in-sentence',
        `<${name}> on a line of its own`,
        'it inside a paragraph',
        'Put an empty line before and after it.',
      ],
    ]);
  }
  if (!rule.children && (node.children ?? []).length > 0) {
    found.push([
      undefined,
      [
        'component-with-text',
        `<${name}> without text inside`,
        'text between its tags',
        `Close it at once:  ${rule.example}`,
      ],
    ]);
  }
  const attributes: Record<string, string> = {};
  for (const attribute of node.attributes ?? []) {
    const words = checkAttribute(name, rule, attribute);
    if (words) found.push([attribute.position?.start, words]);
    else if (attribute.name !== undefined && typeof attribute.value === 'string')
      attributes[attribute.name] = attribute.value;
  }
  for (const required of Object.keys(rule.required)) {
    if (!(required in attributes) && !(node.attributes ?? []).some((one) => one.name === required)) {
      found.push([
        undefined,
        ['attribute-missing', `the attribute ${required}`, 'none', `Write it like this:  ${rule.example}`],
      ]);
    }
  }
  if (found.length > 0 || !context.whole) return found;
  const pointOf = (attribute: string | null): TreePoint | undefined =>
    node.attributes?.find((one) => one.name === attribute)?.position?.start;
  return checkBinding(name, rule, attributes, context.model).map(([attribute, words]) => [
    pointOf(attribute),
    words,
  ]);
}

function checkAttribute(
  component: string,
  rule: ComponentRule,
  { type, name = '', value }: TreeAttribute,
): Words | undefined {
  if (type !== 'mdxJsxAttribute' || (typeof value === 'object' && value !== null)) {
    return [
      'code-in-narrative',
      'attributes as text in quotation marks',
      'code in braces',
      `Write it like this:  ${rule.example}`,
    ];
  }
  const names = [...Object.keys(rule.required), ...Object.keys(rule.optional)];
  if (!names.includes(name))
    return [
      'attribute-unknown',
      names.length === 0 ? `<${component}> without attributes` : `one of the attributes ${names.join(', ')}`,
      `"${name}"`,
      names.length === 0 ? 'Take it away.' : didYouMean(name, names),
    ];
  if (value === undefined || value === null || value.trim() === '')
    return ['attribute-empty', `a value for ${name}`, 'none', `Write it like this:  ${rule.example}`];
  return undefined;
}

function checkBinding(
  name: string,
  rule: ComponentRule,
  attributes: Attributes,
  model: EditionModel,
): [string | null, Words][] {
  for (const [attribute, value] of Object.entries(attributes)) {
    const kind = rule.required[attribute] ?? rule.optional[attribute];
    if (!kind) continue;
    const strange = (kind.kind === 'areas' ? value.split(/\s+/) : [value]).find(
      (one) => one !== '' && !isNameFor(kind, one, model),
    );
    if (strange !== undefined) {
      const names = namesFor(kind, model) ?? [];
      return [[attribute, [...unknown(kind), `"${strange}"`, didYouMean(strange, names)]]];
    }
  }
  const bound = bind(name, attributes, model);
  return bound.kind === 'unbound'
    ? [[bound.attribute, [bound.rule, bound.expected, bound.found, bound.fix]]]
    : [];
}

/** The rule and the words for a name that the data do not list. */
function unknown(kind: AttributeKind): readonly [RuleId, string] {
  return kind.kind === 'choice'
    ? ['attribute-value-unknown', `one of ${kind.choices.join(', ')}`]
    : (UNKNOWN[kind.kind] ?? ['attribute-value-unknown', `another ${kind.kind}`]);
}

const UNKNOWN: Readonly<Record<string, readonly [RuleId, string]>> = {
  area: ['area-unknown', 'an area of data/areas.yaml'],
  areas: ['area-unknown', 'areas of data/areas.yaml, with spaces between'],
  term: ['term-unknown', 'a term of data/terms.yaml'],
  status: ['status-unknown', 'a status of actions'],
  survey: ['survey-unknown', 'a survey of voice.yaml'],
  inspection: ['inspection-unknown', 'an inspection of delivery-plan.yaml'],
  section: ['section-unknown', 'a section of this plan'],
  theme: ['theme-unknown', 'a theme of delivery-plan.yaml'],
};

/** What to write in place of common HTML elements. */
const MARKDOWN_FOR: Readonly<Record<string, string>> = {
  b: 'For strong words write  **words**',
  strong: 'For strong words write  **words**',
  i: 'For words set apart write  *words*',
  em: 'For words set apart write  *words*',
  a: 'For a link write  [words](https://…)',
  br: 'For a new paragraph leave an empty line.',
  p: 'For a new paragraph leave an empty line.',
  img: 'Give its content as text, a table or a <Chart>.',
  table: 'Write a Markdown table, or use <IndicatorTable of="…" />.',
  script: 'Narrative holds no code. Take it away.',
  style: 'Narrative holds no styles. Take it away.',
  div: 'Take the tags away; a paragraph set apart is a <Note>.',
  span: 'Take the tags away.',
};

/** Bare abbreviations with two meanings, with the place of each inside its text. */
function ambiguousAbbreviations(node: TreeNode, abbreviations: Abbreviations): Found[] {
  return abbreviations.find(node.value ?? '').flatMap(({ index, written, terms }): Found[] => {
    if (terms.length < 2) return [];
    return [
      [
        pointIn(node, index),
        [
          'abbreviation-ambiguous',
          'an abbreviation with one meaning',
          `"${written}", which may mean ${terms.join(' or ')}`,
          `Say which:  ${terms.map((term) => `<Term of="${term}" />`).join(' or ')}`,
        ],
      ],
    ];
  });
}

import { mdxToMdast } from 'satteri';
import { bind } from '../core/compute/bind.ts';
import type { Attributes } from '../core/compute/bound.ts';
import type { EditionModel } from '../core/compute/model.ts';
import type { NarrativeText } from '../core/edition/edition.ts';
import type { TreeNode } from '../core/edition/tree.ts';
import { COMPONENTS } from '../core/schema/components.ts';
import type { TextBlock, TextComponent } from '../core/review/version.ts';
import { boundWords } from '../core/view/sentence.ts';

/** A node with its last line too, which the rules of the check do not need. */
interface PlacedNode extends Omit<TreeNode, 'children' | 'position'> {
  readonly children?: readonly PlacedNode[];
  readonly position?: { readonly start: { readonly line: number }; readonly end: { readonly line: number } };
  readonly alt?: string;
  readonly label?: string;
}

/** Nodes that only hold others. */
const HOLDERS = new Set([
  'root',
  'list',
  'listItem',
  'blockquote',
  'table',
  'footnoteDefinition',
  'mdxJsxFlowElement',
]);

/** What stands for words that cannot be made, since what they refer to is missing or withheld. */
const NO_WORDS = '[no figure that can be shown]';

/**
 * The pieces of a narrative file as a reader has them, without marks: each paragraph, heading, line of a list or table,
 * and component, with the lines that it stands on. Null where the text cannot be parsed. Unlike the rendering of pages it
 * takes a text with mistakes too.
 */
export function plainBlocks(narrative: NarrativeText, model: EditionModel): TextBlock[] | null {
  let tree: PlacedNode;
  try {
    tree = mdxToMdast(narrative.body) as unknown as PlacedNode;
  } catch {
    return null;
  }
  const lines = narrative.body.split('\n');
  const blocks: TextBlock[] = [];
  const add = (kind: TextBlock['kind'], node: PlacedNode, from: number, to: number, text: string): void => {
    blocks.push({
      kind,
      from: from + narrative.lineOffset,
      to: to + narrative.lineOffset,
      source: lines
        .slice(from - 1, to)
        .join('\n')
        .trim(),
      text: text.replaceAll(/\s+/g, ' ').trim(),
      components: kind === 'component' ? [componentOf(node)] : componentsIn(node),
    });
  };
  const visit = (node: PlacedNode): void => {
    const from = node.position?.start.line ?? 1;
    const to = Math.max(from, node.position?.end.line ?? from);
    if (node.type === 'mdxJsxFlowElement' && COMPONENTS[node.name ?? '']?.place !== 'block') {
      // A figure alone on its line is a paragraph; a frame such as a note has its own words in its attributes.
      if ((node.children ?? []).every(({ type }) => !isBlock(type)))
        add('text', node, from, to, plainText([node], model));
      else {
        const inner = node.children?.[0]?.position?.start.line ?? from;
        add('component', node, from, Math.max(from, inner - 1), '');
        node.children?.forEach(visit);
      }
    } else if (HOLDERS.has(node.type) && (node.children ?? []).length > 0) node.children?.forEach(visit);
    else if (node.type === 'mdxJsxFlowElement') add('component', node, from, to, '');
    else if (node.type === 'heading') add('heading', node, from, to, plainText(node.children ?? [], model));
    else if (node.type === 'tableRow')
      add('row', node, from, to, (node.children ?? []).map((cell) => plainText([cell], model)).join(' | '));
    else if (node.type !== 'root')
      add('text', node, from, to, node.children ? plainText(node.children, model) : (node.value ?? ''));
  };
  visit(tree);
  return blocks;
}

const BLOCKS = new Set(['paragraph', 'heading', 'list', 'table', 'blockquote', 'code', 'mdxJsxFlowElement']);
const isBlock = (type: string): boolean => BLOCKS.has(type);

function componentOf({ name, attributes = [] }: PlacedNode): TextComponent {
  return {
    name: name ?? '',
    attributes: Object.fromEntries(
      attributes.flatMap((one): [string, string][] =>
        one.name !== undefined && typeof one.value === 'string' ? [[one.name, one.value]] : [],
      ),
    ),
  };
}

function componentsIn(node: PlacedNode): TextComponent[] {
  const own = node.type.startsWith('mdxJsx') ? [componentOf(node)] : [];
  return [...own, ...(node.children ?? []).flatMap(componentsIn)];
}

function plainText(nodes: readonly PlacedNode[], model: EditionModel): string {
  return nodes.map((node) => nodeText(node, model)).join('');
}

function nodeText(node: PlacedNode, model: EditionModel): string {
  const inner = (): string => plainText(node.children ?? [], model);
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'html':
      return node.value ?? '';
    case 'break':
      return ' ';
    case 'link':
      return withAddress(inner(), node.url ?? '');
    case 'image':
      return node.alt ?? '';
    case 'footnoteReference':
      return `[${node.label ?? ''}]`;
    case 'mdxJsxTextElement':
    case 'mdxJsxFlowElement':
      return componentText(componentOf(node), inner, model);
    default:
      return inner();
  }
}

/** Words of a link with where it leads, since paper cannot be followed; an address that is its own words stands once. */
function withAddress(words: string, url: string): string {
  return words === url || url === '' ? words : `${words} (${url})`;
}

function componentText(
  { name, attributes }: { name: string; attributes: Attributes },
  inner: () => string,
  model: EditionModel,
): string {
  const { library, edition } = model;
  if (COMPONENTS[name] === undefined) return inner();
  const bound = bind(name, attributes, model);
  switch (bound.kind) {
    case 'unbound':
      return name === 'Claim' || name === 'Stated' ? inner() : NO_WORDS;
    case 'claim':
    case 'stated':
    case 'block':
      return inner();
    case 'term': {
      const term = library.terms[bound.term];
      if (!term) return bound.term;
      return term.short === undefined ? term.long : `${term.long} (${term.short})`;
    }
    case 'area':
      return library.areas[bound.area]?.name ?? bound.area;
    case 'section':
      return (
        edition.narrative.find(({ front }) => front.value.section === bound.section)?.front.value.title ??
        headingTitle(bound.section, model)
      );
    default:
      return boundWords(bound, model);
  }
}

function headingTitle(section: string, { edition, library }: EditionModel): string {
  const headings = library.structures[edition.plan.value.structure]?.headings ?? [];
  return headings.flatMap((one) => [one, ...one.headings]).find(({ id }) => id === section)?.title ?? section;
}

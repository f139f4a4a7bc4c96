import { escapeHtml } from '../core/view/format.ts';

/** The part of a HAST node (HTML as a tree) that is written out. */
export interface HastNode {
  readonly type: string;
  readonly tagName?: string;
  readonly name?: string | null;
  readonly value?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly attributes?: readonly {
    readonly type: string;
    readonly name?: string;
    readonly value?: unknown;
  }[];
  readonly children?: readonly HastNode[];
}

/** How the parts that are not plain HTML are written. */
export interface HastWriters {
  /** A run of text; `inHeading` says that it stands in a heading or table head. */
  readonly text: (value: string, inHeading: boolean) => string;
  /** A component; without this writer components are left out. */
  readonly component?: (node: HastNode, inner: () => string) => string;
  /** An element that is written in a way of its own; undefined for the usual way. */
  readonly element?: (node: HastNode, inner: () => string) => string | undefined;
}

const VOID = new Set(['br', 'hr', 'img', 'input', 'col', 'wbr']);
const HEADS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'th']);

/** Addresses that lead to a page, a place on one or an e-mail. The check refuses all others; this is the second lock. */
const SAFE_ADDRESS = /^(https?:\/\/|#|mailto:|\/(?!\/))/i;

/** Writes nodes as HTML. Raw HTML nodes are written as text: authors' files hold none. */
export function hastHtml(nodes: readonly HastNode[], writers: HastWriters, inHeading = false): string {
  let html = '';
  for (const node of nodes) {
    const heading = inHeading || HEADS.has(node.tagName ?? '');
    const inner = (): string => hastHtml(node.children ?? [], writers, heading);
    switch (node.type) {
      case 'text':
        html += writers.text(node.value ?? '', inHeading);
        break;
      case 'element':
        html += writers.element?.(node, inner) ?? elementHtml(node, inner);
        break;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        html += writers.component?.(node, inner) ?? '';
        break;
      case 'raw':
        html += escapeHtml(node.value ?? '');
        break;
      default:
        html += inner();
    }
  }
  return html;
}

function elementHtml({ tagName = '', properties = {} }: HastNode, inner: () => string): string {
  const attributes = Object.entries(properties)
    .filter(
      ([key, value]) =>
        value !== null &&
        value !== undefined &&
        value !== false &&
        (!/^(href|src)$/i.test(key) || isSafeAddress(value)),
    )
    .map(([key, value]) => attributeHtml(key, value))
    .join('');
  return VOID.has(tagName) ? `<${tagName}${attributes}>` : `<${tagName}${attributes}>${inner()}</${tagName}>`;
}

function isSafeAddress(value: unknown): boolean {
  return typeof value === 'string' && SAFE_ADDRESS.test(value);
}

function attributeHtml(key: string, value: unknown): string {
  const name = attributeName(key);
  if (value === true) return ` ${name}`;
  return ` ${name}="${escapeHtml(Array.isArray(value) ? value.join(' ') : String(value))}"`;
}

/** `ariaDescribedBy` is `aria-describedby`, `dataFootnoteRef` is `data-footnote-ref`. */
function attributeName(key: string): string {
  if (key === 'className') return 'class';
  if (/^aria[A-Z]/.test(key)) return `aria-${key.slice(4).toLowerCase()}`;
  return key.startsWith('data')
    ? key.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
    : key.toLowerCase();
}

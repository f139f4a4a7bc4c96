import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { HtmlElement, HtmlValidate, StaticConfigLoader, TextNode } from 'html-validate';
import { expect } from 'vitest';
import type { LanguageCode } from '../../src/core/words/language.ts';
import { wordsOf } from '../../src/core/words/words.ts';
import { HTML_RULES } from '../sites/html-rules.ts';
import { decoded, parseHtml } from '../sites/page.ts';

type Component = Parameters<AstroContainer['renderToString']>[0];

const container = await AstroContainer.create();
const validator = new HtmlValidate(new StaticConfigLoader(HTML_RULES));

/** A component as it stands in a page: below a heading of the second level. */
export async function render(
  component: Component,
  props: Record<string, unknown>,
  language: LanguageCode = 'en',
): Promise<string> {
  return container.renderToString(component, { props, locals: { language, words: wordsOf(language) } });
}

/** The same, parsed. */
export async function renderTree(
  component: Component,
  props: Record<string, unknown>,
): Promise<ReturnType<typeof parseHtml>> {
  return parseHtml(await render(component, props));
}

/** Holds the markup of a component, put into the smallest page, to the rules that pages are held to. */
export async function expectValid(html: string): Promise<void> {
  const page = `<!doctype html><html lang="en-GB"><head><title>Example</title></head><body><main><h1>Example</h1><h2>Part</h2>${html}</main></body></html>`;
  const { results } = await validator.validateString(page);
  expect(
    results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector ?? ''})`),
    ),
  ).toEqual([]);
}

/** The texts between tags, each as a reader sees it. */
export function textNodes(html: string): Set<string> {
  const texts = new Set<string>();
  const walk = (node: ReturnType<typeof parseHtml>): void => {
    for (const child of node.childNodes) {
      if (child instanceof TextNode) texts.add(decoded(child.textContent).replaceAll(/\s+/g, ' ').trim());
      if (child instanceof HtmlElement) walk(child);
    }
  };
  walk(parseHtml(html));
  return texts;
}

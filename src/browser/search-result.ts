import type { FoundPage } from './pagefind.ts';

/** So many headings of a page are shown under it at most. */
const HEADINGS = 3;

/** A result as a list item: a link, what it belongs to, the words around what was found, and headings it stands under. */
export function resultItem({ url, excerpt, meta, sub_results: parts }: FoundPage): HTMLLIElement {
  const item = document.createElement('li');
  const heading = document.createElement('h2');
  heading.append(linkTo(url, meta['title'] ?? url));
  const about = document.createElement('p');
  about.className = 'small';
  about.textContent = meta['about'] ?? '';
  item.append(heading, about, markedWords(excerpt));
  const headings = parts.filter((part) => part.url !== url).slice(0, HEADINGS);
  if (headings.length > 0) {
    const list = document.createElement('ul');
    list.append(
      ...headings.map((part) => {
        const line = document.createElement('li');
        line.append(linkTo(part.url, part.title));
        return line;
      }),
    );
    item.append(list);
  }
  return item;
}

function linkTo(address: string, text: string): HTMLAnchorElement {
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.textContent = text;
  return anchor;
}

/** An excerpt with its marks. Only text and marks are taken over from the HTML. */
function markedWords(html: string): HTMLParagraphElement {
  const words = document.createElement('p');
  for (const node of new DOMParser().parseFromString(html, 'text/html').body.childNodes) {
    const text = node.textContent ?? '';
    if (node.nodeName !== 'MARK') {
      words.append(text);
      continue;
    }
    const mark = document.createElement('mark');
    mark.textContent = text;
    words.append(mark);
  }
  return words;
}

// Runs in a frame of a page, loaded when a reader comes to a link to a place on that page. The link leads there, as it
// does without this script; pressed, it is copied too.

const SHOWN_MS = 4000;
/** Readers are told of a change, not of what a page had when it was loaded. */
const NOTICED_MS = 100;
const LINKS = '.anchor, .table-link';
const TEXTS = {
  en: { copied: 'Link copied', failed: 'The link is in the address bar' },
  cy: { copied: 'Dolen wedi’i chopïo', failed: 'Mae’r ddolen yn y bar cyfeiriad' },
};

function attend({ document: page, location: at, navigator: reader }: Window): void {
  const texts = page.documentElement.lang.startsWith('cy') ? TEXTS.cy : TEXTS.en;
  const says = page.createElement('p');
  says.className = 'copied';
  says.setAttribute('role', 'status');
  page.body.append(says);
  let timer: ReturnType<typeof setTimeout> | undefined;

  const say = (text: string): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      says.textContent = text;
      timer = setTimeout(() => (says.textContent = ''), SHOWN_MS);
    }, NOTICED_MS);
  };

  const copy = async ({ hash }: HTMLAnchorElement): Promise<void> => {
    try {
      // A list that is narrowed down says so in the address. The link is to the place, whatever else is shown.
      await reader.clipboard.writeText(`${at.origin}${at.pathname}${hash}`);
      say(texts.copied);
    } catch {
      say(texts.failed);
    }
  };

  page.addEventListener('click', ({ target, ctrlKey, metaKey, shiftKey }) => {
    // Elements of another frame are of no class of this one.
    const link = (target as Element | null)?.closest('a');
    if (link?.matches(LINKS) && !ctrlKey && !metaKey && !shiftKey) void copy(link);
  });
}

if (parent !== window) attend(parent);

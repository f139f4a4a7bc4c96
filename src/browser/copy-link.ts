// A link to a place on the page leads there, as it does without this script; pressed, it is copied too.

const PAUSE_MS = 4000;
const TEXTS = {
  en: { copied: 'Link copied', failed: 'The link is in the address bar' },
  cy: { copied: 'Dolen wedi’i chopïo', failed: 'Mae’r ddolen yn y bar cyfeiriad' },
};

const says = document.createElement('p');
says.className = 'copied';
says.setAttribute('role', 'status');
document.body.append(says);

const texts = document.documentElement.lang.startsWith('cy') ? TEXTS.cy : TEXTS.en;
let timer: ReturnType<typeof setTimeout> | undefined;

function say(text: string): void {
  clearTimeout(timer);
  says.textContent = text;
  timer = setTimeout(() => (says.textContent = ''), PAUSE_MS);
}

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link?.matches('.anchor, .table-link') || event.ctrlKey || event.metaKey || event.shiftKey) return;
  // A list that is narrowed down says so in the address. The link is to the place, whatever else is shown.
  const address = `${location.origin}${location.pathname}${link.hash}`;
  const copied = async (): Promise<void> => navigator.clipboard.writeText(address);
  copied().then(
    () => {
      say(texts.copied);
    },
    () => {
      say(texts.failed);
    },
  );
});

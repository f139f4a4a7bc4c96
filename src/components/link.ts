const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** An address of this site as a link: with the folder under which the site is published in front. */
export function link(href: string): string {
  return href.startsWith('/') ? `${base}${href}` : href;
}

/** Rendered narrative with its links to this site made to work under the folder where it is published. */
export function withBase(html: string): string {
  return base === '' ? html : html.replaceAll(' href="/', ` href="${base}/`);
}

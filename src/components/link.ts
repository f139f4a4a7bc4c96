const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** An address of this site as a link: with the folder under which the site is published in front. */
export function link(href: string): string {
  return href.startsWith('/') ? `${base}${href}` : href;
}

/** The address of a page in the site, from its path on the host. */
export function withoutBase(pathname: string): string {
  return pathname.startsWith(`${base}/`) ? pathname.slice(base.length) : pathname;
}

/** Rendered narrative with its links to this site made to work under the folder where it is published. */
export function withBase(html: string): string {
  return base === '' ? html : html.replaceAll(' href="/', ` href="${base}/`);
}

/** An address of this site for those who read it elsewhere: whole where the site's own address is known. */
export function address(href: string, site: URL | undefined): string {
  return site === undefined ? link(href) : new URL(link(href), site).href;
}

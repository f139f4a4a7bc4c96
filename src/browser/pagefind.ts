/** What the search page uses of Pagefind's code for browsers (version 1.5). */
export interface Pagefind {
  readonly options: (options: { readonly baseUrl: string; readonly excerptLength: number }) => Promise<void>;
  readonly init: () => Promise<void>;
  readonly search: (words: string) => Promise<{ readonly results: readonly Found[] }>;
}

/** A result of which the page is not loaded yet. */
export interface Found {
  readonly id: string;
  readonly data: () => Promise<FoundPage>;
}

/** A page or a part of one. Excerpts are HTML with the words marked by `<mark>`. */
export interface FoundPage {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly sub_results: readonly { readonly title: string; readonly url: string; readonly excerpt: string }[];
}

/** Which groups each result is in, as the build wrote them: see src/publish/search-index.ts. */
interface Groups {
  readonly groups: readonly string[];
  readonly results: Readonly<Record<string, readonly number[]>>;
}

/** Loads which results are in all of some groups, such as `kind=action`. */
export async function loadGroups(
  index: string,
): Promise<(result: Found, wanted: readonly string[]) => boolean> {
  const answer = await fetch(`${index}groups.json`);
  if (!answer.ok) throw new Error(`no groups: ${String(answer.status)}`);
  const { groups, results } = (await answer.json()) as Groups;
  return ({ id }, wanted) => wanted.every((group) => results[id]?.includes(groups.indexOf(group)) === true);
}

/** Loads the search that the build wrote beside the pages. `index` is its folder, which ends with a slash. */
export async function loadPagefind(index: string): Promise<Pagefind> {
  const loaded: unknown = await import(/* @vite-ignore */ new URL(`${index}pagefind.js`, location.href).href);
  const pagefind = loaded as Pagefind;
  await pagefind.options({ baseUrl: index.replace(/pagefind\/$/, ''), excerptLength: 24 });
  await pagefind.init();
  return pagefind;
}

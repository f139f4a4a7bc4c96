import { z } from 'zod';

/** Where a repository is on GitHub and with what right it is written to. */
export interface Repository {
  /** The address of the API, `https://api.github.com` or that of an own server. */
  readonly api: string;
  /** `owner/name` */
  readonly name: string;
  readonly token: string;
}

/** GitHub refused, or was not there. */
export class GitHubRefused extends Error {
  override readonly name = 'GitHubRefused';
}

/** So many records come at once, and so many pages are asked for at most. */
const PER_PAGE = 100;
const MOST_PAGES = 30;

/** One request below a repository, `issues/3/comments`; its answer fits the schema. Throws GitHubRefused. */
export async function request<T>(
  { api, name, token }: Repository,
  method: 'GET' | 'POST' | 'PATCH',
  path: string,
  schema: z.ZodType<T>,
  body?: Readonly<Record<string, unknown>>,
): Promise<T> {
  const answer = await fetch(`${api}/repos/${name}/${path}`, {
    method,
    headers: {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'x-github-api-version': '2022-11-28',
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }).catch((error: unknown) => {
    throw new GitHubRefused(`${api} did not answer: ${String((error as Error).cause ?? error)}`);
  });
  if (!answer.ok) {
    const why = z.object({ message: z.string() }).safeParse(await answer.json().catch(() => null));
    throw new GitHubRefused(
      `GitHub refused ${method} ${path}: ${String(answer.status)} ${why.success ? why.data.message : ''}`.trim(),
    );
  }
  return schema.parse(await answer.json());
}

/** All records of a list, page by page, until one fits. */
export async function find<T>(
  repository: Repository,
  path: string,
  query: Readonly<Record<string, string>>,
  schema: z.ZodType<T>,
  fits: (one: T) => boolean,
): Promise<T | undefined> {
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const asked = new URLSearchParams({ ...query, per_page: String(PER_PAGE), page: String(page) });
    const records = await request(repository, 'GET', `${path}?${asked.toString()}`, z.array(schema));
    const found = records.find(fits);
    if (found !== undefined) return found;
    if (records.length < PER_PAGE) return undefined;
  }
  return undefined;
}

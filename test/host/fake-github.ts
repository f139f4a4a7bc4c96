import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request that wrote something. */
export interface Written {
  readonly method: string;
  readonly path: string;
  readonly body: { readonly title?: string; readonly body: string };
}

/** What is on the invented GitHub: lists by the path that they are asked for at, below the repository. */
export type Records = Record<string, Record<string, unknown>[]>;

/** The names of GitHub's API as far as they are used, over HTTP on this computer. It filters as GitHub does, and refuses a wrong token. */
export async function fakeGitHub(
  records: Records,
): Promise<{ api: string; written: Written[]; asked: string[]; close: () => void }> {
  const written: Written[] = [];
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const answer = (status: number, body: unknown): void => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    };
    void (async () => {
      const url = new URL(request.url ?? '', 'http://localhost');
      const path = url.pathname.replace('/repos/council/plans/', '');
      if (request.headers.authorization !== 'Bearer a-token') {
        answer(401, { message: 'Bad credentials' });
        return;
      }
      if (request.method === 'GET') {
        asked.push(`${path}${url.search}`);
        const page = Number(url.searchParams.get('page'));
        const size = Number(url.searchParams.get('per_page'));
        answer(200, (records[path] ?? []).slice((page - 1) * size, page * size));
        return;
      }
      const body = JSON.parse(await textOf(request)) as Written['body'];
      written.push({ method: request.method ?? '', path, body });
      answer(request.method === 'POST' ? 201 : 200, {
        id: 900,
        number: Number(/^issues\/(\d+)$/.exec(path)?.[1] ?? 41),
        ...body,
      });
    })();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    api: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    written,
    asked,
    close: () => server.close(),
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
};

/** A site on a port of this computer. */
export interface Served {
  /** The origin: "http://127.0.0.1:40123". */
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** Rules of a file `_headers`: for which addresses, and which headers. */
type HeaderRule = readonly [pattern: string, headers: readonly (readonly [name: string, value: string])[]];

function headerRules(text: string): HeaderRule[] {
  return text.split('\n\n').map((block) => {
    const [pattern = '', ...lines] = block.trim().split('\n');
    return [
      pattern,
      lines.map((line) => {
        const [, name = '', value = ''] = /^ {2}([\w-]+): (.*)$/.exec(line) ?? [];
        if (name === '') throw new Error(`not a header: "${line}"`);
        return [name, value] as const;
      }),
    ];
  });
}

function headersOf(path: string, rules: readonly HeaderRule[]): Record<string, string> {
  const fits = ([pattern]: HeaderRule): boolean => path.startsWith(pattern.replace(/\*$/, ''));
  return Object.fromEntries(rules.filter(fits).flatMap(([, headers]) => headers));
}

/**
 * Serves a folder the way a plain static host does: index files, right types, and the site's own page for 404; and as
 * hosts do that read it, with the headers of its file `_headers`, if asked to. `base` is the path under which the site was built.
 */
export async function serve(
  folder: string,
  { withHeaders = false, base = '/' }: { readonly withHeaders?: boolean; readonly base?: string } = {},
): Promise<Served> {
  const rules = withHeaders ? headerRules(readFileSync(join(folder, '_headers'), 'utf8')) : [];
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    const below = path.startsWith(base) ? `/${path.slice(base.length)}` : '/outside';
    const asked = join(folder, below.endsWith('/') ? `${below}index.html` : below);
    const found = asked.startsWith(folder) && statSync(asked, { throwIfNoEntry: false })?.isFile() === true;
    const file = found ? asked : join(folder, '404.html');
    response.writeHead(found ? 200 : 404, {
      ...headersOf(path, rules),
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${String(port)}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

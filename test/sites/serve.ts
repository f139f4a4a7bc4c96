import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

/** Kinds of files that hosts compress; pictures and fonts are compressed already. */
const COMPRESSED = /\.(css|csv|html|js|json|svg|txt|wasm|xml)$/;

/** How a folder is served. */
export interface ServeOptions {
  /** With the headers of its file `_headers`. */
  readonly withHeaders?: boolean;
  /** Compressed as the browser asks: with Brotli, or else gzip. */
  readonly compressed?: boolean;
  /** The path under which the site was built. */
  readonly base?: string;
}

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

/** The bytes of a file as they travel, and the name of the encoding that was chosen. */
function encoded(file: string, accepts: string): { body: Buffer; encoding?: string } {
  const bytes = readFileSync(file);
  if (!COMPRESSED.test(file)) return { body: bytes };
  if (/\bbr\b/.test(accepts)) return { body: brotliCompressSync(bytes), encoding: 'br' };
  if (/\bgzip\b/.test(accepts)) return { body: gzipSync(bytes), encoding: 'gzip' };
  return { body: bytes };
}

/** Serves a folder the way a plain static host does: index files, right types, and the site's own page for 404. */
export async function serve(
  folder: string,
  { withHeaders = false, compressed = false, base = '/' }: ServeOptions = {},
): Promise<Served> {
  const rules = withHeaders ? headerRules(readFileSync(join(folder, '_headers'), 'utf8')) : [];
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    const below = path.startsWith(base) ? `/${path.slice(base.length)}` : '/outside';
    const asked = join(folder, below.endsWith('/') ? `${below}index.html` : below);
    const found = asked.startsWith(folder) && statSync(asked, { throwIfNoEntry: false })?.isFile() === true;
    const file = found ? asked : join(folder, '404.html');
    const accepts = compressed ? String(request.headers['accept-encoding']) : '';
    const { body, encoding } = encoded(file, accepts);
    response.writeHead(found ? 200 : 404, {
      ...headersOf(path, rules),
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      'content-length': body.length,
      ...(encoding === undefined ? {} : { 'content-encoding': encoding, vary: 'Accept-Encoding' }),
    });
    response.end(body);
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

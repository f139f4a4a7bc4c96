/**
 * What pages may load: files of the site itself and nothing else. No script or style inside a page runs; the data blocks
 * of JSON-LD are no scripts and need no leave. `wasm-unsafe-eval` lets the search compile its WebAssembly, which is a
 * file of the site too; it does not allow `eval`. Charts are explored in a frame that holds a page of the site itself; pages
 * of others may not frame this one.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'self'",
].join('; ');

const YEAR = 'public, max-age=31536000, immutable';

/**
 * The file `_headers` that static hosts such as Netlify and Cloudflare Pages read: what each answer carries. Files whose
 * names change with their content are kept for a year. Hosts join the values of all rules that fit, so that for all other
 * files nothing is said of caching: there the hosts ask each time, which is right.
 */
export function headersFile(base: string): string {
  const below = (path: string): string => `${base.replace(/\/$/, '')}${path}`;
  return [
    below('/*'),
    `  Content-Security-Policy: ${CONTENT_SECURITY_POLICY}`,
    '  X-Content-Type-Options: nosniff',
    '  Referrer-Policy: strict-origin-when-cross-origin',
    '  Permissions-Policy: browsing-topics=(), camera=(), geolocation=(), microphone=()',
    '  Cross-Origin-Opener-Policy: same-origin',
    // Figures are there to be used, from pages of others too.
    '  Access-Control-Allow-Origin: *',
    ...['/assets/*', '/pagefind/fragment/*', '/pagefind/index/*'].flatMap((path) => [
      '',
      below(path),
      `  Cache-Control: ${YEAR}`,
    ]),
    '',
  ].join('\n');
}

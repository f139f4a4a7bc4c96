import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../../src/styles/charts.css', import.meta.url), 'utf8');

/** The tokens of each `:root` block in order: light, dark, print, forced colours. */
const schemes = [...css.matchAll(/:root \{([^}]+)\}/g)].map(
  ([, block]) =>
    new Map(
      [...(block ?? '').matchAll(/--chart-([\w-]+): ([^;]+);/g)].map(([, name, value]) => [
        name ?? '',
        value ?? '',
      ]),
    ),
);

/** WCAG 2.2 relative luminance. */
function luminance(hex: string): number {
  const digits =
    hex.length === 4
      ? (hex.slice(1).match(/./g) ?? []).map((digit) => digit + digit)
      : (hex.slice(1).match(/../g) ?? []);
  const [red = 0, green = 0, blue = 0] = digits
    .map((pair) => parseInt(pair, 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

describe('charts.css', () => {
  it('sets the same tokens in every scheme', () => {
    expect(schemes).toHaveLength(4);
    for (const scheme of schemes) expect([...scheme.keys()]).toEqual([...(schemes[0]?.keys() ?? [])]);
  });

  it.each(['light', 'dark', 'print'])(
    'keeps series and axis at 3:1 and text at 4.5:1 on the ground: %s',
    (name) => {
      const scheme = schemes[['light', 'dark', 'print'].indexOf(name)] ?? new Map<string, string>();
      const ground = scheme.get('ground') ?? '';
      for (const [token, colour] of scheme) {
        if (token === 'ground' || token === 'grid') continue;
        expect(contrast(colour, ground), token).toBeGreaterThanOrEqual(token === 'text' ? 4.5 : 3);
      }
    },
  );
});

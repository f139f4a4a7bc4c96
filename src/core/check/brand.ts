import { contrast, GROUND, LEAST_CONTRAST, readableInk } from '../compute/ink.ts';
import type { Finding } from '../edition/edition.ts';
import { finding, type LibraryRule } from './finding.ts';

/** The ink of a service must be readable on white, and white on it: figures are written in it and covers are filled with it. */
export const brandContrast: LibraryRule = ({ services }) =>
  Object.entries(services.value).flatMap(([id, { brand }]): Finding[] => {
    if (brand === undefined) return [];
    const found = contrast(brand.ink, GROUND.light);
    if (found >= LEAST_CONTRAST) return [];
    return [
      finding(services, [id, 'brand', 'ink'], 'ink-faint', {
        expected: `a colour with a contrast of at least ${String(LEAST_CONTRAST)}:1 on white (WCAG 2.2, 1.4.3)`,
        // Rounded down: what is not enough is never told as enough.
        found: `${brand.ink}, with ${(Math.floor(found * 100) / 100).toFixed(2)}:1`,
        fix: `Write the nearest darker one:  ink: "${readableInk(brand.ink)}"`,
      }),
    ];
  });

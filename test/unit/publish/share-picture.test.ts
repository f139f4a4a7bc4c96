import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PICTURE, shareView, siteShareView } from '../../../src/core/view/share-view.ts';
import { fitted, widthOf } from '../../../src/publish/picture-text.ts';
import { pictureSvg, sharePicture } from '../../../src/publish/share-picture.ts';
import { temporaryFolder } from '../../sites/build-site.ts';
import { modelOf } from '../west-mercia-model.ts';

const view = shareView(modelOf());
const LONG =
  'Cyfiawnder Ieuenctid a Gwasanaeth Atal Pen-y-bont ar Ogwr, Bro Morgannwg a Chaerdydd, Cynllun Blynyddol y Bartneriaeth ar gyfer Plant';

describe('the picture of a plan', () => {
  it('shows service, title and one figure with what it is and when', () => {
    expect(view).toMatchObject({ over: 'West Mercia Youth Justice Service', figure: { value: '93' } });
    expect(view.figure?.lines).toEqual([
      'First time entrants',
      'per 100,000 children',
      'The year ending September 2022',
    ]);
  });

  it('is a PNG of the size that was promised, the same each time', async () => {
    const [once, again] = [
      await sharePicture(view, temporaryFolder()),
      await sharePicture(view, temporaryFolder()),
    ];
    const png = Buffer.from(once);
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([PICTURE.width, PICTURE.height]);
    expect(createHash('sha256').update(again).digest('hex')).toBe(
      createHash('sha256').update(once).digest('hex'),
    );
  });

  it('is drawn once, and again only when something in it has changed', async () => {
    const cache = temporaryFolder();
    const first = Buffer.from(await sharePicture(view, cache));
    expect(Buffer.from(await sharePicture(view, cache)).equals(first)).toBe(true);
    expect(readdirSync(cache)).toHaveLength(1);
    const other = await sharePicture({ ...view, ink: '#1d5c3a' }, cache);
    expect(Buffer.from(other).equals(first)).toBe(false);
    expect(readdirSync(cache)).toHaveLength(2);
  });

  it('holds letters as outlines: no font is asked for', () => {
    const svg = pictureSvg({ ...siteShareView(1, 1), over: 'Ŵŷ' });
    expect(svg).not.toMatch(/<text|font/);
    expect(svg).toContain('<path');
  });

  it('draws Welsh letters of their own, not the sign for a letter that is missing', () => {
    const missing = widthOf('\u{10ffff}', 400, 1000);
    for (const letter of 'ŵŷŴŶâêîôûŵ') {
      const [, shape] = /d="([^"]+)"/.exec(pictureSvg({ ...view, over: letter })) ?? [];
      expect(shape, letter).toBeDefined();
      expect(widthOf(letter, 400, 1000), letter).not.toBe(missing);
    }
  });
});

describe('a text that is to fit', () => {
  const settings = [
    { lines: 1, sizes: [100, 80] },
    { lines: 2, sizes: [60, 40] },
  ];

  it.each([
    'Plan',
    'Youth Justice Plan 2023/24',
    LONG,
    'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch',
  ])('does: %s', (text) => {
    const { size, lines } = fitted(text, 800, 500, settings);
    expect(lines.length).toBeLessThanOrEqual(2);
    for (const line of lines) expect(widthOf(line, 800, size), line).toBeLessThanOrEqual(500);
  });

  it('is as large as it can be, and ends with an ellipsis only where it must', () => {
    expect(fitted('Plan', 800, 500, settings)).toEqual({ size: 100, lines: ['Plan'] });
    expect(fitted(LONG, 800, 500, settings).lines.at(-1)).toMatch(/…$/);
    expect(fitted('Youth Justice Plan 2023/24', 800, 500, settings).lines.join(' ')).toBe(
      'Youth Justice Plan 2023/24',
    );
  });
});

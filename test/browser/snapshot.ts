import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** The pictures that pages are held against. */
export const SNAPSHOTS = join(import.meta.dirname, 'snapshots');

/** Whether pictures are made anew instead of compared: UPDATE_SNAPSHOTS=1 says so, and a machine that checks refuses it. */
export function isUpdating(env: Readonly<Record<string, string | undefined>>): boolean {
  if (env['UPDATE_SNAPSHOTS'] !== '1') return false;
  if (env['CI'] !== undefined && env['CI'] !== '' && env['CI'] !== 'false')
    throw new Error(
      'UPDATE_SNAPSHOTS=1 is refused where CI is set: make the pictures where a person looks at them',
    );
  return true;
}

/** Colours a channel is reduced to, so that a picture has few enough for a palette: it is a third of the size then. */
const SHADES = 10;

/** How far the colour of a pixel may be off, from 0 to 1: less than black from grey, more than shades of an edge. */
const COLOUR_DISTANCE = 0.15;

/**
 * The share of pixels that may differ. Measured at half size: another way to place glyphs (Chromium with and without
 * sub-pixel positions) alters up to 2.6% of a page full of text, other hinting none; a shift of the text by four CSS
 * pixels alters at least 4.1%.
 */
const TOLERANCE = 0.03;

/** The share of pixels in which two pictures differ, from 0 to 1, and a picture of where; 1 where their sizes differ. */
export function difference(one: PNG, other: PNG): { share: number; where: PNG } {
  const { width, height } = one;
  const where = new PNG({ width, height });
  if (other.width !== width || other.height !== height) return { share: 1, where };
  const differing = pixelmatch(one.data, other.data, where.data, width, height, {
    threshold: COLOUR_DISTANCE,
  });
  return { share: differing / (width * height), where };
}

/** What is wrong with the picture of a page: nothing, or in words with the files to look at. */
export function compareSnapshot(name: string, taken: Buffer, updating: boolean): string {
  const place = join(SNAPSHOTS, `${name}.png`);
  const actual = withFewColours(PNG.sync.read(taken));
  if (updating) {
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, paletteFile(actual));
    return '';
  }
  if (!existsSync(place))
    return `there is no picture ${name}: make it with UPDATE_SNAPSHOTS=1 and look at it`;
  const { share, where } = difference(PNG.sync.read(readFileSync(place)), actual);
  if (share <= TOLERANCE) return '';
  folder ??= mkdtempSync(join(tmpdir(), 'youth-justice-plans-snapshots-'));
  writeFileSync(join(folder, `${name}.actual.png`), paletteFile(actual));
  writeFileSync(join(folder, `${name}.difference.png`), PNG.sync.write(where));
  return `${(share * 100).toFixed(1)}% of the pixels differ, ${String(TOLERANCE * 100)}% may: see ${join(folder, name)}.actual.png and .difference.png; if it is meant so, make it anew with UPDATE_SNAPSHOTS=1`;
}

let folder: string | undefined;

/** A copy of a picture with few colours and nothing transparent. */
export function withFewColours({ width, height, data }: PNG): PNG {
  const few = new PNG({ width, height });
  const step = 255 / (SHADES - 1);
  for (const [index, value] of data.entries())
    few.data[index] = index % 4 === 3 ? 255 : Math.round(Math.round(value / step) * step);
  return few;
}

/** A picture of at most 256 colours as a PNG with a palette, which pngjs reads but does not write. */
export function paletteFile({ width, height, data }: PNG): Buffer {
  const palette = new Map<number, number>();
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const colour = data.readUIntBE((y * width + x) * 4, 3);
      const index = palette.get(colour) ?? palette.size;
      palette.set(colour, index);
      rows[y * (width + 1) + x + 1] = index;
    }
  if (palette.size > 256) throw new Error(`${String(palette.size)} colours are too many for a palette`);
  const colours = Buffer.alloc(palette.size * 3);
  for (const [colour, index] of palette) colours.writeUIntBE(colour, index * 3, 3);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a pixel, colour type 3: a palette; the usual compression and filter, not interlaced.
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

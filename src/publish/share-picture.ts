import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { PICTURE, type ShareView } from '../core/view/share-view.ts';
import { fitted, textSvg, widthOf, type Setting } from './picture-text.ts';

const EDGE = 72;
const WIDTH = PICTURE.width - 2 * EDGE;
/** Where the ground of ink ends and the figure stands. */
const COVER = 372;
const SOFT = '#4c555c';

const oneLine = (...sizes: number[]): Setting[] => [{ lines: 1, sizes }];

/** The picture as SVG: service and title on a ground of ink, and below it one figure in the same ink. */
export function pictureSvg({ ink, over, title, figure, foot }: ShareView): string {
  const name = fitted(over, 400, WIDTH, [...oneLine(40, 34, 30), { lines: 2, sizes: [28, 24] }]);
  const head = fitted(title, 800, WIDTH, [
    ...oneLine(104, 92),
    { lines: 2, sizes: [84, 72, 60] },
    { lines: 3, sizes: [54, 46, 40] },
  ]);
  const leading = head.size * 1.1;
  const first = COVER - 56 - (head.lines.length - 1) * leading;
  const white = [
    ...name.lines.map((line, index) =>
      textSvg(line, 400, name.size, EDGE, (name.lines.length === 1 ? 104 : 84) + index * 34),
    ),
    ...head.lines.map((line, index) => textSvg(line, 800, head.size, EDGE - 4, first + index * leading)),
  ];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${String(PICTURE.width)}" height="${String(PICTURE.height)}">`,
    `<path fill="#ffffff" d="M0 0h${String(PICTURE.width)}v${String(PICTURE.height)}H0z"/>`,
    `<path fill="${ink}" d="M0 0h${String(PICTURE.width)}v${String(COVER)}H0z"/>`,
    inColour('#ffffff', white),
    figure === undefined ? '' : figureSvg(figure, ink),
    footSvg(foot),
    '</svg>',
  ].join('');
}

function inColour(fill: string, drawn: readonly string[]): string {
  return `<g fill="${fill}">${drawn.join('')}</g>`;
}

function figureSvg({ value, lines }: NonNullable<ShareView['figure']>, ink: string): string {
  const number = fitted(value, 800, WIDTH / 2, oneLine(150, 120, 92));
  const baseline = COVER + 152;
  const beside = EDGE + Math.max(...number.lines.map((line) => widthOf(line, 800, number.size))) + 32;
  const [what = '', ...more] = lines.filter((line) => line !== '');
  const room = PICTURE.width - EDGE - beside;
  const title = fitted(what, 800, room, oneLine(36, 30, 26));
  const rest = more.map((line) => fitted(line, 400, room, oneLine(30, 26, 22)));
  return [
    inColour(
      ink,
      number.lines.map((line) => textSvg(line, 800, number.size, EDGE - 6, baseline)),
    ),
    inColour(
      '#000000',
      title.lines.map((line) => textSvg(line, 800, title.size, beside, baseline - 84)),
    ),
    inColour(
      SOFT,
      rest.map(({ size, lines: [line = ''] }, index) =>
        textSvg(line, 400, size, beside, baseline - 42 + index * 42),
      ),
    ),
  ].join('');
}

function footSvg(foot: string): string {
  const { size, lines } = fitted(foot, 400, WIDTH, oneLine(26, 22));
  return inColour(
    SOFT,
    lines.map((line) => textSvg(line, 400, size, EDGE, PICTURE.height - 40)),
  );
}

const require = createRequire(import.meta.url);
let ready: Promise<void> | undefined;

/** The picture as PNG. The same view gives the same bytes; one that was drawn before is taken from the cache. */
export async function sharePicture(view: ShareView, cache: string): Promise<Uint8Array> {
  const svg = pictureSvg(view);
  const digest = createHash('sha256').update(svg).digest('base64url').slice(0, 22);
  const kept = join(cache, `${digest}.png`);
  if (existsSync(kept)) return readFileSync(kept);
  ready ??= initWasm(readFileSync(require.resolve('@resvg/resvg-wasm/index_bg.wasm')));
  await ready;
  const drawing = new Resvg(svg, { font: { loadSystemFonts: false } });
  const rendered = drawing.render();
  const png = rendered.asPng();
  rendered.free();
  drawing.free();
  mkdirSync(cache, { recursive: true });
  writeFileSync(kept, png);
  return png;
}

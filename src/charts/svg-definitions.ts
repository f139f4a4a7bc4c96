import { type Paint, paintAttributes } from './svg-marks.ts';

/** The clip paths and fill patterns that a drawing refers to, each written once. Ids are `<prefix>-<kind>-<n>`. */
export class SvgDefinitions {
  readonly #prefix: string;
  readonly #known = new Map<string, { readonly id: string; readonly markup: string }>();

  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  /** The id of a clip to this path. */
  clipPath(data: string, rule: CanvasFillRule): string {
    const clipRule = rule === 'evenodd' ? ' clip-rule="evenodd"' : '';
    return this.#define(
      'clip',
      rule + data,
      (id) => `<clipPath id="${id}"><path${clipRule} d="${data}"/></clipPath>`,
    );
  }

  /** The id of a fill with stripes (`hatch`) or crossed lines (`cross`) of a colour, on the ground. */
  texture(paint: Paint, texture: string): string {
    const [lines, width] = texture === 'hatch' ? ['M0 0V6', '5'] : ['M0 0V6M0 0H6', '2.5'];
    const ground = `<path ${paintAttributes('ground')} fill="currentColor" d="M0 0H6V6H0Z"/>`;
    return this.#define(
      texture,
      paint,
      (id) =>
        `<pattern id="${id}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)" ${paintAttributes(paint)}>` +
        `${ground}<path stroke="currentColor" stroke-width="${width}" d="${lines}"/></pattern>`,
    );
  }

  markup(): string {
    const all = [...this.#known.values()].map(({ markup }) => markup).join('');
    return all && `<defs>${all}</defs>`;
  }

  #define(kind: string, what: string, write: (id: string) => string): string {
    const key = `${kind} ${what}`;
    const known = this.#known.get(key);
    if (known) return known.id;
    const id = `${this.#prefix}-${kind}-${String(this.#known.size + 1)}`;
    this.#known.set(key, { id, markup: write(id) });
    return id;
  }
}

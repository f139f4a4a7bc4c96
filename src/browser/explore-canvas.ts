/**
 * A canvas on which charts are drawn as in the static SVG: colours are named there, and looked up here in the page's own
 * stylesheet at the moment of drawing, so that dark mode, forced colours and the ink of a partnership hold.
 */
export class NamedColours {
  readonly #probes: HTMLElement;
  readonly #found = new Map<string, string>();
  readonly #patterns = new Map<string, CanvasPattern | string>();

  constructor(probes: HTMLElement) {
    this.#probes = probes;
  }

  /** To be called when the reader's colours change. */
  forget(): void {
    this.#found.clear();
    this.#patterns.clear();
  }

  /** The context of a canvas, which takes names in the place of colours and the page's font in the place of Arial. */
  contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas');
    const family = getComputedStyle(this.#probes).fontFamily;
    return new Proxy(context, {
      get: (_, key) => {
        const value: unknown = Reflect.get(context, key, context);
        return typeof value === 'function' ? (value.bind(context) as unknown) : value;
      },
      set: (_, key, value: unknown) => {
        const set =
          key === 'fillStyle' || key === 'strokeStyle'
            ? this.#paint(context, String(value))
            : key === 'font'
              ? String(value).replace('Arial', family)
              : value;
        return Reflect.set(context, key, set, context);
      },
    });
  }

  #paint(context: CanvasRenderingContext2D, paint: string): CanvasPattern | string {
    const [name = '', texture] = paint.split(' ');
    if (texture === undefined) return this.#colour(name);
    let pattern = this.#patterns.get(paint);
    if (pattern === undefined) {
      pattern = this.#texture(context, this.#colour(name), texture);
      this.#patterns.set(paint, pattern);
    }
    return pattern;
  }

  #colour(name: string): string {
    if (name === 'none') return 'transparent';
    if (!/^(series-\d|text|axis|grid|ground)$/.test(name)) return name;
    let colour = this.#found.get(name);
    if (colour === undefined) {
      const probe = document.createElement('span');
      probe.className = `chart-${name}`;
      this.#probes.append(probe);
      colour = getComputedStyle(probe).color;
      probe.remove();
      this.#found.set(name, colour);
    }
    return colour;
  }

  /** Stripes or crossed lines as in the static drawing. */
  #texture(context: CanvasRenderingContext2D, colour: string, texture: string): CanvasPattern | string {
    const tile = document.createElement('canvas');
    tile.width = tile.height = 8;
    const inside = tile.getContext('2d');
    if (!inside) return colour;
    inside.fillStyle = this.#colour('ground');
    inside.fillRect(0, 0, 8, 8);
    inside.strokeStyle = colour;
    inside.lineWidth = texture === 'hatch' ? 3 : 1.5;
    inside.beginPath();
    for (const by of [-8, 0, 8]) {
      inside.moveTo(by, 8);
      inside.lineTo(by + 8, 0);
      if (texture === 'cross') {
        inside.moveTo(by, 0);
        inside.lineTo(by + 8, 8);
      }
    }
    inside.stroke();
    return context.createPattern(tile, 'repeat') ?? colour;
  }
}

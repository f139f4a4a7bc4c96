import { describe, expect, it } from 'vitest';
import { SvgContext } from '../../../src/charts/svg-context.ts';

function drawn(draw: (context: SvgContext) => void): string {
  const context = new SvgContext(100, 50, 'c');
  draw(context);
  return context.markup();
}

describe('SvgContext', () => {
  it('writes a stroke with its dash, width and colour class, and no fill', () => {
    const svg = drawn((c) => {
      c.strokeStyle = 'series-2';
      c.lineWidth = 2;
      c.setLineDash([4, 2]);
      c.beginPath();
      c.moveTo(1, 2.04);
      c.lineTo(10.06, 20);
      c.stroke();
    });
    expect(svg).toBe(
      '<path class="chart-series-2" stroke="currentColor" stroke-width="2" stroke-dasharray="4 2" d="M1 2L10.1 20"/>',
    );
  });

  it('joins neighbours drawn alike into one element', () => {
    const svg = drawn((c) => {
      c.fillRect(0, 0, 1, 1);
      c.fillRect(2, 0, 1, 1);
    });
    expect(svg).toBe('<path class="chart-text" fill="currentColor" d="M0 0L1 0 1 1 0 1ZM2 0L3 0 3 1 2 1Z"/>');
  });

  it('does not join see-through shapes, whose overlap would show', () => {
    const svg = drawn((c) => {
      c.globalAlpha = 0.5;
      c.fillRect(0, 0, 2, 2);
      c.fillRect(1, 0, 2, 2);
    });
    expect(svg.match(/opacity="0.5"/g)).toHaveLength(2);
  });

  it('fills a ring with the even-odd rule', () => {
    const svg = drawn((c) => {
      c.beginPath();
      c.rect(0, 0, 9, 9);
      c.rect(2, 2, 5, 5);
      c.fill('evenodd');
    });
    expect(svg).toContain('fill-rule="evenodd"');
  });

  it('makes one element of a shape filled with the ground and then outlined', () => {
    const svg = drawn((c) => {
      c.fillStyle = 'ground';
      c.strokeStyle = 'series-5';
      c.beginPath();
      c.rect(0, 0, 9, 9);
      c.fill();
      c.stroke();
    });
    expect(svg).toBe(
      '<path class="chart-series-5 chart-hollow" fill="#fff" stroke="currentColor" d="M0 0L9 0 9 9 0 9Z"/>',
    );
  });

  it('clips what reaches outside, shares the clip, and leaves out a needless one', () => {
    const svg = drawn((c) => {
      c.save();
      c.beginPath();
      c.rect(0, 0, 10, 10);
      c.clip();
      c.fillRect(2, 2, 5, 5);
      c.fillRect(5, 5, 10, 10);
      c.strokeRect(5, 5, 10, 10);
      c.restore();
      c.fillRect(50, 5, 10, 10);
    });
    expect(svg).toBe(
      '<defs><clipPath id="c-clip-1"><path d="M0 0L10 0 10 10 0 10Z"/></clipPath></defs>' +
        '<path class="chart-text" fill="currentColor" d="M2 2L7 2 7 7 2 7Z"/>' +
        '<path class="chart-text" fill="currentColor" clip-path="url(#c-clip-1)" d="M5 5L15 5 15 15 5 15Z"/>' +
        '<path class="chart-text" stroke="currentColor" clip-path="url(#c-clip-1)" d="M5 5L15 5 15 15 5 15Z"/>' +
        '<path class="chart-text" fill="currentColor" d="M50 5L60 5 60 15 50 15Z"/>',
    );
  });

  it.each([
    ['a whole circle in two arcs', 0, 2 * Math.PI, false, 'M15 10A5 5 0 0 1 5 10A5 5 0 0 1 15 10'],
    ['a quarter, clockwise', 0, Math.PI / 2, false, 'M15 10A5 5 0 0 1 10 15'],
    ['the same ends the long way round', 0, Math.PI / 2, true, 'M15 10A5 5 0 1 0 10 15'],
  ])('draws %s', (_, start, end, anticlockwise, path) => {
    expect(
      drawn((c) => {
        c.beginPath();
        c.arc(10, 10, 5, start, end, anticlockwise);
        c.fill();
      }),
    ).toContain(`d="${path}"`);
  });

  it('draws an ellipse with both radii', () => {
    const svg = drawn((c) => {
      c.beginPath();
      c.ellipse(10, 10, 6, 3, 0, 0, 2 * Math.PI);
      c.fill();
    });
    expect(svg).toContain('M16 10A6 3 0 0 1 4 10A6 3 0 0 1 16 10');
  });

  it('moves and turns with save, translate, rotate and restore', () => {
    const svg = drawn((c) => {
      c.save();
      c.translate(10, 10);
      c.rotate(Math.PI / 2);
      c.fillText('up', 0, 0);
      c.fillRect(0, 0, 4, 2);
      c.restore();
      c.fillText('flat', 1, 2);
    });
    expect(svg).toContain('transform="matrix(0 1 -1 0 10 10)" x="0" y="0">up</text>');
    expect(svg).toContain('d="M10 10L10 14 8 14 8 10Z"');
    expect(svg).toContain('x="1" y="2">flat</text>');
  });

  it('escapes text, sets size, weight and anchor, and places the middle baseline itself', () => {
    const svg = drawn((c) => {
      c.font = 'bold 20px Arial';
      c.textAlign = 'right';
      c.textBaseline = 'middle';
      c.fillText('A & B <x> "y"', 50, 10);
    });
    expect(svg).toBe(
      '<text class="chart-text" fill="currentColor" font-size="20" font-weight="700" text-anchor="end" x="50" y="17">A &amp; B &lt;x&gt; &quot;y&quot;</text>',
    );
  });

  it('measures text by the widest of the fonts it may be set in', () => {
    const context = new SvgContext(100, 50, 'c');
    context.font = '10px Arial';
    expect(context.measureText('West Mercia').width).toBeCloseTo(56.52, 1);
  });

  it('draws nothing in the colour "none", and nothing for a path that goes nowhere', () => {
    const svg = drawn((c) => {
      c.strokeStyle = 'none';
      c.strokeRect(0, 0, 5, 5);
      c.strokeStyle = 'axis';
      c.beginPath();
      c.moveTo(1, 1);
      c.lineTo(1, 1);
      c.stroke();
    });
    expect(svg).toBe('');
  });
});

import type { ClaimSpec } from '../schema/claims.ts';
import { known } from './bind-figure.ts';
import { unbound, type Unbound } from './bound.ts';
import { writtenNumber } from './claim-size.ts';
import { areaOf, numberText, periodOf, printed, valueOf, type Said } from './claim-words.ts';
import type { Subject, Verdict } from './claim-verdict.ts';
import type { Figure } from './figures.ts';
import { agreesWithPrinted, decimalsOf } from './rounding.ts';

/** Judges a claim that holds a figure against numbers. */
export function judgeBound({ spec, figure }: Subject): Verdict | Unbound {
  const share = shareAlone(figure);
  const exact = share ?? known(figure);
  if (typeof exact !== 'number') return exact;
  const shown = share ?? printed(figure);
  const data: Said = [
    share === null ? valueOf(figure) : `${String(share)}%`,
    ' for ',
    areaOf(figure),
    ' in ',
    periodOf(figure),
  ];
  const [value, low, high] = [spec.value, spec.low, spec.high].map((text) => writtenNumber(text ?? '0'));
  if (!value || !low || !high) throw new Error('three numbers were read');
  if (spec.says === 'within' && low.value > high.value)
    return unbound(
      'low',
      'value-out-of-range',
      `a number of at most ${spec.high ?? ''}, which is high`,
      spec.low ?? '',
      `Write the smaller one in low:  low="${spec.high ?? ''}" high="${spec.low ?? ''}"`,
    );
  const wrongKey = ((): 'value' | 'low' | 'high' | null => {
    switch (spec.says) {
      case 'is':
        return agreesWithPrinted(exact, value.value, value.decimals) ||
          agreesWithPrinted(shown, value.value, value.decimals)
          ? null
          : 'value';
      case 'at-least':
        return shown >= value.value ? null : 'value';
      case 'at-most':
        return shown <= value.value ? null : 'value';
      default:
        return shown < low.value ? 'low' : shown > high.value ? 'high' : null;
    }
  })();
  if (wrongKey === null) return { kind: 'borne-out', data };
  return {
    kind: 'contradicted',
    data,
    wrong: { key: wrongKey, written: spec[wrongKey] ?? '', said: saidOf(spec) },
    right:
      spec.says === 'is'
        ? numberText(shown, share === null ? figure.decimals : decimalsOf(share)).replaceAll(',', '')
        : null,
  };
}

/** The printed percentage of a category whose count the source does not give; else null. */
function shareAlone({ value, measurement }: Figure): number | null {
  return value === null && measurement.marker !== 'c' ? measurement.printedPercent : null;
}

/** The numbers of a claim as they read: "at least 25", "20 to 25". */
function saidOf({ says, value = '', low = '', high = '' }: ClaimSpec): string {
  if (says === 'within') return `${low} to ${high}`;
  return says === 'is' ? value : `${says.replace('-', ' ')} ${value}`;
}

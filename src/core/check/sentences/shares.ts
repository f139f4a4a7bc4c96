import { agreesWithPrinted } from '../../compute/rounding.ts';
import { form, Q, words, type Contradiction, type Form, type Matched } from './form.ts';
import type { Quantity } from './quantities.ts';

const OUT_OF = String.raw`\s(?:${'[^\\ue000-\\uefff.;:!?,()]'}{1,30}?\s)?(?:out\sof|of)\s(?:the\s|all\s|a\stotal\sof\s){0,2}`;
const NOUN_AFTER = String.raw`[^\ue000-\uefff.;:!?,()]{0,50}?`;

/** "N of M (P%)", "P% of the M children", "half of the M (N)", "A and B, N in all". */
export const SHARES: readonly Form[] = [
  form(
    String.raw`(?<count>${Q})${OUT_OF}(?<base>${Q})${NOUN_AFTER}(?:\s?\((?:or\s|that is\s)?|,\s(?:or\s|that is\s|which is\s)?)(?<percent>${Q})(?!\s(?:of|more|fewer|lower|higher|in|to|and)\b)`,
    (one) => shareOf(one.quantity('count'), one.quantity('base'), one.quantity('percent')),
  ),
  form(
    String.raw`(?<percent>${Q})\s\((?<count>${Q})${NOUN_AFTER}\s(?:out\sof|of)\s(?:the\s|all\s)?(?<base>${Q})`,
    (one) => shareOf(one.quantity('count'), one.quantity('base'), one.quantity('percent')),
  ),
  form(
    String.raw`(?<percent>${Q})\sof\s(?:the\s|all\s|these\s|our\s){0,2}(?<base>${Q})\s(?!of\b)(?:\w|\()`,
    impossibleShare,
  ),
  form(
    String.raw`(?<base>${Q})${words(110)},\sof\s(?:whom|which|these|them)\s(?<count>${Q})${words(60)}\s\((?<percent>${Q})\)`,
    (one) => shareOf(one.quantity('count'), one.quantity('base'), one.quantity('percent')),
  ),
  form(
    String.raw`^\s*of\s(?:the\s|all\s|these\s){0,2}(?<base>${Q})${words(70)},?\s(?<percent>${Q})\s(?:were|was|are|had|have|said|took|did)\b`,
    impossibleShare,
  ),
  form(
    String.raw`\b(?<part>half|a third|a quarter|one third|one quarter|two thirds|three quarters|a fifth)\sof\s(?:the\s|all\s|these\s)?(?<base>${Q})${NOUN_AFTER}\s\((?<count>${Q})\)`,
    fraction,
  ),
  form(
    String.raw`(?<parts>(?:${Q}${NOUN_AFTER},\s(?:and\s)?)*${Q}${NOUN_AFTER},?\sand\s${words(20)}${Q}${NOUN_AFTER}),?\s(?:\(|making\s|or\s|a\stotal\sof\s)?(?<whole>${Q})(?:${NOUN_AFTER}\s)?(?:in\sall|altogether|in\stotal)\b`,
    sumOf,
  ),
  form(
    String.raw`\bof\s(?:the\s|these\s|all\s)?(?<whole>${Q})${NOUN_AFTER},?\s(?<parts>${Q}${words(60)}\b(?:and|,)\s(?:the\s(?:other|remaining)\s|all\sthe\sother\s)${Q})`,
    sumOf,
  ),
];

const isCount = (one: Quantity): boolean => one.unit === 'none' && one.decimals === 0;

function shareOf(
  count: Quantity | undefined,
  base: Quantity | undefined,
  percent: Quantity | undefined,
): Contradiction | undefined {
  if (!count || !base || percent?.unit !== 'percent' || !isCount(count) || !isCount(base)) return undefined;
  if (base.value <= 0) return undefined;
  if (count.value > base.value) {
    return {
      expected: `a count of ${base.words} at most`,
      found: `${count.words} of ${base.words}`,
      fix: 'Correct the count or the whole that it is out of.',
    };
  }
  const computed = (count.value / base.value) * 100;
  const decimals = Math.max(0, percent.decimals);
  if (agreesWithPrinted(computed, percent.value, decimals)) return undefined;
  const right = `${computed.toFixed(decimals)}%`;
  return {
    expected: `${right}, which is what ${count.words} of ${base.words} gives`,
    found: percent.words,
    fix: `Write ${right}, or correct the count.`,
  };
}

function impossibleShare(one: Matched): Contradiction | undefined {
  const [percent, base] = [one.quantity('percent'), one.quantity('base')];
  if (percent?.unit !== 'percent' || !base || !isCount(base) || base.value <= 0) return undefined;
  const near = (percent.value / 100) * base.value;
  const decimals = Math.max(0, percent.decimals);
  const counts = [Math.floor(near), Math.ceil(near)];
  if (counts.some((count) => agreesWithPrinted((count / base.value) * 100, percent.value, decimals)))
    return undefined;
  const [low, high] = counts.map((count) => ((count / base.value) * 100).toFixed(decimals));
  return {
    expected: `a percentage that a whole number of ${base.words} gives: ${low ?? ''}% or ${high ?? ''}%`,
    found: percent.words,
    fix: 'Correct the percentage, or the number that it is out of.',
  };
}

const FRACTIONS: Readonly<Record<string, number>> = {
  half: 1 / 2,
  'a third': 1 / 3,
  'one third': 1 / 3,
  'two thirds': 2 / 3,
  'a quarter': 1 / 4,
  'one quarter': 1 / 4,
  'three quarters': 3 / 4,
  'a fifth': 1 / 5,
};

function fraction(one: Matched): Contradiction | undefined {
  const [base, count] = [one.quantity('base'), one.quantity('count')];
  const part = FRACTIONS[one.words('part')];
  if (!base || !count || part === undefined || !isCount(base) || !isCount(count) || base.value <= 0)
    return undefined;
  // Fractions are spoken roughly: within 3 in 100 of the whole, or within one of them.
  const apart = Math.abs(count.value - part * base.value);
  if (apart < 1 || apart / base.value <= 0.03) return undefined;
  return {
    expected: `about ${String(Math.round(part * base.value))}, which is ${one.words('part')} of ${base.words}`,
    found: count.words,
    fix: `Say ${String(Math.round((count.value / base.value) * 100))}%, or correct the count.`,
  };
}

function sumOf(one: Matched): Contradiction | undefined {
  const whole = one.quantity('whole');
  const { quantities } = one.sentence.paragraph;
  const parts = [...(one.match.groups?.['parts'] ?? '').matchAll(new RegExp(Q, 'g'))].flatMap(
    ([mark]) => quantities[mark.charCodeAt(0) - 0xe000] ?? [],
  );
  if (!whole || parts.length < 2 || ![whole, ...parts].every((part) => part.unit === whole.unit))
    return undefined;
  if (
    whole.unit === 'rate' ||
    whole.unit === 'points' ||
    ![whole, ...parts].every(({ decimals }) => decimals >= 0)
  )
    return undefined;
  const sum = parts.reduce((so, { value }) => so + value, 0);
  const slack = whole.unit === 'percent' ? 0.5 * (parts.length + 1) * 10 ** -whole.decimals : 1e-9;
  if (Math.abs(sum - whole.value) <= slack) return undefined;
  const right = String(Number(sum.toFixed(4)));
  return {
    expected: `${right}, the sum of ${parts.map((part) => part.words).join(' and ')}`,
    found: whole.words,
    fix: 'Correct the total or its parts.',
  };
}

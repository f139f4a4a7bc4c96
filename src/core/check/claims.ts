import { bind } from '../compute/bind.ts';
import type { Unbound } from '../compute/bound.ts';
import { judgeClaim } from '../compute/claim.ts';
import type { Verdict } from '../compute/claim-verdict.ts';
import { numberText, printed, type Said } from '../compute/claim-words.ts';
import type { Finding } from '../edition/edition.ts';
import { textOf, type TreeNode } from '../edition/tree.ts';
import type { Path, SourceFile } from '../problem/problem.ts';
import type { RuleId } from '../problem/rules.ts';
import { told } from './cell.ts';
import { arithmeticFindings } from './claim-arithmetic.ts';
import { finding, findingInText, quoted, type NarrativeRule, type Rule, type Words } from './finding.ts';
import { unknownName } from './names.ts';
import { structureIds } from './sections.ts';

/** What `claims.yaml` says of figures is borne out by them, and its sections are headings of the structure. */
export const claims: Rule = (context) => {
  const { claims: source, plan } = context.edition;
  if (!source) return [];
  const headings = context.library.structures[plan.value.structure]?.headings;
  const sections = headings === undefined ? null : structureIds(headings);
  return source.value.flatMap((entry, index): Finding[] => [
    ...(entry.section === undefined || sections === null
      ? []
      : unknownName(
          source,
          [index, 'section'],
          'section-unknown',
          entry.section,
          sections,
          `a heading of the structure ${plan.value.structure}`,
        )),
    ...(entry.claim === undefined
      ? []
      : claimFindings(source, index, entry.says, judgeClaim(entry.claim, context))),
    ...arithmeticFindings(source, index, entry),
  ]);
};

/** Words of the narrative inside `<Claim>` are borne out by the figures. What a claim refers to is checked with its component. */
export const claimsInText: NarrativeRule = (page) => {
  if (!page.whole) return [];
  const found: Finding[] = [];
  const visit = (node: TreeNode): void => {
    if (node.name === 'Claim' && node.type !== 'mdxJsxFlowElement') {
      const attributes = Object.fromEntries(
        (node.attributes ?? []).flatMap(({ name, value }) =>
          name !== undefined && typeof value === 'string' ? [[name, value]] : [],
        ),
      );
      const bound = bind('Claim', attributes, page.model);
      const reported =
        bound.kind === 'claim' && bound.verdict ? verdictWords(bound.verdict, ATTRIBUTE) : null;
      if (reported) {
        const at = node.attributes?.find(({ name }) => name === reported.key);
        found.push(
          findingInText(
            page,
            at?.position?.start ?? node.position?.start,
            reported.rule,
            { where: quoted(textOf(node)), ...reported.words },
            attributes['accepted'],
          ),
        );
      }
    }
    for (const child of node.children ?? []) visit(child);
  };
  visit(page.tree);
  return found;
};

/** What the data say as an author reads it: areas and periods by their ids, figures as printed unless so few are told to nobody. */
function authorWords(said: Said): string {
  return said
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      const { figure, show } = piece;
      if (show === 'area') return figure.measurement.area;
      if (show === 'period') return figure.measurement.period.key;
      const { unit } = figure.indicator;
      const value = printed(figure);
      if (unit.kind === 'count') return told(value, unit);
      return `${numberText(value, figure.decimals)}${unit.kind === 'percent' ? '%' : ''}`;
    })
    .join('');
}

/** How one key and its value are written: in a data file, or as an attribute. */
type Writing = (key: string, value: string) => string;
const KEY: Writing = (key, value) => `${key}: ${value}`;
const ATTRIBUTE: Writing = (key, value) => `${key}="${value}"`;

interface Reported {
  readonly rule: RuleId;
  readonly key: string;
  readonly words: Words;
}

/** What is to be said of a verdict; null where the claim is borne out. */
function verdictWords(verdict: Verdict, written: Writing): Reported | null {
  const data = authorWords(verdict.data);
  if (verdict.kind === 'borne-out') return null;
  if (verdict.kind === 'uncertain')
    return {
      rule: 'claim-uncertain',
      key: 'says',
      words: {
        severity: 'advice',
        expected: `"similar", since chance alone could make the difference: ${data}`,
        found: claimed('says', verdict.written),
        fix: `Say so in the words, and write:  ${written('says', 'similar')}\n${accept(written, 'claim-uncertain')}`,
      },
    };
  const { key, written: was, said = claimed(key, was) } = verdict.wrong;
  const correct =
    verdict.right === null
      ? 'Check the words, and the figures that they are about.'
      : `Check the words and the figures; if the figures are right, write:  ${written(key, verdict.right)}`;
  return {
    rule: 'claim-not-borne-out',
    key,
    words: {
      expected: data,
      found: said,
      fix: `${correct}\n${accept(written, 'claim-not-borne-out')}`,
    },
  };
}

/** A part of a claim as it is said: "up", by 45%, by 4 percentage points. */
function claimed(key: string, written: string): string {
  switch (key) {
    case 'says':
      return `"${written}"`;
    case 'percent':
      return `by ${written}%`;
    case 'points':
      return `by ${written} percentage points`;
    case 'amount':
      return `by ${written}`;
    default:
      return written;
  }
}

function accept(written: Writing, rule: RuleId): string {
  return `If the source says so, keep it and say why:  ${written === KEY ? `accepted: { ${rule}: … }` : 'accepted="…"'}`;
}

function claimFindings(
  source: SourceFile<unknown>,
  index: number,
  says: string,
  verdict: Verdict | Unbound,
): Finding[] {
  if (verdict.kind === 'unbound') {
    // A figure that the source has only in a chart, or in words, bears nothing out and contradicts nothing.
    if (verdict.rule === 'figure-without-value') return [];
    const { rule, attribute, expected, found, fix } = verdict;
    return [
      finding(
        source,
        [index, 'claim', ...(attribute === null ? [] : [attribute])],
        KEY_RULES[rule] ?? rule,
        { where: quoted(says), expected, found, fix },
        // A source may compare with a year that it gives no figure of. That is its slip, and may be kept.
        rule === 'period-without-value' ? [index] : undefined,
      ),
    ];
  }
  const reported = verdictWords(verdict, KEY);
  if (!reported) return [];
  const path: Path = [index, 'claim', reported.key];
  return [finding(source, path, reported.rule, { where: quoted(says), ...reported.words }, [index])];
}

/** What a problem of an attribute is called in a data file. */
const KEY_RULES: Readonly<Partial<Record<RuleId, RuleId>>> = {
  'attribute-missing': 'key-missing',
  'attribute-unknown': 'key-unknown',
  'attribute-value-unknown': 'value-not-allowed',
};

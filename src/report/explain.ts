import { didYouMean } from '../core/problem/nearest.ts';
import { unpainted, type Paint } from '../core/problem/print.ts';
import type { RuleExamples } from '../core/problem/example.ts';
import { RULES, type RuleId, type RuleText } from '../core/problem/rules.ts';
import { THEMES, type Theme } from '../core/problem/themes.ts';

/** A rule with its id. */
export interface Rule extends RuleText {
  readonly id: RuleId;
}

/** Rules by theme: themes in their order, rules by id. Themes without a rule are left out. */
export function rulesByTheme(): { theme: Theme; title: string; why: string; rules: Rule[] }[] {
  const rules = (Object.keys(RULES) as RuleId[]).sort().map((id): Rule => ({ id, ...RULES[id] }));
  return (Object.keys(THEMES) as Theme[])
    .map((theme) => ({ theme, ...THEMES[theme], rules: rules.filter((rule) => rule.theme === theme) }))
    .filter((group) => group.rules.length > 0);
}

/** Every rule in a line, by theme. */
export function rulesReport(paint: Paint = unpainted): string {
  const width = Math.max(...Object.keys(RULES).map((id) => id.length));
  const groups = rulesByTheme().map(({ title, rules }) =>
    [
      title,
      ...rules.map(
        ({ id, severity, title: name }) =>
          `  ${id.padEnd(width)}  ${paint(severity, severity.padEnd('warning'.length))}  ${name}`,
      ),
    ].join('\n'),
  );
  return [
    ...groups,
    `${String(Object.keys(RULES).length)} rules. More about one: npm run check -- --explain <rule>`,
  ].join('\n\n');
}

/** What a rule is about, why it matters, and an example; or what may have been meant where there is no such rule. */
export function explain(
  id: string,
  examples: RuleExamples,
  paint: Paint = unpainted,
): { readonly isKnown: boolean; readonly text: string } {
  if (!isRule(id)) {
    const text = `There is no rule "${id}". ${didYouMean(id, Object.keys(RULES).sort())}\nAll rules: npm run check -- --rules`;
    return { isKnown: false, text };
  }
  const { title, about, severity, theme } = RULES[id];
  const example = examples[id];
  const parts = [
    `${id}  ${paint(severity, severity)}\n${title}`,
    about,
    `Why it matters: ${THEMES[theme].why}`,
    ...(example
      ? [
          `Wrong, in ${example.file}:\n\n${indented(example.wrong)}`,
          `What the check says:\n\n${indented(example.message)}`,
          example.right === '' ? 'Right: take it away.' : `Right:\n\n${indented(example.right)}`,
        ]
      : []),
  ];
  return { isKnown: true, text: parts.join('\n\n') };
}

function isRule(id: string): id is RuleId {
  return Object.hasOwn(RULES, id);
}

function indented(text: string): string {
  return text.replaceAll(/^(?=.)/gm, '    ');
}

import type { Edition, Finding, LocatedTable, NarrativeText } from '../edition/edition.ts';
import { dataFilesOf, textsOf } from '../edition/files.ts';
import { awaited, emptyHeadings, isApproved, isEmpty, TO_BE_WRITTEN } from '../edition/unfinished.ts';
import type { Place } from '../problem/problem.ts';
import { RULES } from '../problem/rules.ts';
import { finding, plain, type Rule, type Words } from './finding.ts';

/** Everything of a plan that is marked as still to come, or is empty. Once the plan is approved, nothing may be. */
export const unfinished: Rule = ({ edition }) => [
  ...[...edition.narrative, ...(edition.children ? [edition.children] : [])].flatMap((text) =>
    inNarrative(text, edition),
  ),
  ...dataFilesOf(edition).flatMap((source) =>
    textsOf(source)
      .filter(({ text }) => text.includes(TO_BE_WRITTEN))
      .map(({ path }) =>
        finding(source, path, ruleFor(edition), {
          expected: 'the text',
          found: TO_BE_WRITTEN,
          fix: 'Write the text in its place.',
        }),
      ),
  ),
  ...edition.tables.flatMap((table) => inTable(table, edition)),
  ...inResources(edition),
];

const ruleFor = (edition: Edition): 'plan-unfinished' | 'approved-unfinished' =>
  isApproved(edition) ? 'approved-unfinished' : 'plan-unfinished';

function inNarrative(text: NarrativeText, edition: Edition): Finding[] {
  const rule = ruleFor(edition);
  if (text.front.value.unfinished === true)
    return [
      finding(text.front, ['unfinished'], rule, {
        expected: 'the finished section',
        found: isEmpty(text) ? 'a section without text' : 'a section that is marked as unfinished',
        fix: 'Write it, then take the line  unfinished: true  away.',
      }),
    ];
  const at = (line: number, words: Words): Finding => {
    const place: Place = { file: text.file, line: text.lineOffset + line, column: 1 };
    return { problem: { rule, severity: RULES[rule].severity, place, where: '', ...words } };
  };
  if (isEmpty(text))
    return [
      at(1, {
        expected: 'text',
        found: 'none',
        fix: 'Write the section; or, while it is being written, add to the lines at the top:  unfinished: true',
      }),
    ];
  return emptyHeadings(text.body).map((heading) =>
    at(heading.line, {
      expected: `text under the heading "${heading.text}"`,
      found: 'none',
      fix: 'Write it, or take the heading away.',
    }),
  );
}

function inTable(located: LocatedTable, edition: Edition): Finding[] {
  return awaited(located).map(({ column, missing }, index) =>
    finding(located.source, [...located.path, 'awaiting', index], ruleFor(edition), {
      expected: `the figures for ${column}`,
      found:
        missing === undefined
          ? 'no such column'
          : missing === 0
            ? 'figures, and the column still among those awaited'
            : `x, not available, in ${plain(missing)} of its rows`,
      fix: `${missing === 0 ? '' : 'Write the figures in place of x; where there will be none, leave x. '}Then take ${column} out of awaiting, or the key away.`,
    }),
  );
}

function inResources(edition: Edition): Finding[] {
  const { resources } = edition;
  if (!resources) return [];
  return (resources.value.awaiting ?? []).map((part, index) =>
    finding(resources, ['awaiting', index], ruleFor(edition), {
      expected: `the amounts of ${part}`,
      found: 'none yet',
      fix: `Write them, then take ${part} out of awaiting, or the key away.`,
    }),
  );
}

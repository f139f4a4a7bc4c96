import type { EditionModel } from '../compute/model.ts';
import type { Finding } from '../edition/edition.ts';
import { filesOf, textsOf } from '../edition/files.ts';
import { pointIn, type TreeNode } from '../edition/tree.ts';
import type { Path } from '../problem/problem.ts';
import { RULES, type RuleId } from '../problem/rules.ts';
import { acceptedAround } from './accept.ts';
import {
  finding,
  findingInText,
  type NarrativePage,
  type NarrativeRule,
  type Rule,
  type Words,
} from './finding.ts';

/** What is wrong with a piece of text, and at which character. */
export interface InText {
  readonly index: number;
  readonly words: Words;
}

/** What a rule finds in a text of an edition. */
export type TextCheck = (text: string, model: EditionModel) => readonly InText[];

/** Keys whose texts are not the plan's own words: reasons, what the source is called, and quotations. */
const NOT_OWN_WORDS: ReadonlySet<string | number> = new Set(['accepted', 'source', 'url', 'quotes']);

/** A check of texts as a rule over the data files of an edition; `isOwn` may leave out further texts by their path. */
export const inDataTexts =
  (rule: RuleId, check: TextCheck, isOwn: (path: Path) => boolean = () => true): Rule =>
  (context) =>
    filesOf(context.edition).flatMap((source) =>
      textsOf(source).flatMap(({ text, path }): Finding[] => {
        if (path.some((key) => NOT_OWN_WORDS.has(key)) || !isOwn(path)) return [];
        return unquoted(text, check(text, context)).map(({ words }) =>
          finding(
            source,
            path,
            rule,
            { severity: RULES[rule].severity, ...words },
            acceptedAround(source, path, rule),
          ),
        );
      }),
    );

/** The same as a rule over narrative. Headings are texts too; addresses of links are not. */
export const inNarrativeTexts =
  (rule: RuleId, check: TextCheck): NarrativeRule =>
  (page: NarrativePage) => {
    const visit = (node: TreeNode): Finding[] => [
      ...(node.type === 'text'
        ? unquoted(node.value ?? '', check(node.value ?? '', page.model)).map(({ index, words }) =>
            findingInText(page, pointIn(node, index), rule, words),
          )
        : []),
      ...(node.children ?? []).flatMap(visit),
    ];
    return visit(page.tree);
  };

/** Leaves out what stands right behind a quotation mark: what a source prints may be told. */
function unquoted(text: string, found: readonly InText[]): readonly InText[] {
  return found.filter(({ index }) => !/["“‘']$/.test(text.slice(0, index)));
}

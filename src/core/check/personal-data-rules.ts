import { filesOf, textsOf } from '../edition/files.ts';
import { pointIn, type TreeNode } from '../edition/tree.ts';
import { acceptedAround } from './accept.ts';
import { finding, findingInText, type NarrativeRule, type Rule } from './finding.ts';
import { personalDataIn } from './personal-data.ts';

/** No text of a data file points to one person. */
export const personsInData: Rule = ({ edition }) =>
  filesOf(edition).flatMap((source) =>
    textsOf(source).flatMap(({ text, path }) =>
      personalDataIn(text).map(({ rule, words }) =>
        finding(source, path, rule, words, acceptedAround(source, path, rule)),
      ),
    ),
  );

/** No narrative points to one person: neither its text nor the addresses of its links. */
export const personsInNarrative: NarrativeRule = (page) => {
  const visit = (node: TreeNode): ReturnType<NarrativeRule> => [
    ...(node.type === 'text' || node.type === 'inlineCode'
      ? personalDataIn(node.value ?? '').map(({ index, rule, words }) =>
          findingInText(page, pointIn(node, index), rule, words),
        )
      : []),
    ...(node.url === undefined
      ? []
      : personalDataIn(node.url).map(({ rule, words }) =>
          findingInText(page, node.position?.start, rule, words),
        )),
    ...(node.children ?? []).flatMap(visit),
  ];
  return visit(page.tree);
};

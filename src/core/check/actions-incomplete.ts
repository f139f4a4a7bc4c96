import type { Finding } from '../edition/edition.ts';
import { actionsWithPaths } from './actions.ts';
import { keepLine } from './cell.ts';
import { finding, plain, type Rule } from './finding.ts';

/** How many actions a plan must have before its habit can be told. */
const FEWEST_ACTIONS = 4;
/** The share of actions with an owner, or a date, from which a plan is one that gives them. */
const HABIT = 0.75;

const KINDS = [
  { key: 'owner', rule: 'action-without-owner', what: 'an owner' },
  { key: 'due', rule: 'action-without-date', what: 'a date' },
] as const;

/** Where nearly all actions of a delivery plan name an owner, or a date, each of them does. */
export const actionsIncomplete: Rule = ({ edition: { delivery } }) => {
  if (!delivery) return [];
  const actions = [...actionsWithPaths(delivery.value.themes)];
  return KINDS.flatMap(({ key, rule, what }): Finding[] => {
    const without = actions.filter(({ action }) => (action[key] ?? []).length === 0);
    const having = actions.length - without.length;
    if (actions.length < FEWEST_ACTIONS || having < HABIT * actions.length) return [];
    return without.map(({ action, path }) =>
      finding(
        delivery,
        path,
        rule,
        {
          where: `action ${action.ref}`,
          expected: `${what}, as ${plain(having)} of the ${plain(actions.length)} actions have`,
          found: 'none',
          fix: `Write:  ${key}: …\n${keepLine(rule)}`,
        },
        path,
      ),
    );
  });
};

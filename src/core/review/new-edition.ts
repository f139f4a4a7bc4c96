import { headlineView } from '../view/headline-view.ts';
import { formatMoney, formatNumber } from '../view/format.ts';
import { bind } from '../compute/bind.ts';
import type { EditionModel } from '../compute/model.ts';
import type { ReviewEntry, ReviewField, ReviewPlace } from './entry.ts';
import { howMany } from './field-words.ts';
import type { ReviewedEdition, ReviewedVersion } from './version.ts';

/**
 * A plan that is new, or gone, as one summary: how much of what it holds, and its first figures. Its text is to be read
 * in the plan itself.
 */
export function wholeEdition(key: string, version: ReviewedVersion, side: 'was' | 'is'): ReviewEntry {
  const edition = version.editions.get(key);
  const files = [...version.files].filter(
    ([file]) => /^(?:data|content)\/plans\//.test(file) && file.includes(`/plans/${key}/`),
  );
  return {
    kind: 'section',
    group: 'About the plan',
    title: edition ? edition.model.edition.plan.value.title : key,
    note: side === 'is' ? 'a new plan' : 'the whole plan is taken out',
    fields: edition ? summary(edition, side) : [],
    places: files.flatMap(([file, { lines }]): ReviewPlace[] =>
      lines
        ? [{ side: side === 'is' ? 'after' : 'before', file, from: 1, to: Math.max(1, lines.length) }]
        : [],
    ),
  };
}

function summary({ model, blocks }: ReviewedEdition, side: 'was' | 'is'): ReviewField[] {
  const { edition, words, library } = model;
  const { plan } = edition;
  const priorities = edition.delivery?.value.themes.flatMap((theme) => theme.priorities) ?? [];
  const actions = priorities.flatMap((priority) => priority.actions);
  const pieces = [...blocks.values()].flat();
  const wordsInText = pieces.reduce((sum, { text }) => sum + text.split(/\s+/).filter(Boolean).length, 0);
  const money = bind('Money', { of: 'contributions' }, model);
  const field = (label: string, text: string): ReviewField[] =>
    text === '' ? [] : [{ label, [side]: text }];
  return [
    ...field('period', words.periods.years(plan.value.period)),
    ...field('summary', plan.value.summary),
    ...field('structure', library.structures[plan.value.structure]?.name ?? plan.value.structure),
    ...field('areas', words.numbers.list(plan.value.areas.map((area) => library.areas[area]?.name ?? area))),
    ...field(
      'text',
      `${howMany(edition.narrative.length, 'section', 'sections')}, ${wordsInText < 100 ? 'fewer than 100' : `about ${formatNumber(Math.round(wordsInText / 100) * 100, 0)}`} words`,
    ),
    ...field('figures', howMany(edition.measurements.length, 'figure', 'figures')),
    ...field(
      'delivery plan',
      actions.length === 0
        ? ''
        : `${howMany(actions.length, 'action', 'actions')} under ${howMany(priorities.length, 'priority', 'priorities')}`,
    ),
    ...field('risks', edition.risks ? howMany(edition.risks.value.risks.length, 'risk', 'risks') : ''),
    ...field('contributions', money.kind === 'money' ? formatMoney(money.amount) : ''),
    ...plan.value.headline.flatMap((indicator) => headline(model, indicator, side)),
  ];
}

function headline(model: EditionModel, indicator: string, side: 'was' | 'is'): ReviewField[] {
  const view = headlineView(model, indicator);
  return view
    ? [
        {
          label: view.name,
          [side]:
            `${view.value} ${view.unit}, ${view.period}. ${view.change} ${view.compares.join(' ')}`.trim(),
        },
      ]
    : [];
}

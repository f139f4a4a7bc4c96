import type { Edition } from '../core/edition/edition.ts';
import { TO_BE_WRITTEN } from '../core/edition/unfinished.ts';
import type { FileText } from '../write/all-or-nothing.ts';
import type { MoneyList } from '../core/schema/resources.ts';
import { carriedRefs } from './actions.ts';
import { withYears } from './years.ts';
import { yamlText } from './yaml-text.ts';

/** What every file of the next edition is made from. */
export interface NextEdition {
  readonly from: Edition;
  readonly id: string;
  /** Where its data stand: `data/plans/<service>/<edition>`. */
  readonly folder: string;
  readonly structure: string;
  /** Today, `2027-04-12`. */
  readonly today: string;
}

/** `plan.yaml` */
export function nextPlan({ from, id, folder, structure, today }: NextEdition): FileText {
  const { title, areas, comparators, headline } = from.plan.value;
  const value = {
    title: withYears(title, from.id, id),
    period: id,
    structure,
    areas,
    comparators,
    headline,
    summary: TO_BE_WRITTEN,
    updated: today,
    source: { title: TO_BE_WRITTEN },
  };
  const notes = [
    {
      path: ['comparators'],
      text: 'Areas, comparators and the indicators of the first page are as they were.',
    },
    { path: ['summary'], text: 'One or two sentences about the plan, for lists and search engines.' },
    { path: ['updated'], text: 'The day on which text or figures last changed.' },
    {
      path: ['source'],
      text: 'Where figures come from unless their table says otherwise: title, publisher, released.',
    },
  ];
  const head = `The plan that follows ${from.id}. A heading of the guidance that it leaves out needs a reason:
waivers:
  - { section: …, because: … }`;
  return { file: `${folder}/plan.yaml`, text: yamlText(value, { head, notes }) };
}

/** `governance.yaml`: the board by agency and role. */
export function nextGovernance({ from, folder }: NextEdition): FileText | null {
  if (!from.governance) return null;
  const head = `Who answers to whom, as in ${from.id}. Go through the board by agency and role (no names), and the cycle of reports.`;
  return { file: `${folder}/governance.yaml`, text: yamlText(from.governance.value, { head }) };
}

/** `risks.yaml`: every risk as it was scored, bearing on actions that go on. */
export function nextRisks({ from, folder }: NextEdition): FileText | null {
  if (!from.risks) return null;
  const { scale, risks } = from.risks.value;
  const carried = carriedRefs(from);
  const value = {
    scale,
    risks: risks.map((risk) => ({ ...risk, actions: risk.actions.filter((ref) => carried.has(ref)) })),
  };
  const head = `The risks of ${from.id}, with their scores of then. Score each again, take out those that are over, add new ones.
Where a score is left as it was, that says that nothing has changed.`;
  return { file: `${folder}/risks.yaml`, text: yamlText(value, { head }) };
}

/** `resources.yaml`: agencies and categories without amounts. They wait as comments, since no amount is not nothing. */
export function nextResources({ from, id, folder }: NextEdition): FileText | null {
  const resources = from.resources?.value;
  if (!resources) return null;
  const { contributions, additional, budget } = resources;
  const parts = {
    contributions: contributions && [
      ...titled(withYears(contributions.title, from.id, id)),
      ...contributions.rows.map((row) => {
        const given = MONEY.filter((column) => row[column] !== undefined);
        return `- { ${[`agency: ${JSON.stringify(row.agency)}`, ...given.map((column) => `${column}: `)].join(', ').trimEnd()} }`;
      }),
    ],
    additional:
      additional.length === 0
        ? undefined
        : additional.flatMap((list) => {
            const [first = '', ...others] = categories(list, from.id, id);
            return [`- ${first}`, ...others.map((line) => `  ${line}`)];
          }),
    budget: budget && categories(budget, from.id, id),
  };
  const there = Object.entries(parts).filter(([, lines]) => lines !== undefined);
  const head = `Money. What is still missing: take each part away from the list when its amounts are there.
Agencies and categories of ${from.id} stand below. Write the amounts, in pounds, and take the marks # away.`;
  const tail = there.flatMap(([part, lines]) => [`${part}:`, ...(lines ?? []).map((line) => `  ${line}`)]);
  return {
    file: `${folder}/resources.yaml`,
    text: yamlText({ awaiting: there.map(([part]) => part) }, { head, tail: tail.join('\n') }),
  };
}

const MONEY = ['staffing', 'in-kind', 'other-delegated', 'total'] as const;

const titled = (title: string): string[] => [`title: ${JSON.stringify(title)}`, 'rows:'];

function categories({ title, rows }: MoneyList, from: string, id: string): string[] {
  return [
    ...titled(withYears(title, from, id)),
    ...rows.map(({ category }) => `- { category: ${JSON.stringify(category)}, amount: }`),
  ];
}

/** `voice.yaml`: the questions of each survey without answers. */
export function nextVoice({ from, id, folder }: NextEdition): FileText | null {
  const surveys = from.voice?.value.surveys ?? [];
  if (surveys.length === 0) return null;
  const value = {
    surveys: surveys.map((survey) => ({
      id: survey.id,
      title: withYears(survey.title, from.id, id),
      period: TO_BE_WRITTEN,
      of: survey.of,
      questions: survey.questions.map(({ id: question, question: text }) => ({
        id: question,
        question: text,
      })),
    })),
  };
  const head = `What children and others said. The questions are those of ${from.id}: write when they were asked (period), how many
answered (base), and how many agreed (count). Take out surveys that were not repeated.
Quotations and "you said, we did" begin anew:
quotes:
  - { from: a child, text: … }
you-said:
  - { said: …, did: … }`;
  return { file: `${folder}/voice.yaml`, text: yamlText(value, { head }) };
}

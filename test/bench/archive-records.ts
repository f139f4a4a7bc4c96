import { stringify } from 'yaml';
import { paragraph, sentence, task } from './archive-words.ts';
import type { Random } from './random.ts';

const AGENCIES = [
  'Local authorities',
  'Police service',
  'National Probation Service',
  'Health',
  'Police and crime commissioner',
  'Youth Justice Board grant',
  'Welsh Government',
];
const POSTS = [
  'strategic-manager',
  'operational-manager',
  'practitioner',
  'administrative',
  'sessional',
  'student',
  'panel-volunteer',
  'other-volunteer',
];
const GROUPS = {
  asian: 'Asian',
  black: 'Black',
  mixed: 'Mixed',
  white: 'White',
  other: 'Any other ethnic group',
  'not-known': 'Not known',
};
const OWNERS = {
  head: 'Head of service',
  'team-manager': 'Team managers',
  health: 'Lead for health',
  data: 'Lead for data',
};

/** How many actions, and so on, stand in a plan: what the text about them may count on. */
const ACTIONS_A_PRIORITY = 3;

/** The files of records of an edition by name: everything beside figures and narrative. */
export function recordFiles(random: Random): Map<string, string> {
  const files = {
    'delivery-plan': delivery(random),
    progress: progress(random),
    risks: risks(random),
    resources: resources(random),
    workforce: workforce(random),
    governance: governance(random),
    voice: voice(random),
    decisions: decisions(random),
  };
  return new Map(Object.entries(files).map(([name, value]) => [name, stringify(value, { lineWidth: 110 })]));
}

function delivery(random: Random): object {
  const themes = ['People', 'Practice', 'Partnership', 'Governance', 'Voice'].map((theme, t) => ({
    theme,
    measures: [sentence(random)],
    priorities: [1, 2].map((p) => ({
      priority: `${theme} ${p === 1 ? 'now' : 'next'}: ${task(random).toLowerCase()}`,
      measures: [sentence(random)],
      actions: Array.from({ length: ACTIONS_A_PRIORITY }, (_, a) => ({
        ref: `${String(t * 2 + p)}.${String(a + 1)}`,
        do: task(random),
        owner: [random.pick(Object.keys(OWNERS))],
        due: [`2023-${String(random.whole(4, 12)).padStart(2, '0')}`],
        status: random.pick(['not-started', 'in-progress', 'completed']),
        success: sentence(random),
        // The first action of each priority takes the recommendations in turn, so that each is answered.
        ...(a === 0
          ? { answers: [String(((t * 2 + p - 1) % 6) + 1)] }
          : random.chance(0.5)
            ? { answers: [String(random.whole(1, 6))] }
            : {}),
      })),
    })),
  }));
  const recommendations = Array.from({ length: 6 }, (_, index) => ({
    number: String(index + 1),
    to: index < 3 ? 'Youth justice service' : 'Management board',
    text: task(random),
  }));
  return {
    title: 'Development plan 2023/24',
    note: sentence(random),
    owners: OWNERS,
    inspections: [
      {
        id: 'hmi-probation-2022',
        inspectorate: 'HMI Probation',
        year: 2022,
        rating: random.pick(['Good', 'Requires improvement', 'Outstanding']),
        recommendations,
      },
    ],
    themes,
  };
}

function progress(random: Random): object {
  const actions = Array.from({ length: 16 }, (_, index) => {
    const status = random.pick(['completed', 'in-progress', 'carried-forward', 'not-completed']);
    return {
      ref: `${String(Math.floor(index / 4) + 1)}.${String((index % 4) + 1)}`,
      action: task(random),
      status,
      update: sentence(random),
      ...(status === 'carried-forward' ? { 'carried-to': [`${String(random.whole(1, 10))}.1`] } : {}),
    };
  });
  return { plan: '2022/23', note: sentence(random), actions };
}

function risks(random: Random): object {
  const list = Array.from({ length: 8 }, (_, index) => {
    const [impact, likelihood] = [random.whole(2, 5), random.whole(2, 5)];
    return {
      ref: String(index + 1),
      risk: `That nobody manages to ${task(random).toLowerCase()}`,
      impact,
      likelihood,
      mitigation: [sentence(random), sentence(random)],
      residual: { impact, likelihood: likelihood - 1 },
      actions: [`${String(random.whole(1, 10))}.${String(random.whole(1, ACTIONS_A_PRIORITY))}`],
    };
  });
  return { note: sentence(random), risks: list };
}

function resources(random: Random): object {
  const rows = AGENCIES.map((agency) => {
    const [staffing, inKind, delegated] = [
      random.whole(0, 250_000),
      random.whole(0, 40_000),
      random.whole(5_000, 900_000),
    ];
    return {
      agency,
      staffing,
      'in-kind': inKind,
      'other-delegated': delegated,
      total: staffing + inKind + delegated,
    };
  });
  const sum = (column: 'staffing' | 'in-kind' | 'other-delegated' | 'total'): number =>
    rows.reduce((so, row) => so + row[column], 0);
  const budget = ['Salaries', 'Training', 'Travel', 'Premises', 'Services bought in', 'Equipment'].map(
    (category) => ({ category, amount: random.whole(10_000, 900_000) }),
  );
  // What is spent is what comes in: the rest goes to or comes from salaries.
  const [salaries, ...others] = budget;
  if (salaries !== undefined)
    salaries.amount = Math.max(0, sum('total') - others.reduce((so, { amount }) => so + amount, 0));
  return {
    contributions: {
      title: 'Contributions to the service, 2023/24',
      note: sentence(random),
      rows,
      total: {
        staffing: sum('staffing'),
        'in-kind': sum('in-kind'),
        'other-delegated': sum('other-delegated'),
        total: sum('total'),
      },
    },
    budget: {
      title: 'Budget, 2023/24',
      rows: budget,
      total: budget.reduce((so, { amount }) => so + amount, 0),
    },
  };
}

function workforce(random: Random): object {
  const row = (most: number): number[] => POSTS.map(() => random.whole(0, most));
  const add = (values: readonly number[]): number => values.reduce((so, value) => so + value, 0);
  const people = Object.fromEntries(
    Object.keys(GROUPS).map((group) => {
      const [men, women] = [row(group === 'white' ? 14 : 2), row(group === 'white' ? 20 : 3)];
      return [group, { men, women, total: [add(men), add(women)] }];
    }),
  );
  return {
    staffing: {
      title: 'Staff and volunteers by ethnic group, sex and post',
      'already-published': {
        reason: 'The council publishes its staff by group.',
        source: 'Workforce report',
      },
      posts: Object.fromEntries(
        POSTS.map((post) => [post, `${post.charAt(0).toUpperCase()}${post.slice(1).replaceAll('-', ' ')}s`]),
      ),
      groups: GROUPS,
      people,
    },
  };
}

function governance(random: Random): object {
  return {
    host: 'County Council',
    chair: 'Director of Children’s Services',
    meets: 'every quarter',
    board: [...AGENCIES, 'Court service', 'Integrated care board', 'Schools'].map((agency) => ({
      agency,
      role: random.pick(['Senior representative', 'Director', 'Head of service']),
    })),
  };
}

function voice(random: Random): object {
  const base = random.whole(40, 160);
  const questions = ['satisfied', 'treated-fairly', 'felt-safe', 'was-heard', 'knew-the-plan'].map((id) => ({
    id,
    question: `Said that they were ${id.replaceAll('-', ' ')}`,
    count: random.whole(Math.floor(base / 2), base - 5),
  }));
  return {
    surveys: [
      {
        id: 'end-of-intervention',
        title: 'What children said at the end of their time with the service',
        period: 'October 2022 to March 2023',
        of: 'children',
        base,
        questions,
      },
    ],
    quotes: Array.from({ length: 3 }, () => ({ from: 'A child', text: sentence(random) })),
    'you-said': Array.from({ length: 4 }, () => ({ said: sentence(random), did: sentence(random) })),
  };
}

function decisions(random: Random): object {
  return [
    {
      body: 'Management board',
      kind: 'board',
      date: `2023-06-${String(random.whole(10, 28))}`,
      role: 'Chair of the board',
      decided: `Approved the plan for 2023/24. ${paragraph(random, 1)}`,
      accepted: { 'decision-unsealed': 'Invented plans were decided on by nobody.' },
    },
  ];
}

import type { FigurePlaces } from './archive-figures.ts';
import { list, paragraph, sentence, wordTable, wrap } from './archive-words.ts';
import type { Random } from './random.ts';

const COMPARATORS = 'national statistical-family';

/** The sections of every plan of the archive, in order, with what is particular to each. */
const SECTIONS: readonly (readonly [
  id: string,
  body: (random: Random, places: FigurePlaces) => readonly string[],
])[] = [
  [
    'introduction',
    (random) => [
      '## Foreword',
      paragraph(random, 5),
      '## Executive summary',
      ...figures(random, 'first-time-entrants'),
      ...prose(random, 2),
      '<Priorities />',
      wrap(
        'The plan has <Count of="themes" show="words" /> themes and <Count of="actions" /> actions; see <Section of="service-development-plan" />.',
      ),
      '<SignOff />',
    ],
  ],
  [
    'local-context',
    (random, places) => [
      paragraph(random, 4),
      wrap(
        `The plan is about <Count of="areas" show="words" /> areas: ${places.areas.map((area) => `<Area of="${area}" />`).join(', ')}. <Figure of="youth-population" /> aged ten to seventeen live here, <Change of="youth-population" />.`,
      ),
      '<AreaLinks />',
      '## Children and families',
      ...prose(random, 4),
      '<IndicatorTable of="youth-population" />',
      '## Schools and health',
      ...prose(random, 3),
      wordTable(random, 5),
    ],
  ],
  [
    'voice-of-the-child',
    (random) => [
      paragraph(random, 4),
      '## What children said',
      wrap(
        'At the end <Answer survey="end-of-intervention" question="satisfied" /> were satisfied, and <Answer survey="end-of-intervention" question="felt-safe" show="percent" /> felt safe.',
      ),
      '<Survey of="end-of-intervention" />',
      ...prose(random, 3),
      '<Quotes />',
      '## What changed',
      '<YouSaid />',
      ...prose(random, 3),
    ],
  ],
  [
    'governance',
    (random) => [
      '## Governance',
      ...prose(random, 3),
      '<Board />',
      '## Partnerships',
      ...prose(random, 3),
      list(random, 6),
      '## Structure',
      wrap(
        'The service has <Staff /> people, among them <Staff post="practitioner" /> practitioners and <Staff post="panel-volunteer" /> volunteers on panels.',
      ),
      '<Staffing />',
      ...prose(random, 2),
    ],
  ],
  [
    'progress',
    (random) => [
      paragraph(random, 5),
      '<Progress />',
      '## What was harder than expected',
      ...prose(random, 4),
      wrap(
        'This plan takes up <Count of="progress" status="carried-forward" show="words" /> of the earlier actions.',
      ),
    ],
  ],
  [
    'resources',
    (random) => [
      wrap(
        'Contributions come to <Money of="contributions" />. Of these, <Money of="contributions" row="Health" /> (<Money of="contributions" row="Health" show="share" />) is from health partners.',
      ),
      '<Contributions />',
      '## What the money is for',
      ...prose(random, 4),
      list(random, 5),
      '<Budget />',
      ...prose(random, 2),
    ],
  ],
  ['performance', performance],
  [
    'priorities',
    (random) => [
      ...[
        'Children from groups which are over-represented',
        'Prevention',
        'Diversion',
        'Education',
        'Restorative approaches and victims',
        'Serious violence and exploitation',
        'Detention in police custody',
        'Remands',
        'Use of custody',
        'Constructive resettlement',
      ].flatMap((heading) => [`## ${heading}`, paragraph(random, 4)]),
      wordTable(random, 4),
    ],
  ],
  [
    'service-development-plan',
    (random) => [
      '## Inspection',
      paragraph(random, 4),
      '<Recommendations />',
      '## Links to the Youth Justice Board strategic plan',
      paragraph(random, 4),
      '## Service priorities',
      paragraph(random, 4),
      '## Development plan',
      wrap(
        'There are <Count of="priorities" show="words" /> priorities. <Count of="actions" status="completed" /> actions are completed.',
      ),
      '<DeliveryPlan />',
      paragraph(random, 4),
    ],
  ],
  [
    'challenges-risks-and-issues',
    (random) => [
      ...prose(random, 3),
      '<Risks />',
      '## What is still open',
      ...prose(random, 4),
      list(random, 6),
      '<Note title="Please note">\n\nScores are set by the board.\n\n</Note>',
    ],
  ],
];

/** The ids of the sections that plans of the archive have. */
export const SECTION_IDS: readonly string[] = SECTIONS.map(([id]) => id);

/** The narrative files of an edition by name: ten pages. */
export function narrativeFiles(random: Random, places: FigurePlaces): Map<string, string> {
  return new Map(
    SECTIONS.map(([id, body], index) => [
      `${String(index + 1).padStart(2, '0')}-${id}.mdx`,
      `---\nsection: ${id}\nsummary: ${sentence(random).replaceAll('*', '')}\n---\n\n${body(random, places).join('\n\n')}\n`,
    ]),
  );
}

function prose(random: Random, paragraphs: number): string[] {
  return Array.from({ length: paragraphs }, () => paragraph(random, random.whole(3, 4)));
}

/** What a plan says of one national measure in a few bound sentences. */
function figures(random: Random, of: string): string[] {
  return [
    wrap(
      `In <Period of="${of}" /> it was <Figure of="${of}" />, <Change of="${of}" /> and <Compare of="${of}" to="national" />. ${sentence(random)} It was also <Compare of="${of}" to="statistical-family" />.`,
    ),
  ];
}

function performance(random: Random, { own, areas }: FigurePlaces): string[] {
  const measures = [
    ['First time entrants', 'first-time-entrants'],
    ['Use of custody', 'custodial-sentences'],
    ['Reoffending', 'reoffending-proportion'],
    ['Reoffences', 'reoffences-per-reoffender'],
  ] as const;
  const sections = measures.flatMap(([heading, of], index) => [
    `## ${heading}`,
    ...figures(random, of),
    paragraph(random, 2),
    `<Chart of="${of}" areas="${own} ${COMPARATORS}" />`,
    wrap(
      areas
        .map(
          (area) =>
            `In <Area of="${area}" /> it was <Figure of="${of}" area="${area}" show="number" />, <Compare of="${of}" area="${area}" to="national" />.`,
        )
        .join(' ') + (index === 0 ? '[^source]' : ''),
    ),
    ...(index < 2 ? [`<IndicatorTable of="${of}" />`] : []),
  ]);
  return [
    '## National performance measures',
    paragraph(random, 3),
    ...sections,
    '## New performance measures',
    paragraph(random, 3),
    wordTable(random, 4),
    `[^source]: ${sentence(random)}`,
  ];
}

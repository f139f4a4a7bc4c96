// What the source prints, in its own words and digits: the youth justice plan of West Mercia for 2023/24.
// Tests hold the built site against these tables, so nothing here may be tidied up.

/** A printed table: what stands above each column, and rows by what stands before them. */
export interface Printed {
  readonly columns: readonly string[];
  readonly rows: Readonly<Record<string, readonly string[]>>;
}

/** Reads a table whose cells are set apart by bars. */
function printed(text: string): Printed {
  const [head = [], ...rows] = text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  return {
    columns: head.slice(1),
    rows: Object.fromEntries(rows.map(([name = '', ...cells]) => [name, cells])),
  };
}

/** "First Time Entrants to the Youth Justice System per 100,000 Youth Population" */
export const FIRST_TIME_ENTRANTS = printed(`
  Period             | Sep-17 | Sep-18 | Sep-19 | Sep-20 | Sep-21 | Sep-22
  West Mercia        | 408    | 300    | 222    | 128    | 98     | 93
  National           | 306    | 251    | 214    | 170    | 154    | 146
  Statistical Family | 253    | 211    | 160    | 156    | 132    | 137
  Herefordshire      | 534    | 386    | 233    | 221    | 271    | 155
  Shropshire         | 334    | 267    | 206    | 82     | 72     | >10
  Telford and Wrekin | 350    | 412    | 343    | 233    | 118    | 114
  Worcestershire     | 427    | 276    | 239    | 97     | 66     | 114
`);

/** "Custodial Sentences per 100,000 Youth Population", which are per 1,000 */
export const CUSTODIAL_SENTENCES = printed(`
  Period             | 2018 | 2019 | 2020 | 2021 | 2022
  West Mercia        | 0.08 | 0.13 | 0.07 | 0.09 | 0.08
  National           | 0.32 | 0.23 | 0.15 | 0.12 | 0.11
  Statistical Family | 0.12 | 0.11 | 0.07 | 0.05 | 0.06
  Herefordshire      | 0.06 | 0.12 | 0.00 | 0.00 | 0.00
  Shropshire         | 0.00 | 0.18 | 0.07 | 0.10 | 0.04
  Telford and Wrekin | 0.25 | 0.17 | 0.11 | 0.11 | 0.28
  Worcestershire     | 0.06 | 0.12 | 0.08 | 0.11 | 0.06
`);

/** "in 2022 the rate of custodial sentences was 0.08, representing 9 … the rate was 0.09 and the number of sentences 11 …" */
export const NUMBER_OF_CUSTODIAL_SENTENCES = printed(`
  Period             | 2021 | 2022
  West Mercia        | 11   | 9
  Herefordshire      |      | 0
  Shropshire         |      | 1
  Telford and Wrekin |      | 5
  Worcestershire     |      | 3
`);

/** "Average Number of Reoffences per Reoffender" */
export const REOFFENCES_PER_REOFFENDER = printed(`
  Period             | Mar-17 | Mar-18 | Mar-19 | Mar-20 | Mar-21
  West Mercia        | 3.23   | 2.75   | 2.90   | 3.46   | 4.05
  National           | 3.92   | 4.05   | 3.91   | 3.64   | 3.54
  Statistical Family | 3.95   | 4.51   | 4.48   | 4.29   | 3.48
  Herefordshire      | 3.83   | 3.33   | 2.88   | 3.39   | 3.40
  Shropshire         | 3.81   | 2.70   | 2.77   | 3.53   | 1.67
  Telford and Wrekin | 3.12   | 2.63   | 2.81   | 1.79   | 2.71
  Worcestershire     | 2.65   | 2.56   | 3.00   | 3.96   | 5.19
`);

/** "Proportion of the Cohort Reoffending (%)" */
export const PROPORTION_REOFFENDING = printed(`
  Period             | Mar-17 | Mar-18 | Mar-19 | Mar-20 | Mar-21
  West Mercia        | 33.4   | 24.9   | 22.6   | 26.7   | 27.3
  National           | 40.9   | 38.4   | 37.8   | 34.2   | 31.2
  Statistical Family | 38.2   | 35.2   | 41.1   | 38.1   | 30.0
  Herefordshire      | 41.0   | 24.6   | 19.8   | 34.0   | 30.3
  Shropshire         | 28.9   | 18.7   | 22.7   | 22.4   | 12.8
  Telford and Wrekin | 34.2   | 25.0   | 28.1   | 15.7   | 16.3
  Worcestershire     | 31.2   | 27.8   | 21.5   | 32.7   | 39.0
`);

/** "The proportion receiving a full-time education in each local authority area" and, from the text, "241 (75%)" */
export const FULL_TIME_EDUCATION = printed(`
  Area               | 2022
  West Mercia        | 75%
  Herefordshire      | 85%
  Shropshire         | 85%
  Telford and Wrekin | 80%
  Worcestershire     | 62%
`);

/** The table under "Restorative Approaches and Victims"; its blank cells are blank here */
export const RESTORATIVE_OUTCOMES = printed(`
  Area               | Number of Victims Contacted | Number receiving a restorative outcome | Letter of Apology | Direct Reparation | Indirect Reparation | Face to Face Meeting
  Herefordshire      | 36  | 4  | 2  |   |    | 2
  Shropshire         | 16  | 4  | 3  |   |    | 1
  Telford            | 19  | 10 | 4  |   | 6  |
  Worcestershire     | 68  | 38 | 20 | 6 | 9  | 3
  West Mercia        | 139 | 56 | 29 | 6 | 15 | 6
`);

/** "Staff by ethnicity and gender (number of individual people)": M and F of eight posts and the total; "Other Volunteer" is the eighth */
export const STAFF = printed(`
  Ethnicity              | M | F | M | F | M  | F  | M | F  | M | F | M | F | M | F  | M | F | M  | F
  Asian                  |   |   |   |   |    |    |   | 1  |   |   |   |   |   | 2  |   | 1 | 0  | 4
  Black                  |   |   | 1 |   |    |    |   |    |   |   |   |   |   |    |   |   | 1  | 0
  Mixed                  |   |   |   |   |    |    |   |    |   |   |   |   |   |    |   |   | 0  | 0
  White                  | 1 |   |   | 4 | 18 | 31 | 1 | 10 |   |   |   |   | 9 | 20 | 1 | 3 | 30 | 68
  Any other ethnic group |   |   |   |   |    | 2  |   |    |   |   |   |   |   | 1  |   |   | 0  | 3
  Not known              |   |   |   |   |    |    |   |    |   |   |   |   |   |    |   |   | 0  | 0
  Total                  | 1 | 0 | 1 | 4 | 18 | 33 | 1 | 11 | 0 | 0 | 0 | 0 | 9 | 23 | 1 | 4 | 31 | 75
`);

/** "Staff by known disability (number of full time equivalent)" */
export const DISABILITY = printed(`
  Type of Contract           | Strategic Manager (FT) | Operational Manager (PT) | Operational Manager (FT) | Practitioners (PT) | Practitioners (FT) | Administration (PT) | Administration (FT) | Total
  Disabled (self-classified) | 0 | 0 | 0 | 0.5 | 1 | 1.3 | 0 | 2.8
`);

/** The table of Appendix 2 */
export const CONTRIBUTIONS = printed(`
  Agency                        | Staffing Costs – Secondees (£) | Payments in kind (£) | Other Delegated Funds (3) | Total
  Local Authorities             |         | | 1,179,999 | 1,179,999
  Police Service                | 247,503 | | 63,000    | 310,503
  National Probation Service    | 65,580  | | 5,000     | 70,580
  Health                        | 135,106 | | 36,894    | 172,000
  Police and Crime Commissioner |         | | 180,293   | 180,293
  YJB – Youth Justice Grant     |         | | 1,457,097 | 1,457,097
  Total                         | 448,189 | | 2,922,283 | 3,370,472
`);

/** "The development plan (plan on a page)": the planned actions of each priority, in the source's words, with the recommendations in brackets */
export const ACTIONS: readonly {
  readonly theme: string;
  readonly actions: readonly (readonly string[])[];
}[] = [
  {
    theme: 'People',
    actions: [
      [
        'Implement revised staff appraisal process alongside practice standards to promote high support and high challenge',
        "Ensure staff's equality and diverse needs are identified and addressed through the appraisal",
        'Conduct regular staff surveys to hear the voice of the workforce and measure impact of developments',
        'Review supervision policy to ensure consistency of timeliness and quality',
      ],
    ],
  },
  {
    theme: 'Practice',
    actions: [
      [
        'Child First champions to share learning',
        'Child first policy and practice standards',
        'Investigate feasibility of implementing enhanced case management',
      ],
      [
        'Training in risk and intervention planning (3,4)',
        'Review planning and risk guidance (3)',
        'Training in management oversight (1)',
        'Ensure risk processes include victim safety (9)',
      ],
      ['Embed "Make it Right"', 'Review victim voice and satisfaction in pre-court decision making'],
      [
        'Full implementation of Turnaround programme',
        'Internal scrutiny process for OoCD decision making (8)',
        'Induction/training for JDMP members (8)',
        'Establish data set (8)',
      ],
    ],
  },
  {
    theme: 'Partnership',
    actions: [
      ['Review of health resources deployed in WMYJS (7)'],
      ['Agree and embed transition protocol', 'Review of housing protocols (9)'],
    ],
  },
  {
    theme: 'Governance and Leadership',
    actions: [
      [
        'Agree and implement revised management structure (1,5)',
        'Fully implement new governance structure (5)',
        'Ensure MB oversight of resettlement (9)',
        'Agree process by which MB hear the voice of the child (6)',
      ],
      [
        'Implement new QA framework (1,2,3)',
        'Implement management oversight policy (1,4)',
        'Review service model across the four areas to ensure consistency of offer (7)',
      ],
      [
        'Introduce mandatory diversity training (2)',
        'Identify standard data set to ensure scrutiny of children over-represented in the youth justice system (6)',
      ],
    ],
  },
];

import type { Random } from './random.ts';

const WHO = [
  'The service',
  'The board',
  'Each local team',
  'The partnership',
  'The leadership team',
  'The participation group',
  'The police',
  'Every case manager',
  'The health team',
  'The education officer',
  'The victim liaison officer',
  'The management board',
  'The YJB',
  'HMI Probation',
  'The SEND lead',
  'The resettlement panel',
];
const DOES = [
  'reviews',
  'has agreed',
  'will rewrite',
  'looks closely at',
  'has begun to change',
  'reports on',
  'keeps under review',
  'will test',
  'asks children about',
  'shares with its partners',
  'has made more even',
  'wants to improve',
  'is responsible for',
  'follows up',
];
const WHAT = [
  'how decisions out of court are made',
  'the help that children get early',
  'the way plans are written with families',
  'the training of volunteers and staff',
  'what happens when a child leaves custody',
  'the offer of speech and language therapy',
  'support for children who are out of school',
  'the response to serious violence',
  'the protocol on housing',
  'how victims are heard before a decision',
  'the quality of assessments',
  'the record of protected characteristics',
  'work with children who are exploited',
  'the move to adult probation',
  'the audit of cases that were closed',
];
const HOW = [
  'every quarter',
  'together with children and their families',
  'before the end of the year',
  'in all areas alike',
  'with advice from the inspectorate',
  'after a year in which capacity was short',
  'as part of the improvement plan',
  'with the local safeguarding partnership',
  'so that help is the same everywhere',
  'in small steps that can be checked',
  'because the audit found it uneven',
  'and tells the board what it finds',
  'where schools and health services take part',
];
const ALSO = [
  'Children said that this matters to them most.',
  'What was found is being turned into practice.',
  'The next review is planned for the autumn.',
  'Where it works well, other teams take it up.',
  'No single agency can do this by itself.',
  'The board will hear about it again.',
  'It is too early to say whether this has made a difference.',
  'Feedback from families has been good so far.',
  'Much of this rests on staff who know a child well.',
  'The evidence for it is described by the *Youth Endowment Fund*.',
];

/** A sentence of about a dozen words, without figures. */
export function sentence(random: Random): string {
  if (random.chance(0.22)) return random.pick(ALSO);
  return `${random.pick(WHO)} ${random.pick(DOES)} ${random.pick(WHAT)} ${random.pick(HOW)}.`;
}

/** A paragraph of so many sentences, in lines as an editor wraps them. */
export function paragraph(random: Random, sentences: number): string {
  return wrap(Array.from({ length: sentences }, () => sentence(random)).join(' '));
}

/** A list of what is done or planned. */
export function list(random: Random, items: number): string {
  return Array.from({ length: items }, () => `- **${random.pick(WHAT)}**, ${random.pick(HOW)}`).join('\n');
}

/** A table of words in GitHub's Markdown: who does what, and when. */
export function wordTable(random: Random, rows: number): string {
  const lines = Array.from(
    { length: rows },
    () =>
      `| ${random.pick(WHO)} | ${random.pick(WHAT)} | ${random.pick(['Spring', 'Summer', 'Autumn', 'Winter'])} |`,
  );
  return ['| Who | What | When |', '| --- | --- | ---: |', ...lines].join('\n');
}

/** What an action or a risk is about: a phrase that begins with a capital letter. */
export function task(random: Random): string {
  return `${random.pick(['Review', 'Agree', 'Publish', 'Test', 'Improve', 'Audit', 'Rewrite', 'Extend'])} ${random.pick(WHAT)} ${random.pick(HOW)}`;
}

/** Lines of at most 110 characters, broken at spaces outside of tags. */
export function wrap(text: string): string {
  const lines: string[] = [];
  let line = '';
  for (const [word] of text.matchAll(/(?:<[^>]*>|[^\s<])+/g)) {
    if (line !== '' && line.length + word.length + 1 > 110) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
}

const STARTS = [
  'Ash',
  'Bram',
  'Cal',
  'Dun',
  'Elm',
  'Fen',
  'Gor',
  'Har',
  'Ives',
  'Kel',
  'Lang',
  'Mar',
  'Nor',
  'Oak',
  'Pen',
  'Quar',
  'Rush',
  'Sel',
  'Thorn',
  'Ux',
  'Wen',
  'Yar',
];
const ENDS = [
  'bury',
  'combe',
  'dale',
  'field',
  'ford',
  'ham',
  'hurst',
  'ley',
  'mere',
  'moor',
  'port',
  'shire',
  'stead',
  'stoke',
  'ton',
  'wick',
  'wood',
  'worth',
];

/** So many different place names, none of them real on purpose. */
export function placeNames(random: Random, count: number): string[] {
  const plain = STARTS.flatMap((start) => ENDS.map((end) => `${start}${end}`));
  const all = ['', 'North ', 'South ', 'East ', 'West ', 'Upper ', 'Lower ', 'Great ', 'Little '].flatMap(
    (before) => plain.map((name) => `${before}${name}`),
  );
  if (count > all.length) throw new RangeError(`there are only ${String(all.length)} names`);
  return all
    .map((name) => ({ name, order: random.next() }))
    .sort((a, b) => a.order - b.order)
    .slice(0, count)
    .map(({ name }) => name);
}

/** Why a number of a text is not a figure: it names, dates or numbers something. */
export type Exemption =
  'date' | 'duration' | 'time' | 'age' | 'base' | 'reference' | 'name' | 'list' | 'telephone' | 'ordinal';

/** What a plain number counts in. `points` are percentage points; `none` is anything else. */
export type NumberUnit = 'percent' | 'points' | 'money' | 'rate' | 'none';

/** A number of a text, or a run of words with numbers that are no figures. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly kind: 'number' | Exemption;
  /** For a number: its value, the decimals and unit it is written with, and whether it is a word below eleven. */
  readonly value: number;
  readonly decimals: number;
  readonly unit: NumberUnit;
  readonly isSmallWord: boolean;
}

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const DAY = String.raw`\d{1,2}(?:st|nd|rd|th)?`;
const CHILDREN = '(?:children|young people|girls|boys|offences|cases|victims)';
const YEAR = String.raw`(?:19|20)\d{2}(?:\s?[/–-]\s?\d{2,4})?(?![\d%]|,\d{3}|\.\d|\s${CHILDREN})`;
const AGE = String.raw`(?:[1-9]|1\d|2[0-5])`;
const AGES = String.raw`${AGE}(?:\s?(?:,|to|and|or|[-–/])\s?${AGE})*`;
const UNITS_TO_TEN = 'one|two|three|four|five|six|seven|eight|nine|ten';
const TEENS = 'eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen';
const TENS = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const BIG_WORD = `(?:(?:(?:${UNITS_TO_TEN}|a)\\s)?(?:hundred|thousand|million|dozen)s?|(?:${TENS})(?:[-\\s](?:${UNITS_TO_TEN}))?|${TEENS})`;
const AMOUNT = String.raw`(?:\d[\d,]*(?:\.\d+)?|${BIG_WORD}|${UNITS_TO_TEN})`;
const REFERENCE_WORDS = [
  'sections?',
  'secs?\\.',
  'paras?\\.?',
  'paragraphs?',
  'schedules?',
  'articles?',
  'part',
  'chapters?',
  'appendix',
  'appendices',
  'annex(?:es)?',
  'actions?',
  'recommendations?',
  'priority',
  'priorities',
  'standards?',
  'objectives?',
  'outcomes?',
  'tables?',
  'figure',
  'chart',
  'pages?',
  'questions?',
  'items?',
  'no\\.',
  'phases?',
  'stages?',
  'tiers?',
  'levels?',
  'bands?',
  'grades?',
  'steps?',
  'category',
  'version',
  'key stages?',
  'kpis?',
  'years?',
  'strands?',
  'pillars?',
  'themes?',
  'risks?',
  'goals?',
  'principles?',
  'quarters?',
  'q',
  'waves?',
  'regulations?',
  'rules?',
  'class',
  'module',
  'unit',
  'pace code',
  'reference',
].join('|');
const ACTS = String.raw`\b(?:act|order|regulations?)\s(?:of\s)?(?:19|20)\d{2}(?:\s?\([\w\s,]+\))?`;

/** Runs that are no figures, before numbers: the first that fits at a place counts. */
const PATTERNS: readonly (readonly [Exemption | 'number', string])[] = [
  ['telephone', String.raw`(?<![\d,.])(?:\+44\s?\d|0\d)[\d\s()-]{7,12}\d`],
  [
    'telephone',
    String.raw`(?<![\d,.])0[38]00\s?1{3,4}\b|\b(?:call|dial|ring|phone|text)(?:s|ing)?\s(?:on\s)?(?:101|111|999|116\s?\d{3})\b`,
  ],
  [
    'name',
    String.raw`(?<![\d,.£])\b\d{1,3}[a-z]?\s(?!(?:${CHILDREN}|arrests|crimes|incidents)\b)(?:[\p{L}'’]+\s){1,2}(?:street|road|lane|avenue|crescent|terrace)(?=[,.;)]|\s*$)|\b\d\s(?:ps|cs|rs|ws)\b`,
  ],
  ['date', String.raw`\b\d{4}-\d{2}(?:-\d{2})?(?![\d%])|\b\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d{2})\b`],
  [
    'date',
    String.raw`\b${DAY}(?:\s?(?:,|to|and|or|[-–])\s?${DAY})*\s(?:of\s)?${MONTH}\b(?:,?\s${YEAR})?|\b${MONTH}\s${DAY}(?!\d|\s?%|,\d{3})(?:,?\s${YEAR})?|\b${MONTH}\.?\s(?:'|’)?\d{2,4}(?![\d%])`,
  ],
  ['reference', ACTS],
  ['reference', String.raw`\[\^[^\]\s]{1,30}\]`],
  [
    'reference',
    String.raw`\b(?:${REFERENCE_WORDS})(?:,?\s(?:such\sas|numbered?|nos?\.?)\s(?=[#\d])|(?<=actions|recommendations|sections|standards),\s(?=\d+\.\d)|\s)#?\d+(?:[.:]\d+)*[a-z]?(?:\s?\([\da-z]+\))*(?!\s?%|,\d{3})(?:(?:,|\s?[-–&]|,?\s(?:to|and|or))\s?#?\d+(?:[.:]\d+)*[a-z]?(?!\s?%|,\d{3}|\s${CHILDREN}))*(?![\p{L}\d])`,
  ],
  ['age', String.raw`\b(?:aged?|ages)\s(?:of\s|between\s|from\s|under\s|over\s|up\sto\s)?${AGES}(?!\d|\s?%)`],
  [
    'age',
    String.raw`\b(?:under|over|below|above|until|till|turn(?:s|ed|ing)?|before|reach(?:es|ed|ing)?)[-\s](?:the\sage\sof\s|age\s)?${AGES}s?(?!\d|\s?%|[.,]\d|\s(?:of|per|in|for|out|times|${CHILDREN}|[a-z]+s\b))`,
  ],
  [
    'age',
    String.raw`\b${AGES}(?:\s?\+|s\b|-?\s?(?:years?|yrs?)?[-\s]?olds?\b|\syears?\s(?:old|of\sage)\b|[-\s]year[-\s]olds?\b|\s(?:and|or)\s(?:over|under|above|below|younger|older)\b)`,
  ],
  [
    'age',
    String.raw`\b(?:aged?|ages)\s(?:of\s|between\s|from\s|under\s|over\s)?(?:${UNITS_TO_TEN}|${TEENS})(?:\s(?:to|and|or)\s(?:${UNITS_TO_TEN}|${TEENS}))*\b`,
  ],
  [
    'age',
    String.raw`(?<=[\ue000-\uefff]\s)(?:were|are|was|is)\s1[0-8](?=[.,;])|\bthose\s(?:from\s|of\s)?1[0-8](?:\s(?:to|and|or)\s1[0-8])?(?!\d|\s?%)`,
  ],
  ['age', String.raw`\b(?:years?\s\d{1,2}(?:\s?(?:to|and|[-–])\s?\d{1,2})?)\b(?!\s?%)`],
  [
    'base',
    String.raw`\bper\s[\d,]+\d|\b(?:for\s|in\s)?every\s(?:[\d,]+\d|\d)(?!\d|\s?(?:%|${MONTH}|months?|weeks?|days?|hours?))`,
  ],
  [
    'time',
    String.raw`\b24[-/\s]7\b|\b24[-\s]hours?\b|\b(?:[01]?\d|2[0-3])[:.][0-5]\d\s?(?:am|pm|a\.m\.|p\.m\.|hours)?\b(?!%)(?<=[:]\d\d|m\.?|hours)|\b\d{1,2}\s?(?:am|pm)\b`,
  ],
  [
    'date',
    String.raw`(?<![\d,.£])\b${YEAR}s?(?:\sto\s${YEAR})?|\b(?:'|’)\d{2}\b|(?<![\d,.£/])\b[0-3]\d\s?[/]\s?[0-3]\d\b(?![\d%/])`,
  ],
  [
    'duration',
    String.raw`\b${AMOUNT}(?:\s?(?:to|or|and|[-–])\s?${AMOUNT})?[-\s](?:(?:calendar|school|working|full|further|more|last|consecutive)\s)?(?:months?|years?|yrs?|quarters?|decades?|terms?)(?![\w])`,
  ],
  [
    'duration',
    String.raw`\b(?:within|every|after|last|past|next|first|over|for|than|previous|following|least|in|of|under|to)\s${AMOUNT}(?:\s?(?:to|or|and|[-–])\s?${AMOUNT})?\s(?:working\s|school\s|calendar\s)?(?:days?|weeks?|minutes?|nights?)\b|\b(?:${AMOUNT})-(?:day|week|hour|minute|session|page|point|part|stage|step|tier|fold|way|strand|hundred)s?\b`,
  ],
  [
    'name',
    String.raw`\b(?:1:1|1-1|1-2-1|1-to-1|2:1|121(?=\s(?:support|sessions?|work|mentor|meetings?|supervision|tuition))|50[/:]50)(?![\d,.%])|\b\d+(?::\d+)+\b|\b95%\s(?:confidence|interval)|\bgravity\sscores?\sof\s\d+|\b(?:add(?:s|ed)?\sup|comes?|came|sums?)\sto\s(?:(?:a\slittle|slightly|just)\s)?(?:(?:more|less)\sthan\s)?100%`,
  ],
  [
    'name',
    String.raw`(?<![\p{L}\d])[\p{L}]+[-–]?\d[\p{L}\d]*(?:[-–]\d+)*|\b\d+(?:\.\d+)?(?!(?:m|k|bn)\b)(?!st\b|nd\b|rd\b|th\b)\p{L}[\p{L}\d]*`,
  ],
  ['ordinal', String.raw`\b\d+(?:st|nd|rd|th)\b|\b(?:eleventh|twelfth|\w+teenth|twentieth|hundredth)\b`],
  [
    'list',
    String.raw`^\s*(?:\(?\d{1,2}[.)]|\d+(?:\.\d+)+)(?=\s)|(?<=^|[;:,]\s)\(\d{1,2}\)(?=\s?[a-z])|(?<=;\s|:\s)\d\)`,
  ],
  [
    'number',
    String.raw`£\s?\d[\d,]*(?:\.\d+)?(?:\s?(?:million|billion|thousand)\b|(?:m|k|bn)\b)?|(?<![\p{L}\d.]|\d[/,])\d[\d,]*(?:\.\d+)?(?:\s(?:million|billion|thousand)\b|(?:m|k|bn)\b)?(?:\s?%|\sper\s?cent\b|\spercentage\spoints?\b|\s(?:(?:children|young\speople)\s)?per\s(?:100,?000|10,?000|1,?000)\b)?`,
  ],
  ['duration', String.raw`\b(?:of|not|than)\stwelve(?=[.,;])`],
  ['number', String.raw`\b${BIG_WORD}(?![-\p{L}])(?:\sper\s?cent\b)?`],
  ['number', String.raw`(?<=\b(?:from|to)\s)(?:${UNITS_TO_TEN})\b(?!\s(?:of|another|or|month|year|week))`],
];

const SCANNER = new RegExp(PATTERNS.map(([, source]) => `(${source})`).join('|'), 'giu');
/** Where a number may stand. */
const NUMBER_LIKE = new RegExp(
  String.raw`\d|\b(?:${TEENS}|${TENS}|hundred|thousand|million|dozen)|(?<=\b(?:from|to)\s)(?:${UNITS_TO_TEN})\b`,
  'giu',
);
/** How far before a number words may begin that say what it is, such as "recommendations, such as". */
const REACH = 32;

/** Every number of a text, and every run that is exempt, in order. */
export function numbersIn(text: string): Span[] {
  const found: Span[] = [];
  let at = 0;
  for (;;) {
    // Only the neighbourhood of numbers is looked at closely: most of a text has none.
    NUMBER_LIKE.lastIndex = at;
    const near = NUMBER_LIKE.exec(text);
    if (near === null) return found;
    SCANNER.lastIndex = Math.max(at, beginOfWord(text, near.index - REACH));
    const match = SCANNER.exec(text);
    if (match === null) return found;
    const span = spanOf(match);
    if (span) found.push(span);
    at = Math.max(match.index + match[0].length, at + 1);
  }
}

function beginOfWord(text: string, index: number): number {
  const space = index <= 0 ? -1 : text.lastIndexOf(' ', index);
  return space + 1;
}

function spanOf(match: RegExpExecArray): Span | undefined {
  const index = match.slice(1).findIndex((group: string | undefined) => group !== undefined);
  const kind = PATTERNS[index]?.[0] ?? 'number';
  const written = match[0].replace(/,+$/, '');
  const span = { start: match.index, end: match.index + written.length, kind };
  if (kind !== 'number') return { ...span, value: 0, decimals: 0, unit: 'none', isSmallWord: false };
  const parsed = parse(written);
  return parsed && { ...span, ...parsed, isSmallWord: index === PATTERNS.length - 1 };
}

const WORD_VALUES: ReadonlyMap<string, number> = new Map([
  ...UNITS_TO_TEN.split('|').map((word, index): [string, number] => [word, index + 1]),
  ...TEENS.split('|').map((word, index): [string, number] => [word, index + 11]),
  ...TENS.split('|').map((word, index): [string, number] => [word, (index + 2) * 10]),
]);
const MULTIPLES: Readonly<Record<string, number>> = {
  dozen: 12,
  hundred: 100,
  thousand: 1000,
  k: 1000,
  million: 1e6,
  m: 1e6,
  billion: 1e9,
  bn: 1e9,
};

function parse(written: string): Pick<Span, 'value' | 'decimals' | 'unit'> | undefined {
  const text = written.toLowerCase();
  const unit: NumberUnit = /%|per\s?cent\b/.test(text)
    ? 'percent'
    : /points?$/.test(text)
      ? 'points'
      : text.startsWith('£')
        ? 'money'
        : /\sper\s/.test(text)
          ? 'rate'
          : 'none';
  const digits = /\d[\d,]*(?:\.(\d+))?/.exec(text);
  const multiple =
    MULTIPLES[/(?:million|billion|thousand|hundred|dozen|bn|m|k)(?=s?$)/.exec(text)?.[0] ?? ''] ?? 1;
  if (digits) {
    const value = Number(digits[0].replaceAll(',', ''));
    const decimals = (digits[1]?.length ?? 0) - Math.log10(multiple);
    return Number.isFinite(value) ? { value: value * multiple, decimals, unit } : undefined;
  }
  const words = text.split(/[-\s]+/).flatMap((word) => WORD_VALUES.get(word) ?? []);
  const value = (words.reduce((so, one) => so + one, 0) || 1) * multiple;
  return { value, decimals: 0, unit };
}

import type { Severity } from './problem.ts';
import type { Theme } from './themes.ts';

/** What a rule is about. Its id is permanent: acceptances in data files and links in guides name it. */
export interface RuleText {
  readonly title: string;
  /** One sentence: what is wrong, and where it matters why. */
  readonly about: string;
  readonly severity: Severity;
  /** The group in which guides and the page of rules show it. */
  readonly theme: Theme;
}

const error = (title: string, about: string, theme: Theme = 'form'): RuleText => ({
  title,
  about,
  severity: 'error',
  theme,
});
const warning = (title: string, about: string, theme: Theme = 'form'): RuleText => ({
  title,
  about,
  severity: 'warning',
  theme,
});

/** Every rule by id. The wording of a single problem stands with the rule that finds it. */
// prettier-ignore
export const RULES = {
  'abbreviation-ambiguous': error('Abbreviation with two meanings', 'An abbreviation of the glossary stands for two things, so the text has to say which.', 'language'),
  'accepted-unneeded': warning('Acceptance that nothing needs', 'A problem is accepted in a place where there is none, which would hide the next mistake there.', 'form'),
  'action-unknown': error('Action that does not exist', 'A risk or a line of progress refers to an action that the delivery plan does not have.', 'names'),
  'address-taken': error('Address taken twice', 'Two files of an edition, or a file and a page of the site, would have the same address.', 'files'),
  'address-unsafe': error('Unsafe link', 'A link leads to something other than a web address, an e-mail address or a place on the page.', 'narrative'),
  'area-unknown': error('Area that does not exist', 'An area is named that data/areas.yaml, or the plan, does not have.', 'names'),
  'attribute-empty': error('Attribute without a value', 'An attribute of a component is written with nothing in it.', 'narrative'),
  'attribute-missing': error('Missing attribute', 'A component lacks an attribute that it cannot do without.', 'narrative'),
  'attribute-unknown': error('Unknown attribute', 'A component has an attribute that it does not know, most likely a slip of the keyboard.', 'narrative'),
  'attribute-value-unknown': error('Attribute with an unknown value', 'An attribute of a component takes one of a few words, and this is none of them.', 'narrative'),
  'breakdown-unknown': error('Breakdown that does not exist', 'A table is asked for by a breakdown that the indicator does not have.', 'names'),
  'category-unknown': error('Category that does not exist', 'A category is named that the breakdowns of the indicator do not have.', 'names'),
  'change-across-break': error('Change across a break', 'A change is asked for between two periods that were not measured in the same way.', 'figures'),
  'chart-too-many-areas': error('Too many areas in a chart', 'A chart names more areas than can be told apart without colour.', 'figures'),
  'code-in-narrative': error('Code in narrative', 'Narrative holds an import, an export or code in braces; it may hold text and components only.', 'narrative'),
  'code-malformed': error('Malformed ONS code', 'An area code is not one letter and eight digits.', 'form'),
  'component-alone': error('Inline component on a line of its own', 'A component that writes words of a sentence stands alone on a line, which would tear the sentence apart.', 'narrative'),
  'component-in-sentence': error('Block inside a sentence', 'A component that stands on lines of its own is written inside a paragraph.', 'narrative'),
  'component-unclosed': error('Unclosed component', 'A component is opened and never closed.', 'narrative'),
  'component-unknown': error('Component that does not exist', 'A component is named that the plan does not have, most likely a slip of the keyboard.', 'narrative'),
  'component-with-text': error('Text inside a component', 'A component that writes its own words has text between its tags.', 'narrative'),
  'count-above-base': error('Count above its base', 'More are counted than there are to count.', 'sums'),
  'date-malformed': error('Malformed date', 'A date is not written as year-month-day, or is no day of the calendar.', 'form'),
  'decision-missing': error('Decision that was not taken', 'The text tells of a decision that decisions.yaml does not record.', 'structure'),
  'definition-unknown': error('Definition that does not exist', 'A table names a version of the definition that its indicator does not have.', 'names'),
  'figure-missing': error('Figure that does not exist', 'The text refers to a figure that this edition does not have.', 'figures'),
  'figure-repeated': error('Figure given twice', 'The same figure stands in two places, so that they can come to disagree.', 'figures'),
  'figure-without-base': error('Share of an unknown whole', 'A share is asked for where the whole that it is part of is not known.', 'figures'),
  'figure-without-count': error('Figure without its count', 'A count, base or interval is asked for where the data do not give one.', 'figures'),
  'figure-without-value': error('Sentence about a figure without a value', 'A sentence needs a value where the data give a marker or nothing.', 'figures'),
  'file-missing': error('Missing file or part', 'A file, or a part of one, that something else needs is not there.', 'files'),
  'file-name-malformed': error('Malformed file name', 'A narrative file is not named by number and section.', 'files'),
  'file-not-utf8': error('File that is not UTF-8', 'A file holds bytes that are not text in UTF-8.', 'files'),
  'file-too-large': error('File that is too large', 'A file is far larger than any plan needs.', 'files'),
  'file-unknown': error('File that nothing reads', 'A file or folder has a name that means nothing here, so what is in it would be left out.', 'files'),
  'front-matter-missing': error('Missing front matter', 'A narrative file does not begin by saying which section it is.', 'files'),
  'group-unknown': error('Group that does not exist', 'A group of staff is named that workforce.yaml does not have.', 'names'),
  'heading-level': error('Heading of the first level', 'A narrative file has a heading with one #, which the title of the page is already.', 'narrative'),
  'html-in-narrative': error('HTML in narrative', 'Narrative holds an HTML element or comment; it may hold Markdown and components only.', 'narrative'),
  'image-in-narrative': error('Picture in narrative', 'Narrative holds a picture, which cannot be read aloud, searched or checked.', 'narrative'),
  'indicator-unknown': error('Indicator that does not exist', 'An indicator is named that data/indicators.yaml does not have.', 'names'),
  'inspection-unknown': error('Inspection that does not exist', 'An inspection is named that delivery-plan.yaml does not have.', 'names'),
  'key-missing': error('Missing key', 'A group lacks a key that it cannot do without.', 'form'),
  'key-repeated': error('Key given twice', 'A key stands twice in one group, and only one of the two could count.', 'form'),
  'key-unknown': error('Unknown key', 'A group has a key that it does not know, most likely a slip of the keyboard.', 'form'),
  'list-empty': error('Empty list', 'A list has no lines where it needs at least one.', 'form'),
  'marker-with-value': error('Marker beside a value', 'A cell says that there is no figure, or that it is confidential, and gives one all the same.', 'disclosure'),
  'mdx-malformed': error('Text that cannot be read', 'A narrative file has a tag, a brace or a < that does not make sense.', 'files'),
  'name-malformed': error('Malformed name', 'An id is not written in small letters, digits and hyphens.', 'form'),
  'name-repeated': error('Name used twice', 'Two indicators have the same name, so that readers cannot tell them apart.', 'names'),
  'owner-unknown': error('Owner that does not exist', 'An action names an owner that the key to owners does not have.', 'names'),
  'parts-disagree': error('Parts that do not make the whole', 'The categories of a breakdown do not add up to the total given for them.', 'sums'),
  'percent-disagrees': error('Percentage that its count contradicts', 'A printed percentage is not what the count and its base give.', 'sums'),
  'period-malformed': error('Malformed period', 'A period is not written as its key asks.', 'form'),
  'period-not-folder': error('Period that is not the folder', 'The period of plan.yaml is not the name of the folder it stands in.', 'structure'),
  'period-without-value': error('Period without a figure', 'The text refers to a period for which there is no figure.', 'figures'),
  'post-unknown': error('Post that does not exist', 'A kind of post is named that workforce.yaml does not have.', 'names'),
  'question-unknown': error('Question that does not exist', 'A question is named that the survey does not have.', 'names'),
  'rate-disagrees': error('Rate that its count contradicts', 'A published rate, percentage or average is not what its count and base give.', 'sums'),
  'recommendation-unknown': error('Recommendation that does not exist', 'An action answers a recommendation that no inspection in the file made.', 'names'),
  'ref-repeated': error('Reference given twice', 'Two actions have the same reference, so nothing can refer to either.', 'names'),
  'row-length': error('Row that does not fit its columns', 'A row has more or fewer values than there are columns.', 'form'),
  'row-missing': error('Missing row', 'A group of the staffing table has no row of numbers.', 'form'),
  'row-unknown': error('Row that does not exist', 'The text refers to a row that the table of money does not have.', 'names'),
  'score-disagrees': error('Score that its parts contradict', 'The printed score of a risk is not what impact and likelihood make on the scale of the plan.', 'sums'),
  'score-off-scale': error('Score off the scale', 'A risk is scored with a number that the scale of the plan does not have.', 'figures'),
  'section-missing': error('Missing section', 'The structure requires a section that the plan neither has nor waives.', 'structure'),
  'section-repeated': error('Section given twice', 'Two narrative files answer the same heading of the structure.', 'structure'),
  'section-unknown': error('Section that does not exist', 'A section is named that the structure, or the plan, does not have.', 'structure'),
  'service-unknown': error('Service that does not exist', 'The folder of a plan is not the id of a service in data/services.yaml.', 'names'),
  'status-counts-disagree': error('Counts of statuses that the rows contradict', 'The printed number of actions with a status is not how many rows have it.', 'sums'),
  'status-unknown': error('Status that does not exist', 'A component asks for actions of a status that there is not.', 'names'),
  'structure-unknown': error('Structure that does not exist', 'A plan follows a structure that data/structures does not have.', 'names'),
  'sum-disagrees': error('Sum that does not add up', 'A printed total is not the sum of its parts.', 'sums'),
  'survey-unknown': error('Survey that does not exist', 'A survey is named that voice.yaml does not have.', 'names'),
  'table-two-axes': error('Table with two kinds of column', 'A table gives several periods and several categories at once.', 'form'),
  'table-without-period': error('Table without a period', 'A table does not say when its figures are from, or says it in two ways.', 'form'),
  'term-unknown': error('Term that does not exist', 'A term is named that data/terms.yaml does not have.', 'names'),
  'text-empty': error('Empty text', 'A text is there and has nothing in it.', 'form'),
  'theme-unknown': error('Theme that does not exist', 'A theme is named that delivery-plan.yaml does not have.', 'names'),
  'value-malformed': error('Malformed value', 'A value does not have the form that its key asks for.', 'form'),
  'value-not-a-group': error('Value where keys belong', 'A single value or a list stands where a group of keys belongs.', 'form'),
  'value-not-a-list': error('Value where a list belongs', 'A single value or a group stands where a list belongs.', 'form'),
  'value-not-a-number': error('Text where a number belongs', 'A text, or nothing, stands where a number belongs.', 'form'),
  'value-not-allowed': error('Value that is not allowed', 'A key takes one of a few values, and this is none of them.', 'form'),
  'value-not-text': error('Number where text belongs', 'Something other than text stands where text belongs.', 'form'),
  'value-not-yes-or-no': error('Value where true or false belongs', 'Something other than true or false stands where one of them belongs.', 'form'),
  'value-out-of-range': error('Value out of range', 'A number is larger or smaller than it can be.', 'figures'),
  'value-too-precise': error('Value with too many decimals', 'A number has more decimals than it is printed with.', 'figures'),
  'waiver-unneeded': warning('Waiver that nothing needs', 'A section is waived that the plan has.', 'structure'),
  'yaml-alias': error('Alias in YAML', 'A value refers to another place in the file instead of being written out.', 'files'),
  'yaml-malformed': error('Broken YAML', 'A file is not YAML: most often an indentation, a colon or a quotation mark is wrong.', 'files'),
} as const satisfies Record<string, RuleText>;

/** The permanent id of a rule. */
export type RuleId = keyof typeof RULES;

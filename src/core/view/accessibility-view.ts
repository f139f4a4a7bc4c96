import type { Accessibility, AccessibilityTests } from '../schema/accessibility.ts';
import { formatNumber } from './format.ts';
import { periods } from '../words/en/periods.ts';

/** The accessibility statement in words. */
export interface AccessibilityView {
  readonly organisation: string;
  readonly workedExample: string;
  /** How far the site meets the guidelines, claiming no more than is known. */
  readonly compliance: string;
  readonly issues: readonly { readonly title: string; readonly issues: readonly IssueView[] }[];
  readonly tests: TestsView;
  readonly contact: readonly { readonly label: string; readonly text: string; readonly href: string }[];
  readonly answersWithin: string;
  readonly enforcement: Accessibility['enforcement'];
  readonly prepared: string;
  readonly reviewed: string;
}

/** A known problem. */
export interface IssueView {
  readonly what: string;
  /** Further lines: whom it affects, where, which criterion fails, when it is mended. */
  readonly facts: readonly { readonly label: string; readonly text: string }[];
}

/** What the last recorded run of the tests tried; `sentence` alone where there is none. */
export interface TestsView {
  readonly sentence: string;
  readonly modes: readonly string[];
  readonly rules: string;
}

const KINDS: Readonly<Record<Accessibility['issues'][number]['kind'], string>> = {
  failure: 'What does not meet the guidelines',
  burden: 'What would be a disproportionate burden to mend',
  exempt: 'What the regulations leave out',
  limitation: 'What meets the guidelines and may still be in your way',
};

/** Everything that the statement says, but for what only the finished pages can tell. */
export function accessibilityView(file: Accessibility, tests: AccessibilityTests | null): AccessibilityView {
  const { email, phone, post, 'answers-within': within } = file.contact ?? {};
  return {
    organisation: file.organisation,
    workedExample: file['worked-example'] ?? '',
    compliance: complianceWords(file),
    issues: Object.entries(KINDS)
      .map(([kind, title]) => ({
        title,
        issues: file.issues.filter((one) => one.kind === kind).map(issueView),
      }))
      .filter(({ issues }) => issues.length > 0),
    tests: testsView(tests),
    contact: [
      ...(email === undefined ? [] : [{ label: 'E-mail', text: email, href: `mailto:${email}` }]),
      ...(phone === undefined
        ? []
        : [{ label: 'Phone', text: phone, href: `tel:${phone.replaceAll(/[^\d+]/g, '')}` }]),
      ...(post === undefined ? [] : [{ label: 'Post', text: post, href: '' }]),
    ],
    answersWithin: within ?? '',
    enforcement: file.enforcement,
    prepared: periods.date(file.prepared),
    reviewed: periods.date(file.reviewed),
  };
}

function complianceWords({ audit, issues }: Accessibility): string {
  const failing = issues.filter(({ kind }) => kind === 'failure' || kind === 'burden').length;
  if (audit === undefined)
    return `The site is built to meet the Web Content Accessibility Guidelines (WCAG) 2.2 at levels A and AA. Nobody has audited it, so this statement does not say that it does.${failing > 0 ? ' It is known not to meet them in full: see below.' : ''}`;
  const found = { full: 'meets', partial: 'meets in part', none: 'does not meet' }[audit.finding];
  return `By the audit of ${audit.by} of ${periods.date(audit.date)}, the site ${found} the Web Content Accessibility Guidelines (WCAG) 2.2 at levels A and AA.`;
}

function issueView(issue: Accessibility['issues'][number]): IssueView {
  const { what, affects, where, criterion, because, 'mended-by': mended } = issue;
  const fact = (label: string, text: string | undefined): IssueView['facts'] =>
    text === undefined ? [] : [{ label, text }];
  return {
    what,
    facts: [
      ...fact('Whom it affects', affects),
      ...fact('Where', where),
      ...fact('What it fails', criterion),
      ...fact('To be mended by', mended === undefined ? undefined : periods.date(mended)),
      ...fact('Why it is so', because),
    ],
  };
}

function testsView(tests: AccessibilityTests | null): TestsView {
  if (tests === null)
    return {
      sentence:
        'No run of the tests has been recorded for this site, so nothing is said of how it was tested.',
      modes: [],
      rules: '',
    };
  const pages = Object.keys(tests.pages).length;
  const faults = tests.modes.reduce((sum, mode) => sum + mode.faults, 0);
  const found =
    faults === 0 ? 'found no fault' : `found ${formatNumber(faults, 0)} ${faults === 1 ? 'fault' : 'faults'}`;
  return {
    sentence: `On ${periods.date(tests.date)} ${tests.tool} tried ${formatNumber(pages, 0)} ${pages === 1 ? 'page' : 'pages'} in ${tests.browser}, each in ${formatNumber(tests.modes.length, 0)} ${tests.modes.length === 1 ? 'way' : 'ways'}, and ${found}.`,
    modes: tests.modes.map(
      ({ name, rules, faults: here }) =>
        `${name}: ${rules === 'all' ? 'all rules' : `${formatNumber(rules, 0)} ${rules === 1 ? 'rule' : 'rules'} that this can alter`}, ${here === 0 ? 'no fault' : `${formatNumber(here, 0)} ${here === 1 ? 'fault' : 'faults'}`}`,
    ),
    rules: `Sets of rules: ${tests.tags.join(', ')}.`,
  };
}

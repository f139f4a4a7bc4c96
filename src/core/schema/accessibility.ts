import { z } from 'zod';
import { day, roughDate, text } from './fields.ts';

const issue = z.strictObject({
  what: text.meta({ description: 'what does not work, in plain words' }),
  affects: text.meta({ description: 'whom it keeps from what' }),
  where: text.optional().meta({ description: 'on which pages; all, without the key' }),
  kind: z.enum(['failure', 'burden', 'exempt', 'limitation']).meta({
    description:
      'failure: fails a criterion of WCAG. burden: so does it, and mending it would be a disproportionate burden. exempt: the regulations leave it out. limitation: fails none, but readers should know',
  }),
  criterion: text.optional().meta({ description: 'the criterion of WCAG that fails: "1.4.10 Reflow"' }),
  'mended-by': roughDate.optional().meta({ description: 'by when it will be mended' }),
  because: text.optional().meta({ description: 'why it is not mended, where no date is given' }),
});

/** `data/accessibility.yaml`: what the accessibility statement of the site says beside the last test run. */
export const accessibilityFile = z
  .strictObject({
    organisation: text.meta({ description: 'the body that answers for the site' }),
    'worked-example': text
      .optional()
      .meta({ description: "for a site that no public body publishes: why this is nobody's statement" }),
    prepared: day.meta({ description: 'when the statement was first prepared' }),
    reviewed: day.meta({ description: 'when it was last reviewed' }),
    contact: z
      .strictObject({
        email: z.email().optional().meta({ description: 'an e-mail address' }),
        phone: text.optional().meta({ description: 'a phone number' }),
        post: text.optional().meta({ description: 'a postal address' }),
        'answers-within': text
          .optional()
          .meta({ description: 'how soon there is an answer: "10 working days"' }),
      })
      .optional()
      .meta({ description: 'whom readers tell about a problem, by function and not by name' }),
    enforcement: z
      .strictObject({
        body: text.meta({ description: 'the body that enforces the regulations' }),
        advice: text.meta({ description: 'the service that readers turn to when an answer does not help' }),
        url: z.url({ protocol: /^https?$/ }).meta({ description: 'the web address of that service' }),
      })
      .meta({ description: 'who enforces the regulations: body, advice, url' }),
    audit: z
      .strictObject({
        by: text.meta({ description: 'who audited the site' }),
        date: day.meta({ description: 'when' }),
        finding: z
          .enum(['full', 'partial', 'none'])
          .meta({ description: 'how far it meets WCAG 2.2 AA by the audit: full, partial or none' }),
      })
      .optional()
      .meta({ description: 'the last audit by people. Without one, the statement claims no compliance' }),
    issues: z.array(issue).default([]).meta({ description: 'problems that are known' }),
  })
  .refine((file) => file.contact !== undefined || file['worked-example'] !== undefined, {
    path: ['contact'],
    error:
      'The regulations of 2018 ask for it:  contact: { email: …, phone: …, answers-within: 10 working days }\nFor a site that no public body publishes, say so under worked-example.',
  })
  .refine(
    (file) => file.audit?.finding !== 'full' || file.issues.every(({ kind }) => kind === 'limitation'),
    {
      path: ['audit', 'finding'],
      error: 'A site with a problem that fails a criterion meets WCAG in part only. Write:  finding: partial',
    },
  );
export type Accessibility = z.output<typeof accessibilityFile>;

/** `data/accessibility-tests.json`: what the last recorded run of the browser tests tried. Written by `npm run test:accessibility`. */
export const accessibilityTests = z.strictObject({
  version: z.literal(1),
  date: day.meta({ description: 'the day of the run' }),
  browser: text.meta({ description: 'the browser and its version' }),
  tool: text.meta({ description: 'the tool that tries the pages, and its version' }),
  tags: z.array(text).min(1).meta({ description: 'the sets of rules of the tool' }),
  modes: z
    .array(
      z.strictObject({
        name: text.meta({ description: 'how pages were shown' }),
        rules: z.union([z.literal('all'), z.int().min(1)]).meta({ description: 'all rules, or how many' }),
        faults: z.int().min(0).meta({ description: 'how many faults were found' }),
      }),
    )
    .min(1)
    .meta({ description: 'every page was looked at in each of these' }),
  pages: z
    .record(z.string().startsWith('/'), text)
    .meta({ description: 'the pages by address, each with a digest of what was tested' }),
});
export type AccessibilityTests = z.output<typeof accessibilityTests>;

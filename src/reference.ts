import type { z } from 'zod';
import { RULES } from './core/problem/rules.ts';
import { COMPONENTS } from './core/schema/components.ts';
import { decisionsFile } from './core/schema/decisions.ts';
import { amendmentsFile } from './core/schema/amendments.ts';
import { claimsFile } from './core/schema/claims.ts';
import { deliveryFile, progressFile, risksFile } from './core/schema/delivery.ts';
import { accessibilityFile } from './core/schema/accessibility.ts';
import { disclosureFile } from './core/schema/disclosure.ts';
import { languageFile } from './core/schema/language.ts';
import { areas, indicators, services, structure, terms } from './core/schema/library.ts';
import { FLAGS, MARKERS, performanceFile, profileFile } from './core/schema/measurements.ts';
import { childrenFrontMatter, frontMatter, governanceFile, planFile } from './core/schema/plan.ts';
import { keyReference } from './core/schema/reference.ts';
import { scorecardFile } from './core/schema/scorecard.ts';
import { resourcesFile, voiceFile, workforceFile } from './core/schema/resources.ts';
import { removedFile } from './core/schema/removed.ts';
import { welshFile, welshFrontMatter } from './core/schema/welsh.ts';

/** Every kind of data file with its schema. */
const FILES: readonly (readonly [string, z.ZodType])[] = [
  ['areas.yaml', areas],
  ['services.yaml', services],
  ['indicators.yaml', indicators],
  ['terms.yaml', terms],
  ['disclosure.yaml', disclosureFile],
  ['language.yaml', languageFile],
  ['accessibility.yaml', accessibilityFile],
  ['cy.yaml', welshFile],
  ['removed.yaml', removedFile],
  ['structures/<structure>.yaml', structure],
  ['plans/<service>/<edition>/plan.yaml', planFile],
  ['plans/<service>/<edition>/performance/<name>.yaml', performanceFile],
  ['plans/<service>/<edition>/areas/<area>.yaml', profileFile],
  ['plans/<service>/<edition>/delivery-plan.yaml', deliveryFile],
  ['plans/<service>/<edition>/progress.yaml', progressFile],
  ['plans/<service>/<edition>/risks.yaml', risksFile],
  ['plans/<service>/<edition>/resources.yaml', resourcesFile],
  ['plans/<service>/<edition>/workforce.yaml', workforceFile],
  ['plans/<service>/<edition>/governance.yaml', governanceFile],
  ['plans/<service>/<edition>/voice.yaml', voiceFile],
  ['plans/<service>/<edition>/decisions.yaml', decisionsFile],
  ['plans/<service>/<edition>/amendments.yaml', amendmentsFile],
  ['plans/<service>/<edition>/scorecard.yaml', scorecardFile],
  ['plans/<service>/<edition>/claims.yaml', claimsFile],
  ['plans/<service>/<edition>/cy.yaml', welshFile],
];

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

const keyTable = (schema: z.ZodType): string =>
  [
    '| key | needed | what stands there |',
    '| --- | --- | --- |',
    ...keyReference(schema).map(
      ({ path, required, about }) => `| \`${path}\` | ${required ? 'yes' : ''} | ${cell(about)} |`,
    ),
  ].join('\n');

/** Every rule of the check by id. */
function ruleTable(): string {
  const rules = Object.entries(RULES).sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    '| rule | | what it means |',
    '| --- | --- | --- |',
    ...rules.map(([id, { severity, about }]) => `| \`${id}\` | ${severity} | ${cell(about)} |`),
  ].join('\n');
}

/** The keys of every data file, from the schemas that check them, as Markdown. */
export function dataReference(): string {
  const meanings = (words: Readonly<Record<string, string>>): string =>
    Object.entries(words)
      .map(([marker, meaning]) => `- \`${marker}\`: ${meaning}`)
      .join('\n');
  return [
    `## Markers\n\nInstead of a value:\n\n${meanings(MARKERS)}\n\nBeside a value, as \`flag\`:\n\n${meanings(FLAGS)}`,
    ...FILES.map(([name, schema]) => `## \`${name}\`\n\n${keyTable(schema)}`),
    `## What the check can say\n\n${ruleTable()}`,
  ].join('\n\n');
}

/** The components of narrative and its front matter, from the tables that check them, as Markdown. */
export function componentReference(): string {
  const components = Object.entries(COMPONENTS).map(([name, rule]) => {
    const attributes = [
      ...Object.keys(rule.required).map((key) => `\`${key}\` (needed)`),
      ...Object.entries(rule.optional).map(([key, kind]) =>
        kind.kind === 'choice' ? `\`${key}\` (${kind.choices.join(', ')})` : `\`${key}\``,
      ),
    ];
    return `### \`<${name}>\`\n\n${rule.about}\n\n${attributes.length > 0 ? `Attributes: ${attributes.join(', ')}.\n\n` : ''}\`\`\`mdx\n${rule.example}\n\`\`\``;
  });
  const ofChildren = `## Front matter of the version for children\n\n${keyTable(childrenFrontMatter)}`;
  return [
    `## Front matter\n\n${keyTable(frontMatter)}`,
    ofChildren,
    `## Front matter of a Welsh text\n\n${keyTable(welshFrontMatter)}`,
    `## Components\n\n${components.join('\n\n')}`,
  ].join('\n\n');
}

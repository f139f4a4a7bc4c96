import type { Edition } from '../core/edition/edition.ts';
import { parse } from 'yaml';
import type { FileText } from '../write/all-or-nothing.ts';
import { yamlText } from './yaml-text.ts';

/** `cy.yaml` with the Welsh of every text that the next edition still says. */
export function nextWelsh(from: Edition, folder: string, files: readonly FileText[]): FileText | null {
  const pairs = from.welsh?.texts?.value ?? [];
  const said = new Set(
    files.filter(({ file }) => file.endsWith('.yaml')).flatMap(({ text }) => stringsIn(parse(text))),
  );
  const kept = pairs.filter(({ en }) => said.has(en));
  if (kept.length === 0) return null;
  return {
    file: `${folder}/cy.yaml`,
    text: yamlText(kept, { head: `The Welsh of texts that are as they were in ${from.id}.` }),
  };
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(stringsIn);
}

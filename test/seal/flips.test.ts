import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { serviceModels } from '../../src/core/compute/model.ts';
import { canonicalText, sealOf } from '../../src/core/seal/seal.ts';
import { saltOf, sealedContent } from '../../src/core/seal/sealed.ts';
import { isRecord, type Json, type JsonRecord } from '../../src/core/seal/json.ts';
import { readLibrary } from '../../src/read/read-library.ts';
import { readService } from '../../src/read/read-site.ts';
import { sealEdition } from '../../src/write/sealed-record.ts';

const ROOT = new URL('../..', import.meta.url).pathname;
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** A plan whose bytes are flipped: where it stands, and how many bytes are let be between two that are tried. */
interface Case {
  readonly from: string;
  readonly service: string;
  readonly edition: string;
  readonly step: number;
  readonly first: number;
}

/** `FLIPS=all` tries every byte of the small plan, and far more of the large one. */
const ALL = process.env['FLIPS'] === 'all';
const CASES: readonly Case[] = [
  {
    from: join(ROOT, 'test/broken/base'),
    service: 'exampleshire',
    edition: '2024-25',
    step: ALL ? 1 : 7,
    first: 2,
  },
  { from: ROOT, service: 'west-mercia', edition: '2023-24', step: ALL ? 211 : 2903, first: 1009 },
];

/** The content that is sealed, with its seal; null where the plan cannot be read, so that nothing is published. */
function sealed(root: string, { service, edition }: Case): { content: Json; seal: string } | null {
  const { library, problems } = readLibrary(root);
  if (!library || problems.length > 0) return null;
  const reading = readService(root, service, library);
  if (reading.problems.length > 0) return null;
  const models = serviceModels(
    reading.editions.map((read) => read.edition),
    library.library,
  );
  const model = models.find((one) => one.edition.id === edition);
  if (!model) return null;
  const content = sealedContent(model, saltOf(model.edition));
  return { content, seal: sealOf(content) };
}

/** A copy of a plan with its reference data, sealed once so that it has its salt. */
function copyOf(plan: Case): string {
  const root = mkdtempSync(join(tmpdir(), 'plans-flips-'));
  folders.push(root);
  const own = `plans/${plan.service}/${plan.edition}`;
  for (const file of globSync('data/{*.yaml,*.json,structures/*,logos/*}', { cwd: plan.from }))
    put(plan.from, root, file);
  for (const folder of ['data', 'content'])
    cpSync(join(plan.from, folder, own), join(root, folder, own), { recursive: true });
  const { library } = readLibrary(root);
  const [model] = serviceModels(
    readService(root, plan.service, library ?? null).editions.map(({ edition }) => edition),
    library?.library ?? ({} as never),
  );
  const { record } = model ? sealEdition(model, () => '0f'.repeat(16)) : { record: null };
  if (!record) throw new Error('nothing was sealed');
  mkdirSync(dirname(join(root, record.file)), { recursive: true });
  writeFileSync(join(root, record.file), record.text);
  return root;
}

function put(from: string, to: string, file: string): void {
  mkdirSync(dirname(join(to, file)), { recursive: true });
  cpSync(join(from, file), join(to, file));
}

/** What a file says, read by the YAML library alone; of text everything. Null where it cannot be read. */
function said(file: string, bytes: Uint8Array): Json | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // White space around a text is no part of it.
    const trimmed = (_: unknown, value: unknown): unknown =>
      typeof value === 'string' ? value.trim() : value;
    const yaml = (part: string): Json =>
      (parse(part, trimmed, { uniqueKeys: false, logLevel: 'error' }) ?? null) as Json;
    if (!file.endsWith('.mdx')) return yaml(text);
    const [, front = '', body = ''] = /^---\r?\n([\s\S]*?)\n---\r?\n([\s\S]*)$/.exec(text) ?? [];
    return [yaml(front), body.replaceAll('\r\n', '\n')];
  } catch {
    return null;
  }
}

/** Of reference data what a plan rests on: of a list by id the entries that its content holds, without looks and prompts. */
function inScope(file: string, value: Json | null, content: Json): Json | null {
  const name = /^data\/(areas|indicators|terms)\.yaml$/.exec(file)?.[1];
  const { reference, service } = content as { reference: Record<string, object>; service: string };
  if (!isRecord(value ?? undefined)) return value;
  const entries = Object.entries(value as JsonRecord);
  const without = (keys: readonly string[], all: Json): Json =>
    JSON.parse(JSON.stringify(all, (inner, one: Json) => (keys.includes(inner) ? undefined : one))) as Json;
  if (name !== undefined) return Object.fromEntries(entries.filter(([id]) => id in (reference[name] ?? {})));
  if (file.startsWith('data/structures/')) return without(['prompts', 'prompts-from'], value);
  if (file !== 'data/services.yaml') return value;
  return without(['brand'], Object.fromEntries(entries.filter(([id]) => id === service)));
}

const OUTSIDE =
  /decisions\.yaml$|amendments\.yaml$|language\.yaml$|accessibility|\/sealed\/|cy\.yaml$|structures\/|addresses\.txt$/;

describe.each(CASES)('flipping bytes of $service/$edition', (plan) => {
  it('breaks the seal wherever it alters what is said, and nowhere else', { timeout: 600_000 }, () => {
    const root = copyOf(plan);
    const before = sealed(root, plan);
    if (!before) throw new Error('the plan cannot be read');
    const structure = `data/structures/${(before.content as { plan: { structure: string } }).plan.structure}.yaml`;
    const files = globSync('{data,content}/**/*.{yaml,mdx}', { cwd: root })
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => file === structure || !OUTSIDE.test(file))
      .sort();
    const tally = { broken: 0, refused: 0, untouched: 0 };
    const wrong: string[] = [];
    let skip = plan.first;
    for (const file of files) {
      const path = join(root, file);
      const bytes = readFileSync(path);
      const told = inScope(file, said(file, bytes), before.content);
      for (; skip < bytes.length; skip += plan.step) {
        const flipped = Uint8Array.from(bytes);
        flipped[skip] = (bytes[skip] ?? 0) ^ 1;
        writeFileSync(path, flipped);
        const after = sealed(root, plan);
        const now = said(file, flipped);
        const scoped = inScope(file, now, before.content);
        const alters = now === null || canonicalText(scoped) !== canonicalText(told);
        const breaks = after?.seal !== before.seal;
        if (after === null) tally.refused += 1;
        else if (breaks) tally.broken += 1;
        else tally.untouched += 1;
        // A term that was not used may be used now: then the plan rests on something else than before.
        const rests =
          after !== null &&
          Object.keys((after.content as { reference: { terms?: object } }).reference.terms ?? {});
        const restsOnOther =
          rests !== false &&
          canonicalText(rests) !==
            canonicalText(
              Object.keys((before.content as { reference: { terms?: object } }).reference.terms ?? {}),
            );
        if (after !== null && alters !== breaks && !(breaks && restsOnOther))
          wrong.push(
            `${file} byte ${String(skip)}: ${alters ? 'altered' : 'not altered'}, seal ${breaks ? 'broken' : 'whole'}`,
          );
      }
      skip -= bytes.length;
      writeFileSync(path, bytes);
    }
    expect(wrong).toEqual([]);
    expect(sealed(root, plan)?.seal).toBe(before.seal);
    // Each of the three must have been met, or the test has tried nothing.
    expect(Math.min(tally.broken, tally.refused)).toBeGreaterThan(10);
    expect(tally.untouched + tally.broken + tally.refused).toBeGreaterThan(60);
  });
});

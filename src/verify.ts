import { z } from 'zod';
import { rebuiltAlone } from './core/amended/alone.ts';
import { seal } from './core/schema/sealed.ts';
import { recordIn, listIn } from './core/amended/sealed-parts.ts';
import { linksIn } from './core/seal/chain.ts';
import { withoutEmpty, type Json, type JsonRecord } from './core/seal/json.ts';
import { canonicalText, sealOf, shortSeal } from './core/seal/seal.ts';
import { DOWNLOADS } from './downloads/downloads.ts';

/** Of `plan.json` what a seal is recomputed from. */
const published = z.object({
  service: z.object({ id: z.string() }),
  edition: z.string(),
  title: z.string(),
  decisions: z.array(z.object({ body: z.string(), date: z.string(), seal: seal.optional() })),
  amendments: z.array(z.object({ what: z.string(), date: z.string(), seal })).default([]),
  sealed: z.object({ seal, content: z.json() }),
});

/** What verifying a published plan gave. */
export interface Verified {
  /** `west-mercia/2026-27` */
  readonly plan: string;
  readonly seal: string;
  /** Who agreed to exactly this: the newest decision or amendment; null for a plan that nobody has decided on. */
  readonly agreed: { readonly by: string; readonly date: string } | null;
  /** What is wrong, in words; none where the plan is what was decided on. */
  readonly faults: readonly string[];
}

/**
 * Recomputes the seal of a published plan from the text of its `plan.json` alone: of what is sealed, of what was decided
 * on, and of the parts of the file that say the same. Null where the text is not such a file.
 */
export function verifyPlan(text: string): Verified | null {
  const value = valueOf(text);
  const read = published.safeParse(value);
  if (!read.success) return null;
  const { service, edition, decisions, amendments, sealed } = read.data;
  const content = sealed.content as Json;
  const actual = sealOf(content);
  const newest = linksIn(decisions, amendments).at(-1);
  const by =
    newest?.kind === 'amendment'
      ? `amendment: ${amendments[newest.index]?.what ?? ''}`
      : (decisions[newest?.index ?? 0]?.body ?? '');
  const faults: string[] = [];
  if (actual !== sealed.seal)
    faults.push(
      `the content has the seal ${shortSeal(actual)}, and the file states ${shortSeal(sealed.seal)}`,
    );
  if (newest !== undefined && newest.seal !== actual)
    faults.push(`what was decided on (${by}, ${newest.date}) has the seal ${shortSeal(newest.seal)}`);
  faults.push(...otherwiseTold(recordIn(value), content), ...otherwiseCounted(recordIn(value), content));
  return {
    plan: `${service.id}/${edition}`,
    seal: actual,
    agreed: newest === undefined ? null : { by, date: newest.date },
    faults,
  };
}

/** Parts of `plan.json` that say what is sealed too, and say it otherwise. */
function otherwiseTold(plan: JsonRecord, content: Json): string[] {
  const sealed = recordIn(content);
  const { title, summary, structure, source, waivers, updated } = recordIn(sealed['plan']);
  const texts = (value: Json | undefined): Json => listIn(value).map((text) => recordIn(text)['body'] ?? '');
  const told: Readonly<Record<string, readonly [Json | undefined, Json | undefined]>> = {
    edition: [plan['edition'], sealed['edition']],
    title: [plan['title'], title],
    summary: [plan['summary'], summary],
    structure: [plan['structure'], structure],
    updated: [plan['updated'], updated],
    source: [plan['source'], source],
    waivers: [plan['waivers'], waivers],
    resources: [plan['resources'], sealed['resources']],
    inspections: [plan['inspections'], recordIn(sealed['delivery'])['inspections']],
    'the text of the sections': [
      listIn(plan['sections']).map((section) => withLineFeeds(recordIn(section)['mdx'] ?? '')),
      texts(sealed['narrative']),
    ],
    'the version for children': [
      withLineFeeds(recordIn(plan['for_children'])['mdx'] ?? ''),
      recordIn(sealed['children'])['body'] ?? '',
    ],
  };
  return Object.entries(told).flatMap(([what, [said, sealedSo]]) =>
    canonicalText(withoutEmpty(said) ?? null) === canonicalText(withoutEmpty(sealedSo) ?? null)
      ? []
      : [`${what}: not what is sealed`],
  );
}

/** Tables of `plan.json` that are not those that the sealed content gives: figures, actions, money, risks and so on. */
function otherwiseCounted(plan: JsonRecord, content: Json): string[] {
  const model = rebuiltAlone(content);
  if (model === null) return ['the sealed content is not that of a plan'];
  return DOWNLOADS.flatMap(({ file, rows }) => {
    const name = file.replace('.csv', '');
    return canonicalText(plan[name] ?? null) === canonicalText(rows(model))
      ? []
      : [`${name}: not what is sealed`];
  });
}

function valueOf(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return null;
  }
}

function withLineFeeds(text: Json): Json {
  return typeof text === 'string' ? text.replaceAll('\r\n', '\n') : text;
}

import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkSite } from '../../../src/check-site.ts';
import { changesBetween } from '../../../src/core/amended/changes.ts';
import { rebuilt } from '../../../src/core/amended/rebuilt.ts';
import { sealedVersion } from '../../../src/core/amended/sealed-version.ts';
import type { EditionModel } from '../../../src/core/compute/model.ts';
import { isRecord, type Json } from '../../../src/core/seal/json.ts';
import { sealedContent } from '../../../src/core/seal/sealed.ts';
import { areaView } from '../../../src/core/view/area-view.ts';
import { deliveryView } from '../../../src/core/view/delivery-view.ts';
import { plainBlocks } from '../../../src/narrative/plain-blocks.ts';
import { readSite } from '../../../src/read/read-site.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const SALT = '0123456789abcdef0123456789abcdef';
const plain = (text: string): string => text;
const models = checkSite(readSite(ROOT)).editions.map(({ model }) => model);
const named = models.map((model) => [`${model.edition.service}/${model.edition.id}`, model] as const);

/** What readers see of an edition, as far as seals cover it. */
function shown(model: EditionModel): unknown {
  const { edition } = model;
  return {
    figures: edition.measurements.map(
      ({ indicator, area, period, category, published, marker, flag, note }) => [
        ...[indicator, area, period.key, category, published, marker, flag, note],
      ],
    ),
    areas: edition.plan.value.areas.map((area) => areaView(model, area)),
    delivery: edition.delivery && deliveryView(model, plain),
    voice: edition.voice?.value,
    workforce: edition.workforce?.value,
    resources: edition.resources?.value,
    governance: edition.governance?.value,
    texts: edition.narrative.map((text) => plainBlocks(text, model)?.map((block) => block.text)),
    children: edition.children?.body,
  };
}

describe('a plan that is rebuilt from what was sealed', () => {
  it.each(named)('shows what it showed: %s', (_, model) => {
    const again = rebuilt(sealedContent(model, SALT), model);
    expect(again).not.toBeNull();
    expect(JSON.stringify(again && shown(again))).toBe(JSON.stringify(shown(model)));
  });

  it('withholds a figure that is withheld now', () => {
    const [model] = models;
    if (!model) throw new Error('no plan');
    const figure = model.edition.measurements.find(
      ({ published, marker }) => published !== null && marker === null,
    );
    if (!figure) throw new Error('no figure');
    const { indicator, definition, area, period, category } = figure;
    const name = [indicator, definition, area, period.kind, period.key, category ?? ''].join('|');
    const again = rebuilt(sealedContent(model, SALT), model, new Set([name]));
    const same = again?.edition.measurements.find(
      (one) =>
        one.indicator === indicator &&
        one.area === area &&
        one.period.key === period.key &&
        one.category === category,
    );
    expect(same).toMatchObject({ published: null, marker: 'c' });
  });

  it('is nothing where the content is no plan', () => {
    const [model] = models;
    if (!model) throw new Error('no plan');
    expect(rebuilt({ plan: 'gone' }, model)).toBeNull();
    expect(rebuilt('nothing', model)).toBeNull();
  });
});

/** The ways to every number and text of a content that authors change, outside of names and forms. */
function leavesOf(value: Json, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (Array.isArray(value))
    return (value as readonly Json[]).flatMap((one, index) => leavesOf(one, [...path, index]));
  if (isRecord(value)) return Object.entries(value).flatMap(([key, one]) => leavesOf(one, [...path, key]));
  return [path];
}

/** Keys whose texts are words of the author's own. */
const WORDS = new Set([
  ...[
    'title',
    'summary',
    'introduction',
    'note',
    'do',
    'update',
    'success',
    'risk',
    'mitigation',
    'body',
    'text',
  ],
  ...['said', 'did', 'because', 'about', 'caution', 'explanation', 'covers'],
]);

function altered(value: Json, [key, ...rest]: readonly (string | number)[]): Json {
  if (key === undefined)
    return typeof value === 'number'
      ? value + 1
      : typeof value === 'string'
        ? `${value} Another word.`
        : value;
  if (Array.isArray(value))
    return (value as readonly Json[]).map((one, index) => (index === key ? altered(one, rest) : one));
  return isRecord(value) ? { ...value, [key]: altered(value[key] ?? '', rest) } : value;
}

function at(value: Json, path: readonly (string | number)[]): Json | undefined {
  return path.reduce<Json | undefined>(
    (so, key) =>
      Array.isArray(so) ? (so as readonly Json[])[Number(key)] : isRecord(so) ? so[key] : undefined,
    value,
  );
}

describe('what an amendment changed', () => {
  it.each(named)('is nothing where nothing was changed: %s', (_, model) => {
    const content = sealedContent(model, SALT);
    const [was, is] = [0, 1].map(() => sealedVersion(content, model, new Set(), plainBlocks));
    expect(was && is && changesBetween(was, is)).toEqual([]);
  });

  it('is told wherever a number or a text is another', () => {
    const model = models.find(({ edition }) => edition.id === '2023-24');
    if (!model) throw new Error('no plan');
    const content = sealedContent(model, SALT);
    const was = sealedVersion(content, model, new Set(), plainBlocks);
    if (!was) throw new Error('no version');
    const leaves = leavesOf(content).filter((path) => {
      const value = at(content, path);
      const key = path.findLast((one) => typeof one === 'string');
      const isYear = key === 'year' || key === 'year-of-plan' || path.includes('accepted');
      return path[0] !== 'format' && !isYear && (typeof value === 'number' || WORDS.has(String(key)));
    });
    // Each of about forty places spread evenly over the plan.
    const step = Math.ceil(leaves.length / 40);
    const tried = leaves.filter((_, index) => index % step === 0);
    const untold = tried.filter((path) => {
      const is = sealedVersion(altered(content, path), model, new Set(), plainBlocks);
      return !is || changesBetween(was, is).length === 0;
    });
    expect(tried.length).toBeGreaterThan(30);
    expect(untold.map((path) => path.join(' › '))).toEqual([]);
  }, 120_000);
});

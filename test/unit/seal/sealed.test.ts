import { describe, expect, it } from 'vitest';
import { checkSite } from '../../../src/check-site.ts';
import type { EditionModel } from '../../../src/core/compute/model.ts';
import { differences } from '../../../src/core/seal/differences.ts';
import { isRecord, withoutEmpty, type Json } from '../../../src/core/seal/json.ts';
import { locate } from '../../../src/core/seal/place.ts';
import { canonicalText, commitmentTo, sealOf, shortSeal } from '../../../src/core/seal/seal.ts';
import { sealedContent } from '../../../src/core/seal/sealed.ts';
import { readSite } from '../../../src/read/read-site.ts';
import { modelOf } from '../west-mercia-model.ts';

const ROOT = new URL('../../..', import.meta.url).pathname;
const reading = readSite(ROOT);
const { editions } = checkSite(reading);

describe('a seal', () => {
  it('is SHA-256 of the JSON in the one form of RFC 8785', () => {
    // The example of the RFC, section 3.2.2 and 3.2.3, and its digest by sha256sum.
    const value = {
      numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"\u002f',
      literals: [null, true, false],
    };
    expect(canonicalText(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
    expect(sealOf({})).toBe('sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a');
    expect(shortSeal(sealOf({}))).toBe('44136fa355b3');
  });

  it('is the same however keys are ordered, and another when a value is', () => {
    expect(sealOf({ a: 1, b: 2 })).toBe(sealOf({ b: 2, a: 1 }));
    expect(sealOf({ a: 1, b: 2 })).not.toBe(sealOf({ a: 1, b: 3 }));
  });
});

describe('what is sealed', () => {
  it.each(editions.map(({ model }) => [`${model.edition.service} ${model.edition.id}`, model] as const))(
    'is plain JSON with everything that authors wrote: %s',
    (_, model) => {
      const content = sealedContent(model);
      expect(JSON.parse(JSON.stringify(content))).toEqual(content);
      const text = canonicalText(content);
      for (const { body } of model.edition.narrative) expect(text.includes(JSON.stringify(body))).toBe(true);
      for (const { published } of model.edition.measurements)
        expect(text.includes(`:${String(published ?? '')}`)).toBe(true);
    },
  );

  it('drops what is empty, so that a key that a later version knows alters no seal', () => {
    expect(withoutEmpty({ a: '', b: [], c: { d: null }, e: false, f: 0, g: [null, 1] })).toEqual({
      f: 0,
      g: [null, 1],
    });
    expect(withoutEmpty({})).toBeUndefined();
    expect(() => withoutEmpty({ a: () => 1 })).toThrow(TypeError);
  });

  it('leaves out decisions and the look of the service', () => {
    const [model] = editions.map((one) => one.model).filter(({ edition }) => edition.id === '2023-24');
    const content = model && sealedContent(model);
    expect(isRecord(content) && Object.keys(content)).not.toContain('decisions');
    expect(canonicalText(content ?? {})).not.toContain('"ink"');
  });

  it('holds a withheld number as a commitment, which changes with it and with the salt, and never the number', () => {
    const withheld = (count: number): EditionModel =>
      modelOf({
        performance: `indicator: joint-decision-cases
financial-years: [2022-23]
values:
  west-mercia: [${String(1000 + count)}]
  shropshire: [${String(count)}]
  telford-and-wrekin: [2]
`,
      });
    const [three, four] = [withheld(3), withheld(4)];
    expect(three.unprotected.edition).not.toBe(three.edition);
    const salt = 'ab'.repeat(16);
    const cell = (content: Json): unknown =>
      (content as { tables: { values: Record<string, Record<string, Json>> }[] }).tables[0]?.values[
        'shropshire'
      ];
    expect(sealOf(sealedContent(three, salt))).not.toBe(sealOf(sealedContent(four, salt)));
    expect(sealOf(sealedContent(three, salt))).not.toBe(sealOf(sealedContent(three, 'cd'.repeat(16))));
    const written = canonicalText((cell(sealedContent(three, salt)) ?? {}) as Json);
    expect(written).toMatch(/withheld:[0-9a-f]{64}/);
    expect(written).not.toMatch(/:3\b/);
    // Without a salt nobody is given anything to try.
    expect(canonicalText((cell(sealedContent(three)) ?? {}) as Json)).not.toMatch(/[0-9a-f]{64}|:3\b/);
  });

  it('commits to equal numbers in different places differently', () => {
    expect(commitmentTo(3, ['a'], 'x')).not.toBe(commitmentTo(3, ['b'], 'x'));
  });
});

describe('where a difference stands in the sources', () => {
  const [model] = editions.map((one) => one.model).filter(({ edition }) => edition.id === '2023-24');
  if (!model || !reading.library) throw new Error('the plan of 2023/24 is missing');
  const { edition } = model.unprotected;
  const { files } = reading.library;
  const content = sealedContent(model);
  const place = (alter: (content: never) => void): string => {
    const old = structuredClone(content);
    alter(old as never);
    return differences(old, content)
      .map((one) => locate(one, edition, files))
      .map(({ place: { file, line, column }, where }) => `${file}:${String(line)}:${String(column)} ${where}`)
      .join('\n');
  };

  it('is the cell of a table, the line of a sentence, the key of an action', () => {
    const cell = place((was: { tables: { values: Record<string, Record<string, { value: number }>> }[] }) => {
      const [row] = Object.values(was.tables[0]?.values ?? {});
      const [first] = Object.values(row ?? {});
      if (first) first.value += 1;
    });
    expect(cell).toMatch(/^data\/plans\/west-mercia\/2023-24\/performance\/[a-z-]+\.yaml:\d+:\d+ values › /);
    const sentence = place((was: { narrative: { body: string }[] }) => {
      const [, second] = was.narrative;
      if (second) second.body = second.body.replace(/the /, 'a ');
    });
    expect(sentence).toMatch(/^content\/plans\/west-mercia\/2023-24\/02-introduction\.mdx:\d+:\d+ $/);
    const [, line = '', column = ''] = /mdx:(\d+):(\d+)/.exec(sentence) ?? [];
    const [, introduction] = edition.narrative;
    const written = introduction?.body.split('\n')[Number(line) - introduction.lineOffset - 1] ?? '';
    expect(written.slice(Number(column) - 1)).toMatch(/^the /);
    const action = place(
      (was: { delivery: { themes: { priorities: { actions: { do: string }[] }[] }[] } }) => {
        const first = was.delivery.themes[0]?.priorities[0]?.actions[0];
        if (first) first.do = 'Something else';
      },
    );
    expect(action).toMatch(/^data\/plans\/west-mercia\/2023-24\/delivery-plan\.yaml:\d+:\d+ .+ › 1\.1 › do$/);
  });

  it('is the reference data where that has changed', () => {
    expect(
      place((was: { reference: { areas: Record<string, { name: string }> } }) => {
        const { shropshire } = was.reference.areas;
        if (shropshire) shropshire.name = 'Salop';
      }),
    ).toMatch(/^data\/areas\.yaml:\d+:\d+ shropshire › name$/);
    expect(
      place((was: { reference: { disclosure: object } }) => {
        was.reference.disclosure = { ...was.reference.disclosure, threshold: 99 };
      }),
    ).toMatch(/^data\/disclosure\.yaml:1:1 /);
  });

  it('is what contains it where it is gone', () => {
    expect(
      place((was: { narrative: object[] }) => {
        was.narrative.push({ slug: 'gone', body: 'Text.' });
      }),
    ).toMatch(/^data\/plans\/west-mercia\/2023-24\/plan\.yaml:\d+:\d+ structure$/);
  });
});

import { describe, expect, it } from 'vitest';
import { amendmentsView, type AmendmentsView } from '../../../src/core/amended/amendments-view.ts';
import { pagesOf } from '../../../src/core/amended/where.ts';
import type { EditionModel } from '../../../src/core/compute/model.ts';
import { amendmentsFile } from '../../../src/core/schema/amendments.ts';
import { decisionsFile } from '../../../src/core/schema/decisions.ts';
import { RECORD_FORMAT, sealedRecord, type SealedRecord } from '../../../src/core/schema/sealed.ts';
import { sealOf } from '../../../src/core/seal/seal.ts';
import { sealedContent } from '../../../src/core/seal/sealed.ts';
import { inventedLibrary, inventedModels } from '../disclosure/invented.ts';
import { sourceOf } from '../west-mercia-model.ts';

const SALT = '0123456789abcdef0123456789abcdef';

const orders = (row: string): string => `
- indicator: orders
  calendar-years: [2022]
  by: [all, light, middle, heavy]
  values:
    north: ${row}`;

function stateOf(row: string): { readonly model: EditionModel; readonly record: SealedRecord } {
  const [model] = inventedModels({ '2023-24': orders(row) }, inventedLibrary());
  if (!model) throw new Error('no model');
  const content = sealedContent(model, SALT);
  const record = sealedRecord.parse({ format: RECORD_FORMAT, seal: sealOf(content), salt: SALT, content });
  return { model, record: { ...record, file: 'sealed.json' } };
}

/** What readers are told of a plan that went through these states, the first decided on, the others amended. */
function told(...rows: readonly string[]): AmendmentsView {
  const states = rows.map(stateOf);
  const last = states.at(-1);
  const [first] = states;
  if (!first || !last) throw new Error('no state');
  const decisions = sourceOf(
    `- { body: Board, kind: board, date: 2024-06-20, role: Chair, decided: Approved., seal: "${first.record.seal}" }`,
    decisionsFile,
  );
  const amendments = sourceOf(
    states
      .slice(1)
      .map(
        ({ record }, index) =>
          `- { date: 2024-07-0${String(index + 1)}, kind: update, what: New figures., why: They came., agreed: Board, from: "${states[index]?.record.seal ?? ''}", seal: "${record.seal}" }`,
      )
      .join('\n'),
    amendmentsFile,
  );
  const model: EditionModel = {
    ...last.model,
    edition: { ...last.model.edition, decisions, amendments, sealed: states.map(({ record }) => record) },
  };
  return amendmentsView({
    model,
    file: amendments,
    pages: pagesOf(model),
    rich: (text) => text,
    blocksOf: () => [],
  });
}

const changesOf = (view: AmendmentsView): string => JSON.stringify(view.amendments.map(({ pages }) => pages));

describe('amendments of figures', () => {
  it('tell old and new where neither is small', () => {
    const text = changesOf(told('[101, 51, 33, 17]', '[103, 51, 35, 17]'));
    expect(text).toContain('"text":"101"');
    expect(text).toContain('"text":"103"');
    expect(text).toContain('"text":"33"');
    expect(text).toContain('"text":"35"');
  });

  it('tell no number of what was or is withheld', () => {
    const text = changesOf(told('[101, 51, 33, 17]', '[87, 51, 33, 3]'));
    expect(text).not.toMatch(/"text":"(?:17|3)"/);
    expect(text).toContain('a number that is not published changed');
    const back = changesOf(told('[87, 51, 33, 3]', '[101, 51, 33, 17]'));
    expect(back).not.toContain('"text":"3"');
    expect(back).toContain('17');
  });

  it('tell none that a later amendment withholds, neither what it was nor what it became between', () => {
    const text = changesOf(told('[101, 51, 33, 17]', '[103, 51, 33, 19]', '[87, 51, 33, 3]'));
    expect(text).not.toMatch(/"text":"(?:17|19|3)"/);
    expect(text).toContain('"text":"103"');
  });
});

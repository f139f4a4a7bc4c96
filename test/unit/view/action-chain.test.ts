import { describe, expect, it } from 'vitest';
import { serviceModels, type EditionModel } from '../../../src/core/compute/model.ts';
import type { Edition, NarrativeFile } from '../../../src/core/edition/edition.ts';
import { deliveryFile, progressFile } from '../../../src/core/schema/delivery.ts';
import { frontMatter } from '../../../src/core/schema/plan.ts';
import { deliveryView, type ActionView } from '../../../src/core/view/delivery-view.ts';
import { progressView } from '../../../src/core/view/progress-view.ts';
import { serviceView } from '../../../src/core/view/service-view.ts';
import { editionOf, LIBRARY, sourceOf } from '../west-mercia-model.ts';

const plain = (text: string): string => text;

const page = (slug: string, body: string): NarrativeFile => ({
  file: `content/plans/west-mercia/x/01-${slug}.mdx`,
  slug,
  front: sourceOf(`section: ${slug}`, frontMatter),
  body,
  lineOffset: 3,
});

/** An edition with these actions and this report, on pages /actions/ and /report/. */
function plan(id: string, actions: string, report?: string): Edition {
  return {
    ...editionOf(),
    id,
    delivery: sourceOf(
      `themes: [{ theme: T, priorities: [{ priority: P, actions: [${actions}] }] }]`,
      deliveryFile,
    ),
    progress: report === undefined ? null : sourceOf(report, progressFile),
    narrative: [page('actions', '<DeliveryPlan />'), page('report', '<Progress />')],
  };
}

/** A1 is carried on twice and then completed; A2 and A3 are merged; A4 is dropped. */
const MODELS = serviceModels(
  [
    plan(
      '2024-25',
      '{ ref: A1, do: Ask }, { ref: A2, do: Tell }, { ref: A3, do: Show }, { ref: A4, do: Stop }',
    ),
    plan(
      '2025-26',
      '{ ref: B1, do: Ask again, carried-from: 2024-25 A1 }, { ref: B2, do: Tell and show, carried-from: [2024-25 A2, 2024-25 A3] }',
      `plan: 2024/25
actions:
  - { ref: A1, action: Ask, status: carried-forward, because: No time. }
  - { ref: A2, action: Tell, status: carried-forward, because: Merged. }
  - { ref: A3, action: Show, status: carried-forward, because: Merged. }
  - { ref: A4, action: Stop, status: withdrawn, because: Not needed. }`,
    ),
    plan(
      '2026-27',
      '{ ref: C1, do: Ask for good }, { ref: C2, do: Something new }',
      `plan: 2025/26
actions:
  - { ref: B1, action: Ask again, status: in-progress, because: Half done., carried-to: [C1] }
  - { ref: B2, action: Tell and show, status: completed }`,
    ),
  ],
  LIBRARY,
);
const [first, second, third] = MODELS as [EditionModel, EditionModel, EditionModel];

const actionsOf = (model: EditionModel): ActionView[] =>
  deliveryView(model, plain).themes.flatMap(({ priorities }) => priorities.flatMap(({ actions }) => actions));

describe('an action over three plans', () => {
  it('leads forward from each plan to what the next says of it, and to the action that carries it on', () => {
    expect(actionsOf(first).map(({ became }) => became)).toMatchObject([
      [
        {
          plan: 'In the plan of 2025/26',
          href: '/west-mercia/2025-26/report/#progress-a1',
          statusWords: 'Carried forward',
          to: [{ text: 'action B1', href: '/west-mercia/2025-26/actions/#action-b1' }],
        },
      ],
      [{ to: [{ href: '/west-mercia/2025-26/actions/#action-b2' }] }],
      [{ to: [{ href: '/west-mercia/2025-26/actions/#action-b2' }] }],
      [{ statusWords: 'Withdrawn', href: '/west-mercia/2025-26/report/#progress-a4', to: [] }],
    ]);
    expect(actionsOf(third).map(({ became }) => became)).toEqual([[], []]);
  });

  it('leads back to every action that it carries on, whichever of the two files says so', () => {
    expect(actionsOf(second).map(({ carriedFrom }) => carriedFrom)).toEqual([
      [{ text: '2024/25 A1', href: '/west-mercia/2024-25/actions/#action-a1' }],
      [
        { text: '2024/25 A2', href: '/west-mercia/2024-25/actions/#action-a2' },
        { text: '2024/25 A3', href: '/west-mercia/2024-25/actions/#action-a3' },
      ],
    ]);
    expect(actionsOf(third).map(({ carriedFrom }) => carriedFrom.map(({ text }) => text))).toEqual([
      ['2025/26 B1'],
      [],
    ]);
  });

  it('stands in the report with its reason, and a link to where it was promised', () => {
    const lines = progressView(second, plain).lines;
    expect(lines[0]).toMatchObject({
      becauseHtml: 'No time.',
      origin: { text: '2024/25 action A1', href: '/west-mercia/2024-25/actions/#action-a1' },
      carriedTo: [{ ref: 'B1', anchor: 'action-b1' }],
    });
  });

  it('is one chain on the page of the service, from the first plan to the one that says the last of it', () => {
    const told = serviceView(MODELS).chains.map(({ summary, lines }) => ({
      summary,
      lines: lines.map(({ steps }) =>
        steps.map((step) => `${step.plan} ${step.ref} ${step.statusWords}`.trim()),
      ),
    }));
    expect(told).toEqual([
      {
        summary: '3 actions of earlier plans, followed to 2026/27',
        lines: [
          ['2024/25 A1 Carried forward', '2025/26 B1 In progress', '2026/27 C1'],
          ['2024/25 A2 Carried forward', '2025/26 B2 Completed'],
          ['2024/25 A3 Carried forward', '2025/26 B2 Completed'],
        ],
      },
    ]);
  });

  it('is shown in Welsh words where the page is Welsh', async () => {
    const { wordsOf } = await import('../../../src/core/words/words.ts');
    const welsh = { ...first, words: wordsOf('cy') };
    expect(actionsOf(welsh)[0]?.became[0]).toMatchObject({
      plan: 'Yng nghynllun 2025/26',
      statusWords: 'Wedi’i gario ymlaen',
      to: [{ text: 'cam B1' }],
    });
  });
});

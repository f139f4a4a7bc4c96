import type { BlockView } from './block-view.ts';

/** The anchors that a block offers to readers: its own, and those of the records in it. */
export function blockAnchors(block: BlockView): readonly string[] {
  switch (block.kind) {
    case 'chart':
      return [block.view.spec.id, block.view.table.id];
    case 'table':
    case 'money':
    case 'staffing':
    case 'disability':
    case 'survey':
      return [block.view.id];
    case 'delivery':
      return [
        block.view.id,
        ...block.view.themes.flatMap(({ anchor, priorities }) => [
          anchor,
          ...priorities.flatMap((priority) => [
            priority.anchor,
            ...priority.actions.map((action) => action.anchor),
          ]),
        ]),
      ];
    case 'progress':
      return [block.view.id, ...block.view.lines.map(({ anchor }) => anchor)];
    case 'recommendations':
      return block.view.inspections.flatMap(({ groups }) =>
        groups.flatMap(({ recommendations }) => recommendations.map(({ anchor }) => anchor)),
      );
    case 'risks':
      return block.view.risks.map(({ anchor }) => anchor);
    case 'funding':
      return block.view.tables.map(({ id }) => id);
    case 'board':
      return ['table-board'];
    case 'signatories':
      return ['table-signatories'];
    case 'priorities':
    case 'quotes':
    case 'you-said':
    case 'sign-off':
    case 'outcomes':
    case 'owners':
    case 'cycle':
    case 'scorecard':
    case 'area-links':
      return [];
  }
}

import { nameOf } from '../compute/disclosure/cells.ts';
import type { ReviewEntry, ReviewField } from './entry.ts';
import { NOT_PUBLISHED } from './field-words.ts';
import { cellKeyName, cellOf, entriesOf, isWithheld, keyWords, placesOf } from './figure-cells.ts';
import { grouped } from './figure-groups.ts';
import { figureTitle, shownValue, type FigureSide, type Given } from './figure-words.ts';
import { isSame, placedAt } from './placed.ts';
import { wordPieces } from './words-diff.ts';

/** A figure that is other than it was. */
interface Compared {
  readonly was?: Given;
  readonly is?: Given;
}

/** Figures that came, went or changed, and those that are computed from others and came out otherwise. */
export function figureEntries(before: FigureSide, after: FigureSide): ReviewEntry[] {
  const [old, now] = [given(before), given(after)];
  const names = [...new Set([...now.keys(), ...old.keys()])];
  const all = names.flatMap((name): Compared[] => {
    const [was, is] = [old.get(name) ?? [], now.get(name) ?? []];
    return Array.from({ length: Math.max(was.length, is.length) }, (_, index) => ({
      ...(was[index] && { was: was[index] }),
      ...(is[index] && { is: is[index] }),
    }));
  });
  const typed = all.filter(({ was, is }) => !was || !is || !isSame(cellOf(was), cellOf(is)));
  const both = typed.flatMap(({ was, is }) => (was && is ? [changedEntry(was, is, before, after)] : []));
  return [
    ...both,
    ...grouped(
      typed.flatMap(({ was, is }) => (is && !was ? [is] : [])),
      { of: after, other: before, side: 'after' },
    ),
    ...grouped(
      typed.flatMap(({ was, is }) => (was && !is ? [was] : [])),
      { of: before, other: after, side: 'before' },
    ),
    ...computedEntries(
      all.filter((one) => !typed.includes(one)),
      after,
    ),
  ];
}

function given({ model, files }: FigureSide): ReadonlyMap<string, readonly Given[]> {
  const figures = new Map(model.figures.all.map((figure) => [figure.measurement, figure]));
  return Map.groupBy(
    model.edition.measurements.map((measurement): Given => ({
      measurement,
      figure: figures.get(measurement),
      cell: placedAt(files.get(measurement.origin.table.source.file)?.tree, measurement.origin.path),
    })),
    ({ measurement }) => nameOf(measurement),
  );
}

function changedEntry(was: Given, is: Given, before: FigureSide, after: FigureSide): ReviewEntry {
  const hidden = { was: isWithheld(was), is: isWithheld(is) };
  const told =
    hidden.was || hidden.is ? hiddenFields(was, is, hidden, after) : cellFields(was, is, before, after);
  return {
    kind: 'figure',
    group: 'Figures',
    title: figureTitle(is.measurement, after.model),
    fields: told,
    places: [...placesOf(was, 'before'), ...placesOf(is, 'after')],
  };
}

function hiddenFields(
  was: Given,
  is: Given,
  hidden: { readonly was: boolean; readonly is: boolean },
  after: FigureSide,
): ReviewField[] {
  if (hidden.was && hidden.is)
    return [
      {
        label: '',
        is:
          hasNumbers(was) || hasNumbers(is)
            ? `${NOT_PUBLISHED} changed`
            : 'what stands beside a number that is withheld changed',
      },
    ];
  if (hidden.is)
    return [
      { label: '', is: 'not published any more: it is withheld, and what it was is not repeated here' },
    ];
  return [{ label: '', was: 'withheld', is: shownValue(is, after) }];
}

/** Whether an author wrote any number, however it is shown. */
function hasNumbers(given: Given): boolean {
  return [...entriesOf(cellOf(given)).values()].some(
    (node) => node.kind === 'scalar' && typeof node.value === 'number',
  );
}

/** The fields of a cell that changed, with the value first. */
function cellFields(was: Given, is: Given, before: FigureSide, after: FigureSide): ReviewField[] {
  const [old, now] = [shownValue(was, before), shownValue(is, after)];
  const fields: ReviewField[] = old === now ? [] : [{ label: '', was: old, is: now }];
  const [one, other] = [cellOf(was), cellOf(is)];
  const keys = new Set([...entriesOf(other).keys(), ...entriesOf(one).keys()]);
  for (const key of keys) {
    const [a, b] = [entriesOf(one).get(key), entriesOf(other).get(key)];
    if (isSame(a, b)) continue;
    // The value and its marker have been told, unless the rounding of what is shown hides the change.
    if ((key === 'value' || key === 'marker') && old !== now) continue;
    const words = { was: keyWords(key, a, before), is: keyWords(key, b, after) };
    fields.push({
      label: cellKeyName(key),
      ...(a && { was: words.was }),
      ...(b && { is: words.is }),
      ...(a && b && key === 'note' ? { pieces: wordPieces(words.was, words.is) } : {}),
    });
  }
  return fields.length > 0 ? fields : [{ label: '', is: `${now} (written otherwise)` }];
}

/** Figures whose own cells are as they were and whose value is not: something that they are computed from changed. */
function computedEntries(all: readonly Compared[], after: FigureSide): ReviewEntry[] {
  return all.flatMap(({ was, is }): ReviewEntry[] => {
    if (!was || !is || (isWithheld(was) && isWithheld(is))) return [];
    const [old, now] = [shownValue(was, after), shownValue(is, after)];
    const fields = isWithheld(is)
      ? [{ label: '', is: 'withheld now, so that no other number can be worked out from it' }]
      : isWithheld(was)
        ? [{ label: '', was: 'withheld', is: now }]
        : old === now
          ? []
          : [{ label: '', was: old, is: now }];
    return fields.length === 0
      ? []
      : [
          {
            kind: 'consequence',
            group: 'What follows',
            title: figureTitle(is.measurement, after.model),
            note:
              isWithheld(is) || isWithheld(was)
                ? 'protection of small numbers'
                : 'computed from other figures',
            fields,
            places: [],
          },
        ];
  });
}

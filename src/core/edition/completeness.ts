import type { Edition, Library, NarrativeFile, NarrativeText } from './edition.ts';
import { sameHeading, type SectionOutline } from './outline.ts';

/** A heading of the guidance, and what the plan does with it. */
export interface HeadingAnswer {
  readonly id: string;
  readonly title: string;
  readonly required: boolean;
  /** 1 for a heading, 2 for one below it. */
  readonly depth: 1 | 2;
  readonly answer:
    | { readonly kind: 'file'; readonly file: NarrativeFile }
    | { readonly kind: 'heading'; readonly file: NarrativeFile; readonly anchor: string }
    | { readonly kind: 'waived'; readonly because: string }
    | { readonly kind: 'left-out' };
}

/** Every heading of an edition's structure in order, with the file or heading that answers it. */
export function completeness(
  edition: Edition,
  library: Library,
  outlines: ReadonlyMap<NarrativeText, SectionOutline>,
): HeadingAnswer[] {
  const structure = library.structures[edition.plan.value.structure];
  const files = new Map(edition.narrative.map((file) => [file.front.value.section, file]));
  const waivers = new Map(edition.plan.value.waivers.map(({ section, because }) => [section, because]));
  const answerTo = (
    heading: { id: string; title: string; aliases: readonly string[] },
    parent: string | null,
  ): HeadingAnswer['answer'] => {
    const file = files.get(heading.id);
    if (file) return { kind: 'file', file };
    const inside = parent === null ? undefined : files.get(parent);
    const found =
      inside &&
      outlines
        .get(inside)
        ?.headings.find(({ text }) =>
          [heading.title, ...heading.aliases].some((title) => sameHeading(title, text)),
        );
    if (inside && found) return { kind: 'heading', file: inside, anchor: found.anchor };
    const because = waivers.get(heading.id) ?? (parent === null ? undefined : waivers.get(parent));
    return because === undefined ? { kind: 'left-out' } : { kind: 'waived', because };
  };
  return (structure?.headings ?? []).flatMap((heading): HeadingAnswer[] => [
    {
      id: heading.id,
      title: heading.title,
      required: heading.required,
      depth: 1,
      answer: answerTo(heading, null),
    },
    ...heading.headings.map((inner): HeadingAnswer => ({
      id: inner.id,
      title: inner.title,
      required: inner.required,
      depth: 2,
      answer: answerTo(inner, heading.id),
    })),
  ]);
}

import type { Path, SourceFile } from '../problem/problem.ts';
import type { Edition } from './edition.ts';

/** The files of an edition, each once; of a narrative file its front matter. */
export function filesOf(edition: Edition): SourceFile<unknown>[] {
  const {
    plan,
    delivery,
    progress,
    risks,
    resources,
    workforce,
    governance,
    voice,
    decisions,
    scorecard,
    claims,
    tables,
    profiles,
    narrative,
  } = edition;
  const single = [
    plan,
    delivery,
    progress,
    risks,
    resources,
    workforce,
    governance,
    voice,
    decisions,
    scorecard,
    claims,
  ].filter((file) => file !== null);
  return [
    ...new Set<SourceFile<unknown>>([
      ...single,
      ...tables.map(({ source }) => source),
      ...Object.values(profiles),
      ...narrative.map(({ front }) => front),
    ]),
  ];
}

/** A text somewhere in a file. */
export interface LocatedText {
  readonly text: string;
  readonly path: Path;
}

/** Every text below a value, in order. Reasons given under `accepted` are texts too. */
export function textsOf(value: unknown, path: Path = []): LocatedText[] {
  if (typeof value === 'string') return [{ text: value, path }];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    textsOf(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

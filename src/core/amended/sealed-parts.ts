import type { Path } from '../problem/problem.ts';
import { isRecord, type Json, type JsonRecord } from '../seal/json.ts';
import { isCommitment } from '../seal/seal.ts';

/** A table of sealed content, and where in which data file it would stand. */
export interface SealedTable {
  readonly file: string;
  readonly path: Path;
  readonly profileOf?: string;
  readonly value: Json;
}

/** A text of sealed content. */
export interface SealedText {
  readonly role: 'section' | 'children' | 'welsh';
  /** The file that it would stand in. */
  readonly file: string;
  readonly slug: string;
  readonly front: Json;
  readonly body: string;
}

/** Parts of sealed content that are one data file each, and the names of the files. */
export const DATA_FILES = {
  plan: 'plan.yaml',
  delivery: 'delivery-plan.yaml',
  progress: 'progress.yaml',
  risks: 'risks.yaml',
  resources: 'resources.yaml',
  workforce: 'workforce.yaml',
  governance: 'governance.yaml',
  voice: 'voice.yaml',
  scorecard: 'scorecard.yaml',
  claims: 'claims.yaml',
} as const;

/** Parts of the reference data in sealed content, and the names of the files below `data/`. */
export const SHARED_FILES = {
  areas: 'areas.yaml',
  indicators: 'indicators.yaml',
  terms: 'terms.yaml',
  structure: 'structures/structure.yaml',
  disclosure: 'disclosure.yaml',
} as const;

/** `west-mercia/2023-24` of a content. */
export function nameOfEdition(content: JsonRecord): string {
  const { service, edition } = content;
  return typeof service === 'string' && typeof edition === 'string' ? `${service}/${edition}` : '';
}

/** The tables of a content. Those of the whole service stand in one file, those of a profile in that of its area. */
export function tablesIn(content: JsonRecord): SealedTable[] {
  const folder = `data/plans/${nameOfEdition(content)}`;
  const counts = new Map<string, number>();
  return listIn(content['tables']).map((one) => {
    const { profileOf, ...value } = recordIn(one);
    const area = typeof profileOf === 'string' ? profileOf : undefined;
    const file = area === undefined ? `${folder}/performance/tables.yaml` : `${folder}/areas/${area}.yaml`;
    const index = counts.get(file) ?? 0;
    counts.set(file, index + 1);
    return area === undefined
      ? { file, path: [index], value }
      : { file, path: ['tables', index], profileOf: area, value };
  });
}

/** The texts of a content: sections, the version for children, and the same in Welsh. */
export function textsIn(content: JsonRecord): SealedText[] {
  const folder = `content/plans/${nameOfEdition(content)}`;
  const text = (role: SealedText['role'], file: string, value: Json): SealedText[] => {
    const { slug, front = {}, body = '' } = recordIn(value);
    return typeof slug === 'string' && typeof body === 'string'
      ? [{ role, file: `${folder}/${file.replace('*', slug)}`, slug, front, body }]
      : [];
  };
  const { children } = content;
  return [
    ...listIn(content['narrative']).flatMap((one) => text('section', '*.mdx', one)),
    ...(children === undefined ? [] : text('children', 'children.mdx', children)),
    ...listIn(recordIn(content['welsh'])['narrative']).flatMap((one) => text('welsh', 'cy/*.mdx', one)),
  ];
}

/** The content without what stands for numbers that are withheld: a key is left out, in a row of staff stands c. */
export function withoutCommitments(value: Json): Json {
  if (Array.isArray(value))
    return (value as readonly Json[]).map((one) => (isCommitment(one) ? 'c' : withoutCommitments(one)));
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]) =>
      isCommitment(one) ? [] : [[key, withoutCommitments(one)] as const],
    ),
  );
}

/** A value as an object, empty where it is none. */
export function recordIn(value: Json | undefined): JsonRecord {
  return isRecord(value) ? value : {};
}

/** A value as a list, empty where it is none. */
export function listIn(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}

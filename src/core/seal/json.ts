/** A value as JSON has it. */
export type Json = string | number | boolean | null | readonly Json[] | JsonRecord;

/** A JSON object. */
export interface JsonRecord {
  readonly [key: string]: Json;
}

/** Whether a value is a JSON object. */
export function isRecord(value: Json | undefined): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * A value without what is empty (nothing, no, "", an empty list or object), as plain JSON; undefined where nothing is
 * left. A key that a later version of the program knows and no author wrote so leaves everything as it was. Lists keep
 * their places.
 */
export function withoutEmpty(value: unknown): Json | undefined {
  if (value === undefined || value === null || value === false || value === '') return undefined;
  if (Array.isArray(value))
    return value.length === 0 ? undefined : value.map((one: unknown) => withoutEmpty(one) ?? null);
  if (typeof value === 'object') {
    const entries = Object.entries(value).flatMap(([key, inner]) => {
      const kept = withoutEmpty(inner);
      return kept === undefined ? [] : [[key, kept] as const];
    });
    return entries.length === 0 ? undefined : Object.fromEntries(entries);
  }
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  throw new TypeError(`a ${typeof value} is no JSON`);
}

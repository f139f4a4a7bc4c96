type Path = readonly PropertyKey[];

/** An author's view of a value: the text in quotation marks, the number, or what kind of thing it is. */
export function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'an empty value';
  if (typeof value === 'string')
    return value.trim() === ''
      ? 'empty text'
      : `the text "${value.length > 60 ? `${value.slice(0, 57)}…` : value}"`;
  if (typeof value === 'number')
    return Number.isFinite(value) ? `the number ${String(value)}` : 'a number that is not finite';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${String(value.length)}`;
  return 'a group of keys';
}

const SHORT_FORMS: ReadonlySet<PropertyKey> = new Set(['value', 'marker', 'name']);

/** The value at a path. A short form (a number for a whole cell, a value for a list of one) stands for what it means. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, key) => {
    if (key === 0 && !Array.isArray(inner)) return inner;
    if (isShort(inner, key)) return inner;
    return inner !== null && typeof inner === 'object' && Object.hasOwn(inner, key)
      ? (inner as Record<PropertyKey, unknown>)[key]
      : undefined;
  }, value);
}

/** True where a number or text stands for the whole group that has this key. */
export const isShort = (inner: unknown, key: PropertyKey): boolean =>
  SHORT_FORMS.has(key) && (typeof inner === 'number' || typeof inner === 'string');

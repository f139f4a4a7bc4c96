import type { z } from 'zod';

type Path = readonly PropertyKey[];

/** The schema inside optional, default and preprocess wrappers, which add nothing an author sees. */
export function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  const def = schema._zod.def as { type: string; innerType?: z.core.$ZodType; out?: z.core.$ZodType };
  if (def.innerType && ['optional', 'default', 'nullable', 'prefault'].includes(def.type))
    return unwrap(def.innerType);
  if (def.type === 'pipe' && def.out) return unwrap(def.out);
  return schema;
}

function children(schema: z.core.$ZodType, key: PropertyKey): z.core.$ZodType[] {
  const inner = unwrap(schema);
  const def = inner._zod.def as {
    type: string;
    shape?: Record<string, z.core.$ZodType>;
    element?: z.core.$ZodType;
    valueType?: z.core.$ZodType;
    items?: z.core.$ZodType[];
    options?: z.core.$ZodType[];
  };
  const found =
    def.type === 'object'
      ? def.shape?.[String(key)]
      : def.type === 'array'
        ? def.element
        : def.type === 'record'
          ? def.valueType
          : def.type === 'tuple'
            ? def.items?.[Number(key)]
            : undefined;
  if (found) return [found];
  return def.type === 'union' ? (def.options ?? []).flatMap((option) => children(option, key)) : [];
}

/** Every schema that can stand at a path: several below a union, none below an unknown key. */
export function schemasAt(schema: z.core.$ZodType, path: Path): z.core.$ZodType[] {
  return path.reduce<z.core.$ZodType[]>((found, key) => found.flatMap((one) => children(one, key)), [schema]);
}

/** What the schema at a path says of itself: its own description, or that of what it wraps. */
export function descriptionAt(schema: z.ZodType, path: Path): string | undefined {
  for (const found of schemasAt(schema, path)) {
    const described = (found as z.ZodType).description ?? (unwrap(found) as z.ZodType).description;
    if (described !== undefined) return described;
  }
  return undefined;
}

/** The values that a key may have which tells the forms of a union apart: those of every form. */
export function choicesAt(schema: z.ZodType, path: Path): string[] {
  return schemasAt(schema, path).flatMap((found) =>
    ((unwrap(found)._zod.def as { values?: unknown[] }).values ?? []).map(String),
  );
}

/** True where a schema takes short forms beside the group of keys: a preprocess stands around it. */
export function hasShortForm(schema: z.ZodType, path: Path): boolean {
  return schemasAt(schema, path).some((found) => (found._zod.def as { type: string }).type === 'pipe');
}

/** The keys that a group at a path may have. */
export function keysAt(schema: z.ZodType, path: Path): string[] {
  const shapes = schemasAt(schema, path).flatMap((found) => {
    const inner = unwrap(found);
    const def = inner._zod.def as { type: string; options?: z.core.$ZodType[] };
    return def.type === 'union' ? (def.options ?? []).map(unwrap) : [inner];
  });
  return [
    ...new Set(
      shapes.flatMap((found) =>
        Object.keys((found._zod.def as { shape?: Record<string, unknown> }).shape ?? {}),
      ),
    ),
  ];
}

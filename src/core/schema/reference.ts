import type { z } from 'zod';
import { unwrap } from './walk.ts';

/** One key of a file, as the reference for authors lists it. */
export interface KeyReference {
  /** `themes[].priorities[].actions[].ref`; `<name>` stands for a name of the author's own. */
  readonly path: string;
  readonly required: boolean;
  readonly about: string;
}

interface Def {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>;
  readonly element?: z.core.$ZodType;
  readonly valueType?: z.core.$ZodType;
  readonly options?: readonly z.core.$ZodType[];
}

/** Every key that a schema allows, in its order, with what the schema says of it. */
export function keyReference(schema: z.core.$ZodType, path = ''): KeyReference[] {
  const inner = unwrap(schema);
  const def = inner._zod.def as unknown as Def;
  if (def.type === 'array' && def.element) return keyReference(def.element, `${path}[]`);
  if (def.type === 'record' && def.valueType)
    return keyReference(def.valueType, path === '' ? '<name>' : `${path}.<name>`);
  if (def.type === 'union')
    return unique((def.options ?? []).flatMap((option) => keyReference(option, path)));
  return Object.entries(def.shape ?? {}).flatMap(([key, value]) => {
    const here = path === '' ? key : `${path}.${key}`;
    return [{ path: here, required: isRequired(value), about: aboutOf(value) }, ...keyReference(value, here)];
  });
}

function isRequired(schema: z.core.$ZodType): boolean {
  return (
    !['optional', 'default'].includes((schema._zod.def as unknown as Def).type) &&
    schema._zod.optin !== 'optional'
  );
}

function aboutOf(schema: z.core.$ZodType): string {
  return (schema as z.ZodType).description ?? (unwrap(schema) as z.ZodType).description ?? '';
}

/** The keys of several forms of one group: a key that means different things in them is described by all. */
function unique(keys: readonly KeyReference[]): KeyReference[] {
  const byPath = new Map<string, KeyReference>();
  for (const key of keys) {
    const before = byPath.get(key.path);
    if (before === undefined) byPath.set(key.path, key);
    else if (!before.about.includes(key.about))
      byPath.set(key.path, { ...before, about: `${before.about}; or ${key.about}` });
  }
  return [...byPath.values()];
}

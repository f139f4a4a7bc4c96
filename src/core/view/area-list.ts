import { ownArea, type EditionModel } from '../compute/model.ts';
import type { Library } from '../edition/edition.ts';

/** An area that readers can look for. */
export interface AreaEntry {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  /** The services that it belongs to, by id and name; a service that covers it whole is named so. */
  readonly services: readonly { readonly id: string; readonly name: string }[];
  /** True for the area that a service covers as a whole. */
  readonly isWhole: boolean;
}

/** Areas under one letter. */
export interface LetterOfAreas {
  readonly letter: string;
  readonly areas: readonly AreaEntry[];
}

/** Every area that some edition covers, in the order of the alphabet. */
export function areaList(library: Library, models: readonly EditionModel[]): AreaEntry[] {
  const found = new Map<string, { services: Set<string>; isWhole: boolean }>();
  for (const model of models) {
    const { service, plan } = model.edition;
    for (const area of [...plan.value.areas, ownArea(model)]) {
      const one = found.get(area) ?? { services: new Set<string>(), isWhole: false };
      one.services.add(service);
      one.isWhole ||= area === ownArea(model);
      found.set(area, one);
    }
  }
  return [...found]
    .map(([id, { services, isWhole }]) => ({
      id,
      name: library.areas[id]?.name ?? id,
      href: `/areas/${id}/`,
      services: [...services].map((service) => ({
        id: service,
        name: library.services[service]?.short ?? service,
      })),
      isWhole,
    }))
    .sort((one, other) => compareNames(one.name, other.name) || compareNames(one.id, other.id));
}

/** Areas under their first letters. */
export function byLetter(areas: readonly AreaEntry[]): LetterOfAreas[] {
  return [...Map.groupBy(areas, ({ name }) => name.charAt(0).toUpperCase())].map(([letter, under]) => ({
    letter,
    areas: under,
  }));
}

function compareNames(one: string, other: string): number {
  const [first, second] = [one.toLowerCase(), other.toLowerCase()];
  return first < second ? -1 : first > second ? 1 : 0;
}

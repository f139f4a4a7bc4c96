import type { Edition } from './edition.ts';

/** The day on which an edition last changed: as its plan says, or that of a later amendment. `2024-06-30` */
export function lastChanged({ plan, amendments }: Edition): string {
  return (amendments?.value ?? []).reduce(
    (latest, { date }) => (date > latest ? date : latest),
    plan.value.updated,
  );
}

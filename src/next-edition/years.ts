import { financialYears } from '../core/schema/period.ts';

/** How many years lie between the beginnings of two editions. */
export function yearsBetween(from: string, id: string): number {
  return (financialYears(id)?.[0] ?? 0) - (financialYears(from)?.[0] ?? 0);
}

/** A title with the years of the next edition in place of its own: "2026/27", "2026-27", "2026 to 2027", "2026-2027". */
export function withYears(title: string, from: string, id: string): string {
  const [oldFirst, oldLast] = financialYears(from) ?? [];
  const [first, last] = financialYears(id) ?? [];
  if (oldFirst === undefined || oldLast === undefined || first === undefined || last === undefined)
    return title;
  const short = String(oldLast).slice(2);
  return title.replaceAll(
    new RegExp(`\\b${String(oldFirst)}(\\s*(?:[/–-]|to)\\s*)(${String(oldLast)}|${short})\\b`, 'g'),
    (_, between: string, end: string) =>
      `${String(first)}${between}${end.length === 2 ? String(last).slice(2) : String(last)}`,
  );
}

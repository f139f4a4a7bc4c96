import type { ReviewEntry, ReviewField, ReviewPlace } from './entry.ts';
import type { ReviewedFile, ReviewedVersion } from './version.ts';

/** Files of a plan that commands write and nobody types, and what they hold. */
const MADE: readonly { readonly file: RegExp; readonly what: string }[] = [
  { file: /\/sealed\/[0-9a-f]+\.json$/, what: 'The content that a seal stands for' },
  { file: /\/addresses\.txt$/, what: 'The addresses that may not vanish' },
];

/** One entry for each file that a command has written: what it holds is made from the rest. */
export function madeEntry(key: string, before: ReviewedVersion, after: ReviewedVersion): ReviewEntry[] {
  const files = [...new Set([...after.files.keys(), ...before.files.keys()])].sort();
  return files.flatMap((file): ReviewEntry[] => {
    const made = MADE.find((one) => one.file.test(file));
    if (!made || !file.startsWith(`data/plans/${key}/`)) return [];
    const [old, now] = [before.files.get(file), after.files.get(file)];
    if (old && now && old.lines?.join('\n') === now.lines?.join('\n')) return [];
    const whole = (side: ReviewPlace['side'], lines: readonly string[] | null | undefined): ReviewPlace[] =>
      lines ? [{ side, file, from: 1, to: Math.max(1, lines.length) }] : [];
    return [
      {
        kind: 'record-changed',
        group: 'Decisions and approval',
        title: made.what,
        note: !old ? 'recorded' : now ? 'changed after it was recorded' : 'taken out',
        fields: [{ label: 'file', is: file.replace(/^.*\//, '') }, ...addressFields(file, old, now)],
        places: [...whole('before', old?.lines), ...whole('after', now?.lines)],
      },
    ];
  });
}

/** Addresses that came and went; nothing for records that programs alone read. */
function addressFields(
  file: string,
  old: ReviewedFile | undefined,
  now: ReviewedFile | undefined,
): ReviewField[] {
  if (!file.endsWith('.txt')) return [];
  const [before, after] = [new Set(old?.lines ?? []), new Set(now?.lines ?? [])];
  const list = (lines: ReadonlySet<string>, other: ReadonlySet<string>): string =>
    [...lines].filter((line) => line.trim() !== '' && !other.has(line)).join(', ');
  const [gone, come] = [list(before, after), list(after, before)];
  return [
    ...(gone === '' ? [] : [{ label: 'taken out', was: gone }]),
    ...(come === '' ? [] : [{ label: 'added', is: come }]),
  ];
}

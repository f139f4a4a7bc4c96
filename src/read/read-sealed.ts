import type { Problem } from '../core/problem/problem.ts';
import { sealedRecord, type SealedRecord } from '../core/schema/sealed.ts';
import { sealOf, shortSeal } from '../core/seal/seal.ts';
import { filesIn } from './folders.ts';
import { readText } from './text-file.ts';

/** Reads the records of what was decided on: `sealed/*.json`. One that is not as a program wrote it is a problem. */
export function readSealed(
  root: string,
  folder: string,
  problems: Problem[],
  unread: Set<string>,
): SealedRecord[] {
  return filesIn(root, folder)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => {
      const file = `${folder}/${name}`;
      const read = readText(root, file);
      if (read.kind === 'problem') {
        problems.push(read.problem);
        return [];
      }
      const fault = faultOf(read.text, name);
      if (typeof fault !== 'string') return [{ ...fault, file }];
      unread.add(file);
      problems.push({
        rule: 'seal-record-altered',
        severity: 'error',
        place: { file, line: 1, column: 1 },
        where: '',
        expected: 'the record of what was decided on, as it was written',
        found: fault,
        fix: 'Nobody may alter this file. Take it back as it was, from the history of the repository.',
      });
      return [];
    });
}

function faultOf(text: string, name: string): Omit<SealedRecord, 'file'> | string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return 'a text that is no JSON';
  }
  const record = sealedRecord.safeParse(value);
  if (!record.success) return 'something else than a record of this program';
  const { seal, content } = record.data;
  const actual = sealOf(content);
  if (actual !== seal)
    return `content with the seal ${shortSeal(actual)}, where ${shortSeal(seal)} is stated`;
  if (name !== `${shortSeal(seal)}.json`) return `the record of seal ${shortSeal(seal)} under another name`;
  return record.data;
}

import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ReviewPack } from '../../src/core/review/entry.ts';
import { reviewPack } from '../../src/core/review/pack.ts';
import { readFolder, reviewedVersions, unreadIn } from '../../src/review-versions.ts';

/** The folder of these tests. */
export const HERE = fileURLToPath(new URL('.', import.meta.url));

/** The plans that every edit starts from. */
export const SITE = join(HERE, 'site');

/** A change of the files of a site. */
export type Edit =
  | { readonly in: string; readonly from: string | RegExp; readonly to: string }
  | { readonly write: string; readonly text: string }
  | { readonly remove: string }
  | { readonly rename: string; readonly to: string };

/** Changes the files below a folder. Throws where a text to be replaced is not there: such an edit would test nothing. */
export function applyEdits(root: string, edits: readonly Edit[]): void {
  for (const edit of edits) {
    if ('in' in edit) {
      const file = join(root, edit.in);
      const before = readFileSync(file, 'utf8');
      const after = before.replace(edit.from, edit.to);
      if (after === before) throw new Error(`${edit.in} does not hold ${String(edit.from)}`);
      writeFileSync(file, after);
    } else if ('write' in edit) {
      mkdirSync(dirname(join(root, edit.write)), { recursive: true });
      writeFileSync(join(root, edit.write), edit.text);
    } else if ('remove' in edit) rmSync(join(root, edit.remove), { recursive: true });
    else renameSync(join(root, edit.rename), join(root, edit.to));
  }
}

/** A copy of the site for `use`, removed afterwards. */
export function withCopy<T>(use: (root: string) => T): T {
  const root = mkdtempSync(join(tmpdir(), 'plans-reviewed-'));
  try {
    cpSync(SITE, root, { recursive: true });
    return use(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}

let known: ReturnType<typeof readFolder> | undefined;

/** The review of some edits of the site. `before` are edits that both versions have. */
export function reviewOf(edits: readonly Edit[], before: readonly Edit[] = []): ReviewPack {
  if (before.length === 0) known ??= readFolder(SITE);
  const old =
    before.length === 0 && known
      ? known
      : withCopy((root) => {
          applyEdits(root, before);
          return readFolder(root);
        });
  return withCopy((root) => {
    applyEdits(root, [...before, ...edits]);
    return packOf(old, readFolder(root));
  });
}

/** The review of two versions that were read. */
export function packOf(old: ReturnType<typeof readFolder>, now: ReturnType<typeof readFolder>): ReviewPack {
  return reviewPack({
    ...reviewedVersions(old, now),
    names: { before: 'the version before', after: 'the version under review' },
    otherFiles: [],
    unread: [...unreadIn(old, 'before'), ...unreadIn(now, 'after')],
    isAsked: () => true,
  });
}

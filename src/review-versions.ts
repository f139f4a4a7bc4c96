import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkSite, type CheckedSite } from './check-site.ts';
import type { EditionModel } from './core/compute/model.ts';
import { withoutWithheldOf } from './core/review/withheld.ts';
import type {
  Placed,
  ReviewedEdition,
  ReviewedFile,
  ReviewedVersion,
  TextBlock,
} from './core/review/version.ts';
import { linesOf } from './report/frame.ts';
import { plainBlocks } from './narrative/plain-blocks.ts';
import { placedYaml } from './read/placed-yaml.ts';
import { readSite } from './read/read-site.ts';

/** Everything below `data/` and `content/` of a folder, read and checked. */
interface ReadFolder {
  /** Each file as text; as bytes where it is no text in UTF-8. */
  readonly texts: ReadonlyMap<string, string | Buffer>;
  readonly site: CheckedSite;
}

/** Reads and checks the plans of a folder. Throws nothing for mistakes in them. */
export function readFolder(root: string): ReadFolder {
  return { texts: textsIn(root), site: checkSite(readSite(root)) };
}

/** What of a version could not be read, and so cannot be told, in words. */
export function unreadIn({ site, texts }: ReadFolder, side: 'before' | 'after'): string[] {
  const which = side === 'before' ? 'The version before' : 'The version under review';
  if (texts.size === 0) return [`${which} holds no plans.`];
  if (!site.library)
    return [
      `${which} could not be read whole: its reference data has mistakes, so figures, sentences and what follows from them are not told.`,
    ];
  const read = new Set(site.editions.map(({ model: { edition } }) => `${edition.service}/${edition.id}`));
  return [...plansIn(texts)]
    .filter((key) => !read.has(key))
    .map((key) => `${which} of ${key} could not be read whole: its figures and sentences are not told.`);
}

/** The plans that have files, as `<service>/<edition>`. */
function plansIn(texts: ReadonlyMap<string, unknown>): Set<string> {
  return new Set([...texts.keys()].flatMap((file) => planOf(file) ?? []));
}

/** Two versions side by side: what they hold, and the files in which they differ with all that belongs to those. */
export function reviewedVersions(
  before: ReadFolder,
  after: ReadFolder,
): { readonly before: ReviewedVersion; readonly after: ReviewedVersion } {
  const changed = [...new Set([...before.texts.keys(), ...after.texts.keys()])].filter(
    (file) => !isSame(before.texts.get(file), after.texts.get(file)),
  );
  // A figure may have moved from a file that changed to one that did not: all files of a plan are needed together.
  const folders = new Set(changed.map(folderOf));
  const services = new Set(changed.flatMap((file) => serviceOf(file) ?? []));
  const isShared = changed.some((file) => serviceOf(file) === undefined);
  const later = new Map(after.site.editions.map((one) => [keyOf(one), one.model]));
  const version = ({ texts, site }: ReadFolder): ReviewedVersion => ({
    library: site.library,
    problems: site.problems,
    present: plansIn(texts),
    editions: new Map(
      site.editions
        .filter(({ model: { edition } }) => isShared || services.has(edition.service))
        .map((one) => [keyOf(one), reviewedEdition(one, later.get(keyOf(one)))]),
    ),
    files: new Map(
      [...texts]
        .filter(
          ([file, text]) =>
            folders.has(folderOf(file)) && (typeof text === 'string' || changed.includes(file)),
        )
        .map(([file, text]) => [file, reviewedFile(file, text)]),
    ),
  });
  return { before: version(before), after: version(after) };
}

function isSame(one: string | Buffer | undefined, other: string | Buffer | undefined): boolean {
  return Buffer.isBuffer(one) && Buffer.isBuffer(other) ? one.equals(other) : one === other;
}

const serviceOf = (file: string): string | undefined => /^(?:data|content)\/plans\/([^/]+)\//.exec(file)?.[1];

const planOf = (file: string): string | undefined =>
  /^(?:data|content)\/plans\/([^/]+\/[^/]+)\//.exec(file)?.[1];

/** The plan that a file belongs to, or itself. */
const folderOf = (file: string): string => planOf(file) ?? file;

function keyOf({ model: { edition } }: CheckedSite['editions'][number]): string {
  return `${edition.service}/${edition.id}`;
}

/** An edition without what the version under review withholds of it, where that has it. */
function reviewedEdition(
  { model: own, accepted, outlines }: CheckedSite['editions'][number],
  later: EditionModel | undefined,
): ReviewedEdition {
  const model = later && later !== own ? withoutWithheldOf(own, later) : own;
  const { narrative, children, welsh } = model.edition;
  const texts = [...narrative, ...(children ? [children] : []), ...(welsh?.narrative ?? [])];
  return {
    model,
    own,
    accepted,
    outlines,
    blocks: new Map(
      texts.flatMap((text): [string, readonly TextBlock[]][] => {
        const blocks = plainBlocks(text, model);
        return blocks ? [[text.file, blocks]] : [];
      }),
    ),
  };
}

const FRONT = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m;

function reviewedFile(file: string, text: string | Buffer): ReviewedFile {
  if (typeof text !== 'string') return { lines: null };
  const lines = linesOf(text);
  const tree = treeOf(file, text);
  return tree === undefined ? { lines } : { lines, tree };
}

/** What a data file or front matter holds; null where it cannot be parsed. */
function treeOf(file: string, text: string): Placed | null | undefined {
  if (file.endsWith('.yaml') || file === 'data/accessibility-tests.json') return placedYaml(text);
  if (!file.endsWith('.mdx')) return undefined;
  const front = FRONT.exec(text);
  return front?.index === 0 ? placedYaml(front[1] ?? '', 1) : null;
}

/** Every file of the plans. */
function textsIn(root: string): Map<string, string | Buffer> {
  const texts = new Map<string, string | Buffer>();
  const visit = (folder: string): void => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const file = `${folder}/${entry.name}`;
      if (entry.isDirectory()) visit(file);
      else if (entry.isFile()) texts.set(file, textOf(readFileSync(join(root, file))));
    }
  };
  for (const folder of ['data', 'content']) {
    try {
      visit(folder);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
  return texts;
}

function textOf(bytes: Buffer): string | Buffer {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return bytes;
  }
}

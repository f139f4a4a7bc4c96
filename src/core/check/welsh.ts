import type { Finding, NarrativeText } from '../edition/edition.ts';
import type { WelshText } from '../edition/welsh.ts';
import type { SourceFile } from '../problem/problem.ts';
import { COMPONENTS } from '../schema/components.ts';
import { finding, type Context, type Rule } from './finding.ts';

/** True where pages of an edition's service are to be read in Welsh. */
export function isRead({ edition, library }: Pick<Context, 'edition' | 'library'>): boolean {
  return library.services[edition.service]?.languages?.includes('cy') === true;
}

/** Each text of a service that has Welsh pages stands in both languages, as it now is, with the same figures. */
export const welshPages: Rule = (context) => {
  const { edition } = context;
  const texts = edition.welsh?.narrative ?? [];
  if (!isRead(context)) return texts.map(({ front }) => undeclared(front, edition.service));
  const translated = new Set(texts.map(({ original }) => original));
  const originals: NarrativeText[] = [...edition.narrative, ...(edition.children ? [edition.children] : [])];
  return [
    ...originals.filter((one) => !translated.has(one)).map(missing),
    ...texts.flatMap((text) => {
      if (text.original === null) return [withoutOriginal(text)];
      // What is behind is not yet expected to say the same.
      return text.front.value.translates === text.state
        ? otherFigures(text, text.original)
        : [behind(text, text.original)];
    }),
  ];
};

/** Welsh of a service that has no Welsh pages: nobody would see it. */
export function undeclared(source: SourceFile<unknown>, service: string): Finding {
  return finding(source, [], 'language-undeclared', {
    where: service,
    expected: 'a service whose languages are [en, cy]',
    found: 'Welsh text of a service that has none',
    fix: `Add to ${service} in data/services.yaml:  languages: [en, cy]`,
  });
}

function missing({ file, front }: NarrativeText): Finding {
  const [folder, name] = partsOf(file);
  return finding(
    front,
    [],
    'translation-missing',
    {
      where: name,
      expected: 'the same in Welsh beside it',
      found: 'none',
      fix: `Write ${folder}/cy/${name}, which begins with the Welsh title:\n---\ntitle: …\n---\nUntil then its Welsh page shows the English text and says so.`,
    },
    [],
  );
}

function behind({ front, state }: WelshText, original: NarrativeText): Finding {
  const { translates } = front.value;
  return finding(front, translates === undefined ? [] : ['translates'], 'translation-behind', {
    where: partsOf(front.file)[1],
    expected: `a translation of ${original.file} as it now is, ${state}`,
    found: translates === undefined ? 'one that does not say what it translates' : `one of ${translates}`,
    fix: `Look what has changed, bring the Welsh up to date, then write:\ntranslates: ${state}`,
  });
}

function withoutOriginal({ front }: WelshText): Finding {
  const [folder, name] = partsOf(front.file);
  return finding(front, [], 'translation-without-original', {
    where: name,
    expected: `a file of the same name, ${folder.replace(/\/cy$/, '')}/${name}`,
    found: 'none',
    fix: 'Name the file as its English pair is named, with the same number.',
  });
}

/** What the components of a text refer to, each as it would be typed without its words: `<Figure of="custody" />`. */
function referencesIn(body: string): Map<string, number> {
  const found = new Map<string, number>();
  for (const [, name = '', inner = ''] of body.matchAll(/<([A-Z]\w*)((?:\s+[\w-]+="[^"]*")*)\s*\/?>/g)) {
    const rule = COMPONENTS[name];
    if (rule === undefined || name === 'Note') continue;
    const kinds = { ...rule.required, ...rule.optional };
    const attributes = [...inner.matchAll(/([\w-]+)="([^"]*)"/g)]
      .filter(([, key = '']) => kinds[key] !== undefined && kinds[key].kind !== 'text')
      .map(([, key = '', value = '']) => ` ${key}="${value.trim().replaceAll(/\s+/g, ' ')}"`)
      .sort();
    const written = `<${name}${attributes.join('')} />`;
    found.set(written, (found.get(written) ?? 0) + 1);
  }
  return found;
}

/** What only one of two texts refers to: how the languages come to tell different figures. */
function otherFigures({ front, body }: WelshText, original: NarrativeText): Finding[] {
  const [english, welsh] = [referencesIn(original.body), referencesIn(body)];
  return [...new Set([...english.keys(), ...welsh.keys()])].flatMap((written) => {
    const [before, now] = [english.get(written) ?? 0, welsh.get(written) ?? 0];
    if (before === now) return [];
    return [
      finding(front, [], 'translation-other-figures', {
        where: partsOf(front.file)[1],
        expected: `${written} ${times(before)}, as in ${original.file}`,
        found: times(now),
        fix: 'Both languages show the same figures, tables and links: add what is missing, or take away what is more.',
      }),
    ];
  });
}

function times(count: number): string {
  return count === 0 ? 'not at all' : count === 1 ? 'once' : `${String(count)} times`;
}

function partsOf(file: string): readonly [folder: string, name: string] {
  const at = file.lastIndexOf('/');
  return [file.slice(0, at), file.slice(at + 1)];
}

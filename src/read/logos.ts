import { didYouMean } from '../core/problem/nearest.ts';
import type { Problem, SourceFile } from '../core/problem/problem.ts';
import type { RuleId } from '../core/problem/rules.ts';
import type { Service } from '../core/schema/library.ts';
import { filesIn } from './folders.ts';
import { readText } from './text-file.ts';

/** What a logo may not hold: it is opened by itself as well, and fetches nothing from elsewhere. */
const UNSAFE =
  /<script|<foreignObject|\son[a-z]+\s*=|(?:href|src)\s*=\s*["'](?!#|data:image\/)|url\(\s*["']?(?!#)/i;

/**
 * Reads `data/logos/<service>.svg` of each service whose `brand` names a logo. Problems: a logo that is missing, one
 * that no service names, and one that is no SVG or would run or fetch something.
 */
export function readLogos(
  root: string,
  services: SourceFile<Readonly<Record<string, Service>>> | undefined,
): { logos: Record<string, string>; problems: Problem[] } {
  const logos: Record<string, string> = {};
  const problems: Problem[] = [];
  if (services === undefined) return { logos, problems };
  const named = Object.entries(services.value).filter(([, { brand }]) => brand?.logo !== undefined);
  const names = named.map(([id]) => `${id}.svg`);
  const present = filesIn(root, 'data/logos');
  for (const [id] of named) {
    const file = `data/logos/${id}.svg`;
    if (!present.includes(`${id}.svg`)) {
      problems.push({
        ...problem('file-missing', `the file ${file}, as the service has a logo`, 'no such file'),
        place: services.at([id, 'brand', 'logo']),
        where: services.words([id, 'brand', 'logo']),
        fix: `Put the logo there as an SVG, or take the key  logo:  away.`,
      });
      continue;
    }
    const reading = readText(root, file);
    if (reading.kind === 'problem') problems.push(reading.problem);
    else if (!/^\s*(<\?xml[^>]*>\s*)?(<!--[^]*?-->\s*)*<svg\b[^>]*\bviewBox=/.test(reading.text))
      problems.push({
        ...problem('logo-malformed', 'an SVG whose first tag says its size as viewBox', 'something else'),
        place: { file, line: 1, column: 1 },
        fix: 'Save the logo as “plain SVG” from a drawing program.',
      });
    else if (UNSAFE.test(reading.text))
      problems.push({
        ...problem(
          'logo-malformed',
          'shapes and colours alone',
          `"${UNSAFE.exec(reading.text)?.[0].trim() ?? ''}", which runs or fetches something`,
        ),
        place: placeOf(file, reading.text),
        fix: 'Save the logo as “plain SVG”, with its pictures and fonts turned into paths.',
      });
    else logos[id] = reading.text;
  }
  for (const name of present.filter((one) => !names.includes(one) && one !== 'README.md'))
    problems.push({
      ...problem('file-unknown', 'the logo of a service whose brand has the key logo', `"${name}"`),
      place: { file: `data/logos/${name}`, line: 1, column: 1 },
      fix: Object.hasOwn(services.value, name.replace(/\.svg$/, ''))
        ? 'Say in data/services.yaml what it shows:  brand: { ink: "#12436d", logo: … }'
        : didYouMean(
            name,
            Object.keys(services.value).map((id) => `${id}.svg`),
          ),
    });
  return { logos, problems };
}

function problem(rule: RuleId, expected: string, found: string): Omit<Problem, 'place' | 'fix'> {
  return { rule, severity: 'error', where: '', expected, found };
}

function placeOf(file: string, text: string): Problem['place'] {
  const before = text.slice(0, UNSAFE.exec(text)?.index ?? 0).split('\n');
  return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

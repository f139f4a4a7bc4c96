import { sentence } from '../core/problem/print.ts';
import { inOrder, type Problem, type Severity } from '../core/problem/problem.ts';
import { RULES } from '../core/problem/rules.ts';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', advice: 'notice' };

/**
 * Problems as workflow commands, a line each, which GitHub shows beside the lines of a pull request. `folder` is the
 * path from the top of the repository to the folder that was checked, without a slash at its end; empty for the top.
 * Source: docs.github.com, "Workflow commands for GitHub Actions"; escapes as in actions/toolkit, `command.ts`.
 */
export function githubReport(problems: readonly Problem[], folder = ''): string {
  return inOrder(problems)
    .map((problem) => {
      const { place, severity, rule, fix } = problem;
      const properties = {
        file: folder === '' ? place.file : `${folder}/${place.file}`,
        line: String(place.line),
        col: String(place.column),
        title: `${RULES[rule].title} (${rule})`,
      };
      const written = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(value)}`);
      return `::${COMMANDS[severity]} ${written.join(',')}::${escapeMessage(`${sentence(problem)}\n${fix}`)}\n`;
    })
    .join('');
}

function escapeMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

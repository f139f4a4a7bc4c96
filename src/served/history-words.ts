import { numberOf } from './served-folder.ts';
import type { HistoryEntry, HistoryStep, SealNote } from './history.ts';

const TIME = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'medium', timeZone: 'UTC' });

/** The history in plain words, newest first. `kept` are the versions that can be rolled back to. */
export function historyWords(
  folder: string,
  steps: readonly HistoryStep[],
  kept: ReadonlySet<string>,
): string {
  if (steps.length === 0) return `Nothing was published into ${folder} yet.`;
  return [
    `What was live in ${folder}, newest first:`,
    ...[...steps].reverse().map((step) => stepWords(step, kept)),
  ].join('\n\n');
}

function stepWords(step: HistoryStep, kept: ReadonlySet<string>): string {
  const gone = step.state === 'live' || kept.has(step.version) ? '' : '; no longer kept';
  const lines = [
    `${stateWords(step)}: version ${String(numberOf(step.version))} (${step.version}${gone})`,
    `  ${eventWords(step)}`,
    `  ${String(step.files)} files, sha256:${step.digest}`,
    `  ${commitWords(step)}`,
    ...(step.because === '' ? [] : [`  Because: ${step.because}`]),
    ...(step.seals.length === 0 ? ['  No plan on it was sealed.'] : step.seals.map(sealWords)),
  ];
  return lines.join('\n');
}

function stateWords({ state, at, until }: HistoryStep): string {
  if (state === 'never') return `Never live, begun ${timeWords(at)}`;
  if (state === 'live') return `Live since ${timeWords(at)}`;
  return `Live ${timeWords(at)}${until === null ? '' : ` to ${timeWords(until)}`}`;
}

function eventWords({ event, before, state }: HistoryStep): string {
  if (state === 'never')
    return `${event === 'publish' ? 'Publishing' : 'A roll-back'} was ended before the switch; the site before stayed live.`;
  const from = before === null ? '' : `, in place of version ${String(numberOf(before))}`;
  return event === 'publish' ? `Published${from}.` : `Rolled back to${from}.`;
}

function commitWords({ commit }: HistoryEntry): string {
  if (commit === null) return 'From a folder without Git.';
  return `From commit ${commit.id}${commit.changed ? ', with changes that were not committed' : ''}.`;
}

function sealWords({ plan, by, date, seal }: SealNote): string {
  return `  Sealed: ${plan}, ${by}, ${date}, ${seal}`;
}

/** A time as people write it, in UTC: "23 November 2026 at 08:14:05 UTC". */
export function timeWords(iso: string): string {
  return `${TIME.format(new Date(iso))} UTC`;
}

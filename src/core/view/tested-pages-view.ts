import type { AccessibilityTests } from '../schema/accessibility.ts';
import { formatNumber } from './format.ts';

/** How many pages there are now, by address and digest, that a recorded run of tests saw as they are. */
export function testedSentence(
  pages: Readonly<Record<string, string>>,
  { pages: tested }: Pick<AccessibilityTests, 'pages'>,
): string {
  const all = Object.entries(pages);
  const fresh = all.filter(([address]) => tested[address] === undefined).length;
  const changed = all.filter(
    ([address, digest]) => tested[address] !== undefined && tested[address] !== digest,
  ).length;
  const count = (number: number): string => `${formatNumber(number, 0)} ${number === 1 ? 'page' : 'pages'}`;
  const whole = `This site has ${count(all.length)} now.`;
  if (fresh === 0 && changed === 0) return `${whole} All of them are as they were when they were tested.`;
  const parts = [
    ...(changed > 0 ? [`${count(changed)} ${changed === 1 ? 'has' : 'have'} changed since the tests`] : []),
    ...(fresh > 0 ? [`${count(fresh)} ${fresh === 1 ? 'was' : 'were'} never tested`] : []),
  ];
  const words = parts.join(' and ');
  return `${whole} ${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

import type { Finding } from '../edition/edition.ts';
import { STATUSES, type Status } from '../schema/delivery.ts';
import { finding, plain, type Rule } from './finding.ts';

/** Where a plan prints how many actions have each status, the rows bear it out. */
export const statusCounts: Rule = ({ edition: { progress } }) => {
  const printed = progress?.value['printed-counts'];
  if (!progress || printed === undefined) return [];
  return (Object.entries(printed) as [Status, number | undefined][]).flatMap(([status, count]): Finding[] => {
    const rows = progress.value.actions.filter((line) => line.status === status).length;
    if (count === undefined || rows === count) return [];
    return [
      finding(
        progress,
        ['printed-counts', status],
        'status-counts-disagree',
        {
          expected: `${plain(rows)}, the number of rows with the status "${STATUSES[status]}"`,
          found: plain(count),
          fix: `Check the statuses of the rows.\nIf the source prints it so, keep it and say why:  accepted: { status-counts-disagree: … }`,
        },
        [],
      ),
    ];
  });
};

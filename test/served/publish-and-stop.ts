import { publishSite, rollBack } from '../../src/served/publish-site.ts';

// Publishes a site, or rolls back, as the command does, and ends itself as a power cut would when a step is done.
// node publish-and-stop.ts <folder> <site or "back"> <step> <keep>

const [to = '', from = '', stop = '', keep = ''] = process.argv.slice(2);
const common = {
  to,
  at: new Date('2026-11-23T08:00:00Z'),
  because: '',
  seals: () => [],
  say: () => undefined,
  step: (name: string) => {
    if (name.startsWith(stop)) process.kill(process.pid, 'SIGKILL');
  },
};

if (from === 'back') rollBack(common, null);
else publishSite({ ...common, from, commit: null, keep: keep === '' ? null : Number(keep), dryRun: false });

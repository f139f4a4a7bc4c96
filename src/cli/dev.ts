import { dev } from 'astro';
import { Command } from 'commander';
import { useContentRoot } from '../content-root.ts';

const program = new Command('npm run dev --')
  .description('Serves the site on this computer and shows each change of text or figures at once.')
  .option('--root <folder>', 'the folder that holds data/ and content/', '.')
  .option('--port <number>', 'the port to listen on', '4321');
program.exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));
program.parse();
const options = program.opts<{ root: string; port: string }>();

useContentRoot(options.root);
await dev({ server: { port: Number(options.port) } });

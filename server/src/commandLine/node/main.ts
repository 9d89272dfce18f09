import { runProgram } from './program.ts';
import { versionNear } from './version.ts';

// Whoever reads may have seen enough, as `head` has.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

const interruption = new AbortController();
// The second time the machine's own answer to Ctrl-C ends the program at once.
process.once('SIGINT', () => interruption.abort());
process.once('SIGTERM', () => interruption.abort());

async function run(): Promise<void> {
  process.exitCode = await runProgram({
    args: process.argv.slice(2),
    version: versionNear(import.meta.dirname),
    print: (text) => process.stdout.write(text),
    complain: (text) => process.stderr.write(text),
    cancellation: interruption.signal,
  });
}

void run();

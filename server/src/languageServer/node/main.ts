import { Console } from 'node:console';
import { setFlagsFromString } from 'node:v8';
import { createConnection, ProposedFeatures, type WatchDog } from 'vscode-languageserver';
import { createProtocolConnection } from 'vscode-languageserver-protocol/node';
import { startServer } from '../startServer.ts';
import { lineOf } from './line.ts';
import { nodeRuntime } from './nodeRuntime.ts';
import { hearing } from './nodeTimers.ts';

// What a scan leaves behind is collected soon. V8 by itself lets it grow to some hundred megabytes, where there are.
setFlagsFromString('--semi-space-growth-factor=1');
setFlagsFromString('--optimize-for-size');
// The threads collect what reading a long document left behind.
setFlagsFromString('--expose-gc');

const line = lineOf(process.argv.slice(2));
// What a package prints must not get between the messages.
globalThis.console = new Console(process.stderr);

/** Milliseconds; enough for the answer to be on its way. */
const moment = 100;

/**
 * Ends the program with its client. Not vscode-languageserver's own, which asks every three seconds, for as long as
 * the server runs, whether the client is still there: when it is gone the line ends, and that is told without asking.
 */
const watchDog: WatchDog = {
  shutdownReceived: false,
  initialize({ processId }) {
    // It may have ended before the line was there, and something else keep that open.
    if (typeof processId === 'number' && !isAlive(processId)) setTimeout(end, moment);
  },
  exit: (status) => process.exit(status),
};

line.onEnd(end);
startServer(
  createConnection(
    (logger) => createProtocolConnection(line.reader, line.writer, logger, { messageStrategy: hearing }),
    watchDog,
    ProposedFeatures.all,
  ),
  nodeRuntime,
);

function end(): void {
  process.exit(watchDog.shutdownReceived ? 0 : 1);
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    // Somebody else's process is one too.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { PassThrough, type Readable, type Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { createConnection, type WatchDog } from 'vscode-languageserver';
import { createProtocolConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeRuntime } from '../../../server/src/languageServer/node/nodeRuntime.ts';
import type { Runtime } from '../../../server/src/languageServer/runtime.ts';
import { startServer } from '../../../server/src/languageServer/startServer.ts';
import { deferred } from './deferred.ts';

/** A server that runs, seen from the client's end of the line. */
export interface RunningServer {
  readonly fromServer: Readable;
  readonly toServer: Writable;
  /** The exit status, when the server has ended. */
  readonly exited: Promise<number | null>;
  hasEnded(): boolean;
}

/** A way to start a server. The same tests run with each. */
export interface ServerKind {
  readonly name: string;
  start(): RunningServer;
}

/** In this process, over streams. @param parts Replace parts of Node's runtime. */
export function inProcess(parts: Partial<Runtime> = {}): ServerKind {
  const runtime: Runtime = { ...nodeRuntime, delays: { typing: 0, disk: 0 }, ...parts };
  return {
    name: 'in-process',
    start() {
      const [toServer, fromServer] = [new PassThrough(), new PassThrough()];
      const { promise: exited, resolve } = deferred<number | null>();
      let ended = false;
      const exit = (status: number): void => {
        ended = true;
        connection.dispose();
        resolve(status);
      };
      const watchDog: WatchDog = { shutdownReceived: false, initialize: () => undefined, exit };
      const connection = createConnection(
        (logger) => createProtocolConnection(toServer, fromServer, logger),
        watchDog,
        ProposedFeatures.all,
      );
      startServer(connection, runtime);
      return { fromServer, toServer, exited, hasEnded: () => ended };
    },
  };
}

const bundle = fileURLToPath(new URL('../../../dist/server.js', import.meta.url));

/** What ships, over stdio. */
export const bundled: ServerKind = {
  name: 'bundled',
  start() {
    if (!existsSync(bundle)) throw new Error(`${bundle} does not exist: run "npm run build" first.`);
    const child = spawn(process.execPath, [bundle, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const { promise: exited, resolve } = deferred<number | null>();
    child.on('exit', resolve);
    return {
      fromServer: child.stdout,
      toServer: child.stdin,
      exited,
      hasEnded: () => child.exitCode !== null,
    };
  },
};

export const everyKind: readonly ServerKind[] = [inProcess(), bundled];

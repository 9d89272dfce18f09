import { fork, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { PassThrough, type Readable, type Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { createConnection, type WatchDog } from 'vscode-languageserver';
import {
  createProtocolConnection,
  IPCMessageReader,
  IPCMessageWriter,
  type MessageReader,
  type MessageWriter,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { nodeRuntime } from '../../../server/src/languageServer/node/nodeRuntime.ts';
import type { Runtime } from '../../../server/src/languageServer/runtime.ts';
import { startServer } from '../../../server/src/languageServer/startServer.ts';
import { deferred } from './deferred.ts';

/** A server that runs, seen from the client's end of the line. */
export interface RunningServer {
  readonly reader: MessageReader;
  readonly writer: MessageWriter;
  /** Everything that the server sends, as it goes over the wire. */
  onData(listener: (chunk: Buffer) => void): void;
  /** The exit status, when the server has ended. */
  readonly exited: Promise<number | null>;
  hasEnded(): boolean;
  /** Ends the line from the client's side. */
  hangUp(): void;
}

/** A way to start a server. The same tests run with each. */
export interface ServerKind {
  readonly name: string;
  start(): RunningServer;
}

/** In this process, over streams. @param parts Replace parts of Node's runtime. */
export function inProcess(parts: Partial<Runtime> = {}): ServerKind {
  const runtime: Runtime = { ...nodeRuntime, delays: { burst: 0, typing: 0, pause: 0, disk: 0 }, ...parts };
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
      return { ...overStreams(fromServer, toServer), exited, hasEnded: () => ended };
    },
  };
}

/** Of the server that ships. */
export const bundle = fileURLToPath(new URL('../../../dist/server.js', import.meta.url));

/** What ships, over stdio. */
export const bundled: ServerKind = {
  name: 'bundled',
  start() {
    const child = spawn(process.execPath, [existingBundle(), '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const { promise: exited, resolve } = deferred<number | null>();
    child.on('exit', resolve);
    return { ...overStreams(child.stdout, child.stdin), exited, hasEnded: () => child.exitCode !== null };
  },
};

/** What ships, over stdio, with {@link ProbedServer.timers} told when it has ended. */
export interface ProbedServer extends ServerKind {
  readonly timers: Promise<Timers>;
}

/** Delays in milliseconds. */
export interface Timers {
  /** That were ever started to come again and again. */
  readonly intervals: readonly number[];
  /** That had not come when the server ended. */
  readonly pending: readonly number[];
}

export function probed(): ProbedServer {
  const { promise: timers, resolve: told } = deferred<Timers>();
  return {
    name: 'bundled, with a probe',
    timers,
    start() {
      const probe = fileURLToPath(new URL('timerProbe.cjs', import.meta.url));
      const child = spawn(process.execPath, ['--require', probe, existingBundle(), '--stdio'], {
        stdio: ['pipe', 'pipe', 'pipe'],
      });
      const report: Buffer[] = [];
      child.stderr.on('data', (chunk: Buffer) => report.push(chunk));
      child.on('close', () => told(JSON.parse(Buffer.concat(report).toString()) as Timers));
      const { promise: exited, resolve } = deferred<number | null>();
      child.on('exit', resolve);
      return { ...overStreams(child.stdout, child.stdin), exited, hasEnded: () => child.exitCode !== null };
    },
  };
}

/** As VS Code's client starts it by default. Nothing is recorded of the wire. */
export const bundledOverIpc: ServerKind = {
  name: 'bundled, over IPC',
  start() {
    const child = fork(existingBundle(), ['--node-ipc'], { execArgv: [] });
    const { promise: exited, resolve } = deferred<number | null>();
    child.on('exit', resolve);
    return {
      reader: new IPCMessageReader(child),
      writer: new IPCMessageWriter(child),
      onData: () => undefined,
      exited,
      hasEnded: () => child.exitCode !== null,
      hangUp: () => child.disconnect(),
    };
  },
};

export const everyKind: readonly ServerKind[] = [inProcess(), bundled];

function existingBundle(): string {
  if (existsSync(bundle)) return bundle;
  throw new Error(`${bundle} does not exist: run "npm run build" first.`);
}

function overStreams(
  fromServer: Readable,
  toServer: Writable,
): Pick<RunningServer, 'reader' | 'writer' | 'onData' | 'hangUp'> {
  return {
    reader: new StreamMessageReader(fromServer),
    writer: new StreamMessageWriter(toServer),
    onData: (listener) => void fromServer.on('data', listener),
    hangUp: () => toServer.end(),
  };
}

import {
  createServerPipeTransport,
  createServerSocketTransport,
  IPCMessageReader,
  IPCMessageWriter,
  type MessageReader,
  type MessageWriter,
  StreamMessageReader,
} from 'vscode-languageserver-protocol/node';
import { WholeMessageWriter } from './wholeMessageWriter.ts';

/** What the server and its client speak over. */
export interface Line {
  readonly reader: MessageReader;
  readonly writer: MessageWriter;
  /** Calls the listener when the client has hung up, or is gone: the system closes its end then. */
  onEnd(listener: () => void): void;
}

/**
 * The line that the arguments of the program name: `--stdio`, `--node-ipc`, `--pipe=NAME` or `--socket=PORT`.
 * @throws Error Where they name none.
 */
export function lineOf(args: readonly string[]): Line {
  if (args.includes('--node-ipc')) return overIpc();
  if (args.includes('--stdio')) return overStdio();
  const pipe = valueOf('--pipe', args);
  if (pipe !== undefined) return over(createServerPipeTransport(pipe));
  const port = Number(valueOf('--socket', args));
  if (port > 0) return over(createServerSocketTransport(port));
  throw new Error('Say how to speak with the client: --stdio, --node-ipc, --pipe=NAME or --socket=PORT.');
}

/** Of `--name=value` or `--name value`. */
function valueOf(name: string, args: readonly string[]): string | undefined {
  const joined = args.find((arg) => arg.startsWith(`${name}=`));
  const at = args.indexOf(name);
  return joined?.slice(name.length + 1) ?? (at < 0 ? undefined : args[at + 1]);
}

function overIpc(): Line {
  return {
    reader: new IPCMessageReader(process),
    writer: new IPCMessageWriter(process),
    onEnd: (listener) => void process.once('disconnect', listener),
  };
}

function overStdio(): Line {
  return {
    reader: new StreamMessageReader(process.stdin),
    writer: new WholeMessageWriter(process.stdout),
    onEnd: (listener) => void process.stdin.once('end', listener).once('close', listener),
  };
}

function over([reader, writer]: [MessageReader, MessageWriter]): Line {
  return { reader, writer, onEnd: (listener) => void reader.onClose(listener) };
}

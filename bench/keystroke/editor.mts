import { type ChildProcess, spawn } from 'node:child_process';
import { basename } from 'node:path';
import type { Writable } from 'node:stream';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  LogMessageNotification,
  type Position,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { scanWorkspaceRequest } from '../../server/src/protocol/messages.ts';
import { serverEnvironment } from '../../server/src/protocol/serverEnvironment.ts';
import { echoedNotification } from './echo.mts';

/** What {@link Editor.start} can start instead of a server, see there. */
export const echoServer = fileURLToPath(new URL('echo.mts', import.meta.url));

/** Takes the part of an editor: types into documents, and waits for what the server says of them. */
export class Editor {
  readonly #server: ChildProcess;
  readonly #connection: ProtocolConnection;
  readonly #versions = new Map<string, number>();
  readonly #waiting = new Map<string, () => void>();
  #scans = 0;
  #scanned: (() => void) | undefined;
  /** How many publishes came for each document. */
  readonly publishes = new Map<string, number>();
  /** The problems that are shown of each. */
  readonly problems = new Map<string, Diagnostic[]>();
  /** When each change began to be given to the pipe, and when the pipe had it: milliseconds, in their order. */
  readonly given: (readonly [began: number, ended: number])[] = [];

  /**
   * @param path Of the bundled server.
   * @param folder Of the workspace; without it there is none.
   * @param options Node's own.
   */
  static async start(path: string, folder?: string, options: readonly string[] = []): Promise<Editor> {
    const server = spawn(process.execPath, [...options, path, '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { ...process.env, ...serverEnvironment },
    });
    const reader = new StreamMessageReader(server.stdout);
    const editor = new Editor(
      server,
      createProtocolConnection(reader, new StreamMessageWriter(server.stdin)),
    );
    await editor.#connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: null,
      workspaceFolders:
        folder === undefined ? [] : [{ uri: pathToFileURL(folder).href, name: basename(folder) }],
      capabilities: {},
    });
    await editor.#connection.sendNotification(InitializedNotification.type, {});
    return editor;
  }

  private constructor(server: ChildProcess, connection: ProtocolConnection) {
    this.#server = server;
    this.#connection = connection;
    connection.onNotification(LogMessageNotification.type, ({ message }) => {
      if (!message.startsWith('Scanned')) return;
      this.#scans += 1;
      this.#scanned?.();
    });
    connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, version, diagnostics }) => {
      this.publishes.set(uri, (this.publishes.get(uri) ?? 0) + 1);
      this.problems.set(uri, diagnostics);
      this.#waiting.get(`${uri}#${version}`)?.();
    });
    connection.listen();
    const { stdin } = server;
    if (stdin) this.#timeChanges(stdin);
  }

  #timeChanges(pipe: Writable): void {
    const write = pipe.write.bind(pipe);
    const timedWrite = (...args: Parameters<typeof write>): boolean => {
      const began = performance.now();
      const isRoomLeft = write(...args);
      if (String(args[0]).includes(DidChangeTextDocumentNotification.method))
        this.given.push([began, performance.now()]);
      return isRoomLeft;
    };
    Object.assign(pipe, { write: timedWrite });
  }

  /** Of the server. */
  get processId(): number {
    return this.#server.pid ?? 0;
  }

  /** Resolves when the first scan of the folder is over. */
  async firstScan(): Promise<void> {
    if (this.#scans === 0) await new Promise<void>((resolve) => (this.#scanned = resolve));
  }

  /** Scans everything again. */
  async rescan(): Promise<void> {
    await this.#connection.sendRequest(scanWorkspaceRequest);
  }

  /** Tells an echo, not a server, what to answer for a document. */
  async tellEcho(uri: string, diagnostics: Diagnostic[]): Promise<void> {
    await this.#connection.sendNotification(echoedNotification, { uri, diagnostics });
  }

  /** @returns Milliseconds until it is answered. */
  async open(uri: string, text: string): Promise<number> {
    this.#versions.set(uri, 1);
    const answered = this.#answerOf(uri, 1);
    const begin = performance.now();
    const textDocument = { uri, languageId: 'plaintext', version: 1, text };
    await this.#connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
    await answered;
    return performance.now() - begin;
  }

  /** One keystroke, or a paste. @returns Milliseconds from sending it to what is shown of it. */
  async type(uri: string, start: Position, text: string, end: Position = start): Promise<number> {
    const version = this.#next(uri);
    const answered = this.#answerOf(uri, version);
    const begin = performance.now();
    await this.#send(uri, version, start, text, end);
    await answered;
    return performance.now() - begin;
  }

  /** Keystrokes right behind each other. @returns When the last of them is answered. */
  async burst(uri: string, start: Position, characters: string): Promise<void> {
    const sent = Array.from(characters, (text, index) => {
      const caret = { line: start.line, character: start.character + index };
      return this.#send(uri, this.#next(uri), caret, text, caret);
    });
    const answered = this.#answerOf(uri, this.#versions.get(uri) ?? 0);
    await Promise.all(sent);
    await answered;
  }

  /** What any message costs, there and back. @returns Milliseconds. */
  async echo(): Promise<number> {
    const begin = performance.now();
    await this.#connection.sendRequest('bench/unknown').catch(() => undefined);
    return performance.now() - begin;
  }

  async end(): Promise<void> {
    await this.#connection.sendRequest(ShutdownRequest.type);
    await this.#connection.sendNotification(ExitNotification.type);
    await new Promise((resolve) => this.#server.once('exit', resolve));
    this.#connection.dispose();
  }

  #next(uri: string): number {
    const version = (this.#versions.get(uri) ?? 0) + 1;
    this.#versions.set(uri, version);
    return version;
  }

  #send(uri: string, version: number, start: Position, text: string, end: Position): Promise<void> {
    return this.#connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges: [{ range: { start, end }, text }],
    });
  }

  #answerOf(uri: string, version: number): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.set(`${uri}#${version}`, () => {
        this.#waiting.delete(`${uri}#${version}`);
        resolve();
      });
    });
  }
}

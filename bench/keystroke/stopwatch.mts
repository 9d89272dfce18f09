import { readFileSync, writeFileSync } from 'node:fs';

/** Milliseconds by document, in the order of its keystrokes. */
export type TimesByDocument = ReadonlyMap<string, readonly number[]>;

/** Node's options for a server that is to be timed. @param results Path of the file that it leaves when it ends. */
export function stopwatchOptions(results: string): readonly string[] {
  const url = new URL(import.meta.url);
  url.searchParams.set('results', results);
  return ['--import', url.href];
}

/** What a timed server has left. */
export function timesIn(results: string): TimesByDocument {
  return new Map(JSON.parse(readFileSync(results, 'utf8')));
}

/**
 * Runs in the server's process, before the server does: notes when a change has come in, and when the diagnostics of
 * that version have been written. What stands between is the server's, and no way there or back.
 */
function timeServer(results: string): void {
  const times = new Map<string, number[]>();
  const arrived = new Map<string, number>();
  const takeIn = process.stdin.emit.bind(process.stdin);
  process.stdin.emit = (event: string | symbol, ...args: unknown[]) => {
    const now = performance.now();
    const version = event === 'data' ? versionIn(args[0], 'textDocument/didChange') : undefined;
    if (version !== undefined) arrived.set(version, now);
    return takeIn(event, ...args);
  };
  const write = process.stdout.write.bind(process.stdout);
  const timedWrite: (...args: Parameters<typeof write>) => boolean = (...args) => {
    const isRoomLeft = write(...args);
    const now = performance.now();
    const version = versionIn(args[0], 'textDocument/publishDiagnostics');
    const began = version === undefined ? undefined : arrived.get(version);
    if (version === undefined || began === undefined) return isRoomLeft;
    arrived.delete(version);
    const uri = version.slice(0, version.lastIndexOf('#'));
    const known = times.get(uri);
    if (known) known.push(now - began);
    else times.set(uri, [now - began]);
    return isRoomLeft;
  };
  Object.assign(process.stdout, { write: timedWrite });
  process.on('exit', () => writeFileSync(results, JSON.stringify([...times])));
}

/** `uri#version` of the document that a message is about. */
function versionIn(message: unknown, method: string): string | undefined {
  const text = String(message);
  if (!text.includes(method)) return undefined;
  const uri = /"uri":"([^"]+)"/.exec(text)?.[1];
  return `${uri}#${/.*"version":(\d+)/s.exec(text)?.[1]}`;
}

const results = new URL(import.meta.url).searchParams.get('results');
if (results !== null) timeServer(results);

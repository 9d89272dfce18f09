import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Channel, Place } from '../credentials/windows/otherWindows.ts';
import { keyLength, seal, sealLength, unseal } from './sealedText.ts';

/** In milliseconds: a window that says nothing for so long is asked no more, and answered no more. */
const patience = 4000;

/** In bytes, of an answer: some thousand pairs. */
const longest = 1 << 20;

/** In bytes, before it is sealed. Says nothing, and is never the same: an answer is to this one and no other. */
const questionLength = 32;

/**
 * A Unix domain socket in a folder that only this user can enter, or a named pipe on Windows: nothing listens on a
 * network. Question and answer are sealed by a key that never stands in a file of this machine, so whoever asks or
 * answers without it learns nothing and says nothing, be it the same user or another.
 *
 * Not in the folder that VS Code gives the extension: its path may be longer than that of a socket may be, and it may
 * be on a file system that has none.
 */
export class WindowChannel implements Channel {
  #opened: Promise<Opened> | undefined;

  async open(answer: () => Promise<string>): Promise<Place> {
    this.#opened ??= listen(answer);
    return (await this.#opened).place;
  }

  async ask({ address, key }: Place): Promise<string | undefined> {
    const question = randomBytes(questionLength / 2).toString('hex');
    const keyBytes = Buffer.from(key, 'hex');
    if (keyBytes.length !== keyLength || !isLocal(address)) return undefined;
    // A path is never taken for a port.
    const socket = connect({ path: address });
    try {
      socket.write(seal(question, keyBytes, 'question'));
      const answer = await read(socket, longest);
      return answer && unseal(answer, keyBytes, question);
    } finally {
      socket.destroy();
    }
  }

  /** The window ends. */
  close(): void {
    void this.#opened?.then(end, () => undefined);
    this.#opened = undefined;
  }
}

interface Opened {
  readonly place: Place;
  readonly server: Server;
}

function end({ place, server }: Opened): void {
  server.close();
  if (process.platform !== 'win32') rmSync(dirname(place.address), { recursive: true, force: true });
}

async function listen(answer: () => Promise<string>): Promise<Opened> {
  const key = randomBytes(keyLength);
  const address = await newAddress();
  const server = createServer((socket) => void reply(socket, key, answer));
  server.maxConnections = 16;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ path: address }, resolve);
  });
  return { place: { address, key: key.toString('hex') }, server };
}

const pipe = String.raw`\\.\pipe\xtopay-`;

/** A pipe of Windows may be on another machine. */
function isLocal(address: string): boolean {
  return (
    process.platform !== 'win32' || (address.startsWith(pipe) && !address.slice(pipe.length).includes('\\'))
  );
}

async function newAddress(): Promise<string> {
  if (process.platform === 'win32') return pipe + randomBytes(16).toString('hex');
  // Only this user can enter it.
  return join(await mkdtemp(join(tmpdir(), 'xtopay-')), 'window');
}

async function reply(socket: Socket, key: Buffer, answer: () => Promise<string>): Promise<void> {
  try {
    const question = unseal(
      (await read(socket, questionLength + sealLength)) ?? Buffer.of(),
      key,
      'question',
    );
    const sealed = question === undefined ? undefined : seal(await answer(), key, question);
    if (sealed && sealed.length <= longest) socket.end(sealed);
    else socket.destroy();
  } catch {
    // Its storage cannot be read. Who asks is told nothing, and says so.
    socket.destroy();
  }
}

/** @returns All that comes, up to its end or up to so many bytes; `undefined` where it breaks off, or takes too long. */
function read(socket: Socket, most: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  return new Promise((resolve) => {
    socket.setTimeout(patience, () => socket.destroy());
    socket.on('error', () => resolve(undefined));
    socket.on('close', () => resolve(undefined));
    socket.on('end', () => resolve(Buffer.concat(chunks)));
    socket.on('data', (chunk) => {
      chunks.push(Buffer.from(chunk));
      length += chunk.length;
      if (length < most) return;
      socket.pause();
      resolve(Buffer.concat(chunks).subarray(0, most));
    });
  });
}

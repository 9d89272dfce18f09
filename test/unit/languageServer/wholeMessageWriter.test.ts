import { PassThrough, Writable } from 'node:stream';
import { type Message, StreamMessageReader } from 'vscode-languageserver-protocol/node';
import { expect, it } from 'vitest';
import { WholeMessageWriter } from '../../../server/src/languageServer/node/wholeMessageWriter.ts';

const message = (text: string) => ({ jsonrpc: '2.0', method: 'told', params: [text] });

it('writes each message in one piece, which the other end understands', async () => {
  const pipe = new PassThrough();
  const pieces: string[] = [];
  pipe.on('data', (piece: Buffer) => pieces.push(piece.toString()));
  const received: Message[] = [];
  const { promise: all, resolve } = Promise.withResolvers<void>();
  new StreamMessageReader(pipe).listen((one) => {
    if (received.push(one) === 3) resolve();
  });
  const writer = new WholeMessageWriter(pipe);
  const sent = ['plain', 'Schlüssel 🔑\r\n', ''].map(message);
  await Promise.all(sent.map((one) => writer.write(one)));
  await all;
  expect(received).toEqual(sent);
  expect(pieces).toHaveLength(3);
});

it('tells of a line that is broken, and rejects', async () => {
  const broken = new Writable({ write: (_chunk, _encoding, done) => done(new Error('EPIPE')) });
  const writer = new WholeMessageWriter(broken);
  const told: string[] = [];
  writer.onError(([error]) => told.push(error.message));
  await expect(writer.write(message('x'))).rejects.toThrow('EPIPE');
  expect(told).toContain('EPIPE');
});

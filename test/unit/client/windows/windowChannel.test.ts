import { existsSync, statSync } from 'node:fs';
import { createServer, connect } from 'node:net';
import { dirname, join } from 'node:path';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterEach, expect, it } from 'vitest';
import type { Place } from '../../../../client/src/credentials/windows/otherWindows.ts';
import { WindowChannel } from '../../../../client/src/node/windowChannel.ts';
import { fakeCredentials } from '../../../fakeCredentials.ts';

const fake = fakeCredentials(93);
const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

function newChannel(): WindowChannel {
  const channel = new WindowChannel();
  ends.push(() => channel.close());
  return channel;
}

/** Everything that comes of a connection that says this. */
function rawAnswer({ address }: Place, said: Buffer): Promise<Buffer> {
  const chunks: Buffer[] = [];
  return new Promise((resolve) => {
    const socket = connect({ path: address });
    socket.on('data', (chunk) => chunks.push(Buffer.from(chunk)));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(Buffer.concat(chunks)));
    socket.write(said);
  });
}

it('brings an answer from one window to another, and a new one each time', async () => {
  const [here, there] = [newChannel(), newChannel()];
  let count = 0;
  const place = await there.open(async () => `answer ${++count} ${'ä'.repeat(200_000)}`);
  expect(await there.open(async () => 'another')).toEqual(place);
  expect(await here.ask(place)).toBe(`answer 1 ${'ä'.repeat(200_000)}`);
  const both = await Promise.all([here.ask(place), here.ask(place)]);
  expect(new Set(both.map((each) => each?.slice(0, 8)))).toEqual(new Set(['answer 2', 'answer 3']));
});

it('tells nobody anything who does not have the key, and asks for nothing then', async () => {
  const there = newChannel();
  let asked = 0;
  const place = await there.open(async () => String(++asked));
  const wrong = { ...place, key: place.key.replaceAll(/./g, '0') };
  expect(await newChannel().ask(wrong)).toBeUndefined();
  expect(await newChannel().ask({ ...place, key: 'short' })).toBeUndefined();
  expect(await rawAnswer(place, Buffer.alloc(200, 7))).toHaveLength(0);
  expect(asked).toBe(0);
});

it('carries no text that can be read on the way, nor is an old answer taken for a new one', async () => {
  const there = newChannel();
  const secret = fake.secret('test');
  const place = await there.open(async () => secret);
  // Somebody who stands between the two, and lets the second one hear the answer to the first.
  const folder = mkdtempSync(join(tmpdir(), 'xtopay-between-'));
  let heard: Buffer | undefined;
  const between = createServer((socket) => {
    socket.once('data', (question) => {
      const answered = heard ? Promise.resolve(heard) : rawAnswer(place, question);
      void answered.then((answer) => socket.end((heard = answer)));
    });
  });
  await new Promise<void>((resolve) => {
    between.listen({ path: join(folder, 'between') }, resolve);
  });
  ends.push(() => {
    between.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const mine = { ...place, address: join(folder, 'between') };
  expect(await newChannel().ask(mine)).toBe(secret);
  expect(heard?.length).toBeGreaterThan(secret.length);
  expect(heard?.toString('latin1')).not.toContain(secret.slice(4, 12));
  expect(await newChannel().ask(mine)).toBeUndefined();
});

it('lets no other user in, and leaves nothing behind when its window ends', async () => {
  const there = newChannel();
  const place = await there.open(async () => 'something');
  const folder = dirname(place.address);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  there.close();
  await expect.poll(() => existsSync(folder)).toBe(false);
  expect(await newChannel().ask(place)).toBeUndefined();
});

it('hands over nothing that is too long, or that cannot be read', async () => {
  const [long, failing] = [newChannel(), newChannel()];
  const ofLong = await long.open(async () => 'x'.repeat((1 << 20) - 28));
  expect(await newChannel().ask(ofLong)).toHaveLength((1 << 20) - 28);
  const tooLong = newChannel();
  const ofTooLong = await tooLong.open(async () => 'x'.repeat(1 << 20));
  expect(await newChannel().ask(ofTooLong)).toBeUndefined();
  const ofFailing = await failing.open(() => Promise.reject(new Error('The keyring is locked.')));
  expect(await newChannel().ask(ofFailing)).toBeUndefined();
});

it('asks nobody at an address that only looks like one', async () => {
  const { key } = await newChannel().open(async () => '');
  expect(await newChannel().ask({ address: '9', key })).toBeUndefined();
});

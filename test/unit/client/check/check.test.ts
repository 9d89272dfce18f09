import { describe, expect, it } from 'vitest';
import { type Asked, ask, patience, payments } from '../../../../client/src/check/ask.ts';
import { readBaseUrl } from '../../../../client/src/check/baseUrl.ts';
import { exchangeText } from '../../../../client/src/check/exchangeText.ts';
import { masked } from '../../../../client/src/check/masked.ts';
import { longestBody, type Send, send } from '../../../../client/src/check/send.ts';
import { reasonOf, verdictOf } from '../../../../client/src/check/verdict.ts';
import { fakeCredentials } from '../../../fakeCredentials.ts';
import { TestClock } from '../rotation/testClock.ts';
import { type Answering, startServer } from './server.ts';

const fake = fakeCredentials(65);
const credentials = { clientId: fake.id('test'), clientSecret: fake.secret('test') };
const never = {
  isCancellationRequested: false,
  onCancellationRequested: () => ({ dispose: () => undefined }),
};

async function asking(answering: Answering): Promise<Asked> {
  const { url } = await startServer(answering);
  return ask(send, payments(`${url}/v1`, credentials), new TestClock(), never, false);
}

async function verdict(answering: Answering): Promise<unknown> {
  const asked = await asking(answering);
  return asked.kind === 'answered' ? verdictOf(asked.answer) : asked;
}

describe('what the API says about a pair', () => {
  it('is asked with the Basic header, once', async () => {
    const seen: string[] = [];
    await asking((request, response) => {
      seen.push(`${request.method} ${request.url} ${request.headers.authorization}`);
      response.end('{}');
    });
    const basic = Buffer.from(`${credentials.clientId}:${credentials.clientSecret}`).toString('base64');
    expect(seen).toEqual([`GET /v1/payments Basic ${basic}`]);
  });

  it.each([200, 204])('is accepted with status %i', async (status) => {
    expect(await verdict((_request, response) => response.writeHead(status).end())).toEqual({
      kind: 'accepted',
      status,
    });
  });

  it.each([401, 403])('is rejected with status %i', async (status) => {
    expect(await verdict((_request, response) => response.writeHead(status).end())).toEqual({
      kind: 'rejected',
      status,
    });
  });

  it.each([400, 404, 429, 500, 503])(
    'cannot be told with status %i, and is not tried again',
    async (status) => {
      let asked = 0;
      const said = await verdict((_request, response) => {
        asked++;
        response.writeHead(status, { 'Retry-After': '0' }).end();
      });
      expect(said).toEqual({ kind: 'unknown', reason: { kind: 'status', status } });
      expect(asked).toBe(1);
    },
  );

  it('cannot be told where it leads elsewhere, and the credentials do not go there', async () => {
    let followed = 0;
    const other = await startServer((_request, response) => {
      followed++;
      response.end();
    });
    const said = await verdict((_request, response) =>
      response.writeHead(307, { Location: `${other.url}/v1/payments` }).end(),
    );
    expect(said).toEqual({
      kind: 'unknown',
      reason: { kind: 'redirect', host: other.url.replace('http://', '') },
    });
    expect(followed).toBe(0);
  });

  it('cannot be told where nobody listens, or the line is cut', async () => {
    const { url, close } = await startServer((_request, response) => response.end());
    await close();
    const request = payments(`${url}/v1`, credentials);
    const refused = await ask(send, request, new TestClock(), never, false);
    expect(refused).toEqual({
      kind: 'failed',
      reason: { kind: 'connection', detail: 'ECONNREFUSED' },
    });
    const proxied = await ask(send, request, new TestClock(), never, true);
    expect(proxied).toMatchObject({ reason: { kind: 'proxy' } });
    const cut = await asking((incoming) => incoming.socket.destroy());
    expect(cut).toMatchObject({ kind: 'failed', reason: { kind: 'connection' } });
  });

  it('is given up after a while, or when a person cancels', async () => {
    const clock = new TestClock();
    const { url, asked } = await startServer(() => undefined);
    const late = ask(send, payments(`${url}/v1`, credentials), clock, never, false);
    await asked;
    await clock.move(patience * 1000);
    expect(await late).toEqual({ kind: 'failed', reason: { kind: 'timeout', seconds: patience } });
    expect(clock.timers).toEqual([]);

    const silent = await startServer(() => undefined);
    let cancel: () => void = () => undefined;
    const cancellation = {
      isCancellationRequested: false,
      onCancellationRequested: (listener: () => void) => {
        cancel = listener;
        return { dispose: () => undefined };
      },
    };
    const cancelled = ask(send, payments(`${silent.url}/v1`, credentials), clock, cancellation, false);
    await silent.asked;
    cancellation.isCancellationRequested = true;
    cancel();
    expect(await cancelled).toEqual({ kind: 'cancelled' });
    expect(clock.timers).toEqual([]);
  });

  it('is not asked for where it is cancelled already', async () => {
    const unused: Send = () => Promise.reject(new Error('It was sent.'));
    const request = payments('https://a', credentials);
    const asked = await ask(
      unused,
      request,
      new TestClock(),
      { ...never, isCancellationRequested: true },
      false,
    );
    expect(asked).toEqual({ kind: 'cancelled' });
  });

  it('is read up to a limit', async () => {
    const asked = await asking((_request, response) => response.end('x'.repeat(longestBody + 1)));
    expect(asked).toMatchObject({ kind: 'answered', answer: { isCut: true } });
    expect(asked.kind === 'answered' && asked.answer.body.length).toBe(longestBody);
  });
});

describe('why a request failed', () => {
  const failed = (...codes: readonly string[]) =>
    codes.reduceRight<Error | undefined>(
      (cause, code) => Object.assign(new TypeError('fetch failed', cause ? { cause } : {}), { code }),
      undefined,
    );

  it.each([
    ['ENOTFOUND', 'dns'],
    ['EAI_AGAIN', 'dns'],
    ['ECONNRESET', 'connection'],
    ['EHOSTUNREACH', 'connection'],
    ['UND_ERR_SOCKET', 'connection'],
    ['ETIMEDOUT', 'timeout'],
    ['UND_ERR_CONNECT_TIMEOUT', 'timeout'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'tls'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'tls'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tls'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls'],
    ['CERT_HAS_EXPIRED', 'tls'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'tls'],
    ['EPERM', 'other'],
  ])('is, for %s, %s', (code, kind) => {
    expect(reasonOf(failed('', code), false, 15).kind).toBe(kind);
  });

  it('is found among the tries of several addresses, and in what a proxy answers', () => {
    const tries = new TypeError('fetch failed', { cause: new AggregateError([failed('ECONNREFUSED')]) });
    expect(reasonOf(tries, false, 15)).toEqual({ kind: 'connection', detail: 'ECONNREFUSED' });
    const tunnel = new TypeError('fetch failed', {
      cause: new Error('Proxy response (407) !== 200 when HTTP Tunneling'),
    });
    expect(reasonOf(tunnel, false, 15)).toEqual({ kind: 'proxy', detail: '407' });
  });

  it('quotes nothing of what an error says', () => {
    const error = new TypeError(`bad header ${credentials.clientSecret}`);
    expect(JSON.stringify(reasonOf(error, false, 15))).not.toContain(credentials.clientSecret.slice(8, 20));
    expect(reasonOf('a text', false, 15)).toEqual({ kind: 'other', detail: '' });
  });
});

describe('the address of the API', () => {
  it.each([
    ['https://api.xtopay.co/v1', 'https://api.xtopay.co/v1'],
    [' https://api.xtopay.co/v1/ ', 'https://api.xtopay.co/v1'],
    ['https://proxy.example:8443', 'https://proxy.example:8443'],
    ['http://127.0.0.1:3000/v1', 'http://127.0.0.1:3000/v1'],
    ['http://localhost:3000', 'http://localhost:3000'],
    ['http://[::1]:3000', 'http://[::1]:3000'],
  ])('%j is %s', (text, read) => {
    expect(readBaseUrl(text)).toBe(read);
  });

  it.each([
    'http://api.xtopay.co/v1',
    'http://127.0.0.1.example.com',
    'http://localhost.example.com',
    'https://user:word@api.xtopay.co',
    'https://api.xtopay.co/v1?to=there',
    'https://api.xtopay.co/v1#there',
    'file:///etc/hosts',
    'api.xtopay.co',
    'https://',
    '',
  ])('%j is refused', (text) => {
    expect(readBaseUrl(text)).toBeUndefined();
  });
});

describe('the document of a test request', () => {
  const { clientId, clientSecret } = credentials;
  const basic = Buffer.from(`${clientId}:${clientSecret}`).toString('base64');

  it('shows request and answer, and no more of the secret than its first eight characters', () => {
    const answer = {
      status: 200,
      statusText: 'OK',
      headers: [
        ['content-type', 'application/json'],
        ['set-cookie', `session=${basic}; HttpOnly`],
        ['x-echo', basic],
      ] as const,
      body: JSON.stringify({ you: clientSecret, sent: `Basic ${basic}`, cut: clientSecret.slice(20, 40) }),
      isCut: false,
    };
    const request = payments('https://api.xtopay.co/v1', credentials);
    const text = exchangeText(request, { answer, milliseconds: 12 }, credentials);
    expect(text).toContain(`GET https://api.xtopay.co/v1/payments\n`);
    expect(text).toContain(`Authorization: Basic base64(${clientId}:${clientSecret.slice(0, 8)}…)`);
    expect(text).toContain('HTTP 200 OK (12 ms)\ncontent-type: application/json\nset-cookie: session=…\n');
    expect(text).toContain(`"you": "${clientSecret.slice(0, 8)}…"`);
    expectNothingOf(text);
  });

  it('masks it in base64 at any offset, in both alphabets', () => {
    for (const before of ['', 'a', 'ab', 'abc', `${clientId}:`])
      for (const encoding of ['base64', 'base64url'] as const)
        expectNothingOf(masked(Buffer.from(`${before}${clientSecret}, and`).toString(encoding), credentials));
  });

  it('leaves everything else as it is', () => {
    const text = `${clientId} ${fake.secret('test')} csk_test_ …`;
    expect(masked(text, credentials)).toBe(text);
  });

  function expectNothingOf(text: string): void {
    for (let at = 8; at + 12 <= clientSecret.length; at++)
      expect(text).not.toContain(clientSecret.slice(at, at + 12));
    const decoded = (text.match(/[\w+/-]{12,}/g) ?? []).flatMap((run) =>
      [0, 1, 2, 3].map((skipped) => Buffer.from(run.slice(skipped), 'base64').toString('latin1')),
    );
    for (let at = 9; at + 9 <= clientSecret.length; at++)
      for (const each of decoded) expect(each).not.toContain(clientSecret.slice(at, at + 9));
  }
});

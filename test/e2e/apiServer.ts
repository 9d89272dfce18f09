import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** What stands in for the API on this machine's loopback address. */
export interface Api {
  readonly url: string;
  /** What was answered so far, as `METHOD path status`, the first first. */
  readonly answers: readonly string[];
  /** The pair that is accepted from now on. */
  readonly accept: (clientId: string, clientSecret: string) => void;
  /** Ends it at once: nobody listens there any more. */
  readonly close: () => Promise<void>;
}

/** Starts an API that takes one pair's Basic header, and nothing else. */
export async function startApiServer(clientId: string, clientSecret: string): Promise<Api> {
  const headerOf = (id: string, secret: string) =>
    `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`;
  let expected = headerOf(clientId, clientSecret);
  const answers: string[] = [];
  const server = createServer((request, response) => {
    const isAccepted = request.headers.authorization === expected && request.url === '/v1/payments';
    const status = isAccepted ? 200 : 401;
    answers.push(`${request.method} ${request.url} ${status}`);
    response.writeHead(status, { 'Content-Type': 'text/plain' });
    request.resume().on('end', () => response.end(isAccepted ? 'accepted' : 'rejected'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = async () => {
    server.closeAllConnections();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  };
  onTestFinished(close);
  return {
    url: `http://127.0.0.1:${port}`,
    answers,
    accept: (id, secret) => {
      expected = headerOf(id, secret);
    },
    close,
  };
}

/** The same by its address alone. */
export async function startApi(clientId: string, clientSecret: string): Promise<string> {
  return (await startApiServer(clientId, clientSecret)).url;
}

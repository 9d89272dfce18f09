import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

export type Answering = RequestListener;

/** A server of this machine's loopback address. */
export interface TestServer {
  readonly url: string;
  /** Resolves with the first request. */
  readonly asked: Promise<void>;
  readonly close: () => Promise<void>;
}

/** Starts a server that answers as told, and ends with the test. */
export async function startServer(answering: Answering): Promise<TestServer> {
  let tellAsked: () => void = () => undefined;
  const asked = new Promise<void>((resolve) => {
    tellAsked = resolve;
  });
  const server = createServer((request, response) => {
    tellAsked();
    answering(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = async () => {
    server.closeAllConnections();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  };
  onTestFinished(close);
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked, close };
}

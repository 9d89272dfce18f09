import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** What stands in for the API on this machine's loopback address: takes one pair's Basic header, and nothing else. */
export async function startApi(clientId: string, clientSecret: string): Promise<string> {
  const expected = `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`;
  const server = createServer((request, response) => {
    const isAccepted = request.headers.authorization === expected && request.url === '/v1/payments';
    response.writeHead(isAccepted ? 200 : 401, { 'Content-Type': 'text/plain' });
    request.resume().on('end', () => response.end(isAccepted ? 'accepted' : 'rejected'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { detect } from '../../../../server/src/detection/detect.ts';
import { fixAll } from '../../../../server/src/fixes/fixAll.ts';
import { applied } from '../applied.ts';
import { filled, tokens } from './table/row.ts';

const expected = `Basic ${tokens['B']}`;
const environment = { XTOPAY_CLIENT_SECRET: tokens['S'], XTOPAY_CLIENT_ID: tokens['I'] };
const received: (string | undefined)[] = [];
const server = createServer((request, response) => {
  received.push(request.headers.authorization);
  response.end();
});
let address = '';
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xtopay-fixed-'));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  if (bound !== null && typeof bound === 'object') address = `http://127.0.0.1:${bound.port}/`;
});

afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true, force: true });
});

/** Runs a program once its credentials are replaced, and gives back the headers that it sent. */
async function headersOf(name: string, command: string, program: string) {
  const before = filled(program).replaceAll('URL', address);
  const fix = fixAll(before, name, undefined, detect(name, before));
  if (fix === undefined) throw new Error('Nothing was replaced.');
  const path = join(folder, name);
  await writeFile(path, applied(before, fix));
  received.length = 0;
  const child = spawn(command, [path], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  const [status]: unknown[] = await once(child, 'close');
  expect({ status, errors }).toEqual({ status: 0, errors: '' });
  return [...received];
}

describe('a fixed program sends the header that it sent before', () => {
  it('in JavaScript', async () => {
    const program = `
      const id = '§I', secret = "§S";
      await fetch('URL', { headers: { Authorization: 'Basic §B' } });
      await fetch('URL', { headers: { Authorization: \`Basic \${btoa(id + ':' + secret)}\` } });
      await fetch('URL', { headers: { Authorization: 'Basic ' + btoa('§I:§1' + '§2') } });
      await fetch('URL', { headers: { Authorization: \`Basic \${Buffer.from("§I:§S").toString('base64')}\` } });
    `;
    expect(await headersOf('pay.mjs', process.execPath, program)).toEqual(Array(4).fill(expected));
  });

  it('in a shell, with curl', async () => {
    const program = `
      set -e
      curl -sS -u §I:§S URL
      curl -sS --user '§I:§S' URL
      curl -sS -H "Authorization: Basic §B" URL
      curl -sS -H'Authorization: Basic §B' URL
      header='Authorization: Basic §B'
      curl -sS -H "$header" URL
      XTOPAY_CLIENT_SECRET=§S
      curl -sS -u "§I:$XTOPAY_CLIENT_SECRET" URL
    `;
    expect(await headersOf('pay.sh', 'sh', program)).toEqual(Array(6).fill(expected));
  });
});

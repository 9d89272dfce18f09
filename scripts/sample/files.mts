import type { Code } from '../../server/src/protocol/codes.ts';
import { fakeCredentials } from '../../test/fakeCredentials.ts';

/** One file of the sample workspace and what is to be found in it. */
export interface SampleFile {
  readonly path: string;
  readonly content: string | Buffer;
  /** By line, counted from one. */
  readonly findings: readonly (readonly [line: number, code: Code])[];
  /** Committed although `.gitignore` names it. */
  readonly tracked?: boolean;
}

/**
 * A small shop's code with every kind of leak in it. The credentials are made here, of nobody and always the same:
 * no file of this project holds anything that looks like one.
 */
export function sampleFiles(): readonly SampleFile[] {
  const fake = fakeCredentials(20_260_101);
  const base64 = (text: string) => Buffer.from(text).toString('base64');
  const lines = (...all: string[]) => `${all.join('\n')}\n`;
  const liveSecret = fake.secret('live');
  const splitAt = 30;

  return [
    {
      path: 'README.md',
      content: lines(
        '# Shop',
        '',
        'A sample of how payment credentials leak. All of them are fake.',
        'The samples of the documentation are no leaks:',
        '',
        '    cid_test_a1b2c3d4e5f6g7h8i9j0k1l2m3n4o5p6',
        '    csk_test_a1b2c3d4e5f6g7h8i9j0k1l2m3n4o5p6q7r8s9t0u1v2w3x4y5z6aa1bb2cc3dd4',
      ),
      findings: [],
    },
    { path: '.gitignore', content: lines('.env', '.env.production', 'dist/'), findings: [] },
    {
      path: '.env',
      content: lines(
        '# Not committed: sandbox credentials are at home here, live ones are not.',
        `XTOPAY_CLIENT_ID=${fake.id('test')}`,
        `XTOPAY_CLIENT_SECRET=${fake.secret('test')}`,
        `XTOPAY_LIVE_CLIENT_SECRET=${fake.secret('live')}`,
      ),
      findings: [[4, 'live-client-secret']],
    },
    {
      path: '.env.production',
      content: lines(
        '# Committed although .gitignore names it.',
        `XTOPAY_CLIENT_ID=${fake.id('live')}`,
        `XTOPAY_CLIENT_SECRET=${liveSecret}`,
      ),
      findings: [
        [2, 'live-client-id'],
        [3, 'live-client-secret'],
      ],
      tracked: true,
    },
    {
      path: '.env.example',
      content: lines('XTOPAY_CLIENT_ID=', 'XTOPAY_CLIENT_SECRET=csk_test_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'),
      findings: [],
    },
    {
      path: 'src/pay.ts',
      content: lines(
        'import Xtopay from "@xtopay/node";',
        '',
        'const xtopay = new Xtopay({',
        `  clientId: "${fake.id('live')}",`,
        `  clientSecret: "${fake.secret('live')}",`,
        '});',
        '',
        'console.log(process.env.XTOPAY_CLIENT_SECRET);',
        'console.log(process.env.XTOPAY_CLIENT_SECRET?.slice(0, 8)); // this much may be logged',
        'export default xtopay;',
      ),
      findings: [
        [4, 'live-client-id'],
        [5, 'live-client-secret'],
        [8, 'logged-secret'],
      ],
    },
    { path: 'tsconfig.json', content: lines('{ "include": ["src"] }'), findings: [] },
    {
      path: 'src/types.d.ts',
      content: lines(
        '// Stands in for packages that are not installed, so that Problems holds leaks only.',
        'declare module "@xtopay/node";',
        'declare const process: { env: Record<string, string | undefined> };',
      ),
      findings: [],
    },
    {
      path: 'src/sandbox.py',
      content: lines(
        'import requests',
        '',
        'requests.post(',
        '    "https://api.xtopay.co/v1/payments",',
        `    auth=("${fake.id('test')}", "${fake.secret('live')}"),`,
        '    json={"amount": 5000, "currency": "GHS"},',
        ')',
      ),
      findings: [
        [5, 'test-client-id'],
        [5, 'live-client-secret'],
        [5, 'mixed-environments'],
      ],
    },
    {
      path: 'src/checkout.js',
      content: lines(
        'export const secret = import.meta.env.VITE_XTOPAY_CLIENT_SECRET;',
        `const parts = '${liveSecret.slice(0, splitAt)}' +`,
        `  '${liveSecret.slice(splitAt)}';`,
        `const headers = { Authorization: 'Basic ${base64(`${fake.id('test')}:${fake.secret('test')}`)}' };`,
        `const cut = '${fake.secret('live').slice(0, -1)}';`,
      ),
      findings: [
        [1, 'client-side-secret'],
        [2, 'live-client-secret'],
        [4, 'test-basic-auth'],
        [5, 'malformed-credential'],
      ],
    },
    {
      path: 'scripts/charge.sh',
      content: lines(
        '#!/bin/sh',
        'curl https://api.xtopay.co/v1/payments \\',
        `  -u "${fake.id('test')}:${fake.secret('test')}" \\`,
        '  -H "Content-Type: application/json" \\',
        `  -d '{"amount": 5000, "currency": "GHS"}'`,
        '# secretlint-disable-next-line -- revoked on the day it leaked',
        `OLD=${fake.secret('live')}`,
      ),
      findings: [
        [3, 'test-client-id'],
        [3, 'test-client-secret'],
      ],
    },
    {
      path: 'config/notes.json',
      content: lines(
        '{',
        `  "fromChat": "use this one:\\n${fake.secret('test')}",`,
        `  "webhook": "https://shop.example/hook?secret%3D${fake.secret('live')}"`,
        '}',
      ),
      findings: [
        [2, 'test-client-secret'],
        [3, 'live-client-secret'],
      ],
    },
    {
      path: 'deploy/secret.yaml',
      content: lines(
        'apiVersion: v1',
        'kind: Secret',
        'metadata:',
        '  name: xtopay',
        'data:',
        `  clientSecret: ${base64(fake.secret('live'))}`,
      ),
      findings: [[6, 'live-client-secret']],
    },
    {
      path: 'deploy/export.ps1',
      content: Buffer.from(`\ufeff$env:SECRET = "${fake.secret('test')}"\r\n`, 'utf16le'),
      findings: [[1, 'test-client-secret']],
    },
    { path: 'dist/pay.js', content: lines(`s="${fake.secret('live')}"`), findings: [] },
  ];
}

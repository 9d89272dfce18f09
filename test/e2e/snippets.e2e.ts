import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { fakeCredentials } from '../fakeCredentials.ts';
import { startApi } from './apiServer.ts';
import { useBrowser } from './browser.ts';
import { folderWith } from './folders.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

const fake = fakeCredentials(13);
const execute = promisify(execFile);
useBrowser();

/** Stands in where Python has no `requests`: the one call that the snippet makes. */
const requestsStandIn = `
import json as _json, urllib.error, urllib.request
class _Response:
    def __init__(self, status, text): self.status_code, self.text = status, text
def post(url, headers, json):
    request = urllib.request.Request(url, _json.dumps(json).encode(), {**headers, "Content-Type": "application/json"})
    try:
        with urllib.request.urlopen(request) as answer: return _Response(answer.status, answer.read().decode())
    except urllib.error.HTTPError as error: return _Response(error.code, error.read().decode())
`;

/** Inserts a snippet into a file, types over its first placeholder where asked, saves, and reads the file. */
async function insertInto(
  workbench: Workbench,
  folder: string,
  file: string,
  snippet: string,
  address?: string,
): Promise<string> {
  await workbench.openFile(file);
  await workbench.focusEditor(file);
  await choose(workbench, snippet);
  await expect.poll(() => workbench.editorText(file)).toContain('XTOPAY_CLIENT_SECRET');
  if (address !== undefined) {
    await workbench.insert(address);
    await expect.poll(() => workbench.editorText(file)).toContain(address);
  }
  await workbench.page.keyboard.press('Escape');
  await workbench.page.keyboard.press('Control+S');
  const path = join(folder, file);
  await expect.poll(() => readFileSync(path, 'utf8'), { timeout: 15_000 }).toContain('XTOPAY_CLIENT_SECRET');
  return readFileSync(path, 'utf8');
}

/** The first row is what fits the file's language. */
async function choose(workbench: Workbench, snippet: string): Promise<void> {
  await workbench.runCommand('Xtopay: Insert Snippet…');
  await workbench.quickInput.row(snippet).first().click();
  await workbench.quickInput.closed();
}

async function run(
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  cwd: string,
): Promise<string> {
  const { stdout } = await execute(program, args, { cwd, env: { ...process.env, ...env } });
  return stdout.trim();
}

function environmentOf(clientId: string, clientSecret: string): NodeJS.ProcessEnv {
  return { XTOPAY_CLIENT_ID: clientId, XTOPAY_CLIENT_SECRET: clientSecret };
}

it('puts requests into a file of each language, which run and call the API as the owner of the pair', async () => {
  const [id, secret] = [fake.id('test'), fake.secret('test')];
  const address = await startApi(id, secret);
  const hasRequests = await execute('python3', ['-c', 'import requests']).then(
    () => true,
    () => false,
  );
  const names = ['pay.mjs', 'pay.mts', 'pay.sh', 'pay.py', 'typed.py'];
  const folder = folderWith({
    ...Object.fromEntries(names.map((name) => [name, ''])),
    ...(hasRequests ? {} : { 'requests.py': requestsStandIn }),
  });
  const workbench = await openWorkbench({ open: folder });
  const [mine, wrong] = [environmentOf(id, secret), environmentOf(id, fake.secret('test'))];

  for (const [file, snippet] of [
    ['pay.mjs', 'Xtopay fetch with Basic header'],
    ['pay.mts', 'Xtopay fetch with Basic header (TypeScript)'],
  ] as const) {
    const text = await insertInto(workbench, folder, file, snippet, address);
    expect(text).toContain('process.env.XTOPAY_CLIENT_ID');
    expect(await run(process.execPath, [file], mine, folder)).toBe('200 accepted');
    expect(await run(process.execPath, [file], wrong, folder)).toBe('401 rejected');
  }

  await insertInto(workbench, folder, 'pay.sh', 'Xtopay curl', address);
  expect(await run('sh', ['pay.sh'], mine, folder)).toBe('accepted');
  expect(await run('sh', ['pay.sh'], wrong, folder)).toBe('rejected');

  await insertInto(workbench, folder, 'pay.py', 'Xtopay requests', address);
  expect(await run('python3', ['pay.py'], mine, folder)).toBe('200 accepted');

  // A snippet's prefix completes to it.
  await workbench.openFile('typed.py');
  await workbench.focusEditor('typed.py');
  await workbench.page.keyboard.type('xtopay-req');
  await workbench.page
    .locator('.suggest-widget.visible .monaco-list-row.focused')
    .filter({ hasText: 'xtopay-requests' })
    .waitFor();
  await workbench.page.keyboard.press('Enter');
  await expect
    .poll(() => workbench.editorText('typed.py'))
    .toContain('client_id = os.environ["XTOPAY_CLIENT_ID"]');
});

it('puts the SDK into code as its documentation writes it, and the variables into an .env file; without a file it opens one', async () => {
  const folder = folderWith({
    'sdk.mjs': '',
    'sdk.mts': '',
    '.env': 'PORT=80',
    'node_modules/@xtopay/node/package.json':
      '{"name":"@xtopay/node","type":"module","exports":"./index.js"}',
    'node_modules/@xtopay/node/index.js':
      'export default class { constructor(options) { console.log(JSON.stringify(options)); } }',
  });
  const workbench = await openWorkbench({ open: folder });
  await choose(workbench, 'Xtopay curl');
  await workbench.editor('Untitled-1').waitFor();
  await expect
    .poll(() => workbench.editorText('Untitled-1'))
    .toContain('-u "$XTOPAY_CLIENT_ID:$XTOPAY_CLIENT_SECRET"');
  await workbench.page.locator('.part.statusbar').getByRole('button', { name: 'Shell Script' }).waitFor();

  for (const [file, snippet, bang] of [
    ['sdk.mjs', 'Xtopay Node SDK', ''],
    ['sdk.mts', 'Xtopay Node SDK (TypeScript)', '!'],
  ] as const) {
    const text = await insertInto(workbench, folder, file, snippet);
    expect(text.trim().split('\n')).toEqual([
      'import Xtopay from "@xtopay/node";',
      '',
      'const xtopay = new Xtopay({',
      `  clientId: process.env.XTOPAY_CLIENT_ID${bang},`,
      `  clientSecret: process.env.XTOPAY_CLIENT_SECRET${bang},`,
      '});',
    ]);
    const env = environmentOf(fake.id('test'), fake.secret('test'));
    expect(JSON.parse(await run(process.execPath, [file], env, folder))).toEqual({
      clientId: env['XTOPAY_CLIENT_ID'],
      clientSecret: env['XTOPAY_CLIENT_SECRET'],
    });
  }

  // On lines of their own.
  await workbench.openFile('.env');
  await workbench.focusEditor('.env');
  await workbench.runCommand('Xtopay: Insert Snippet…');
  // The palette shows until the list is there.
  await expect
    .poll(async () => (await workbench.quickInput.labels())[0])
    .toBe('Xtopay environment variables');
  await workbench.screenshot('insert-snippet');
  await workbench.page.keyboard.press('Enter');
  await workbench.quickInput.closed();
  await expect
    .poll(() => workbench.editorText('.env'))
    .toContain('PORT=80\nXTOPAY_CLIENT_ID=\nXTOPAY_CLIENT_SECRET=');
});

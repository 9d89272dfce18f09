import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { fingerprintOf } from '../../server/src/detection/fingerprint.ts';
import { fakeCredentials } from '../fakeCredentials.ts';
import { startApiServer } from './apiServer.ts';
import { useBrowser } from './browser.ts';
import { expectNowhere } from './canary.ts';
import { folderWith } from './folders.ts';
import { storePair } from './storePair.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

const fake = fakeCredentials(63);
useBrowser();

/** Pays with what is in its environment, and tells the secret's first eight characters and its hash. */
const program = `
const { createHash } = require('node:crypto');
const { XTOPAY_CLIENT_ID: id, XTOPAY_CLIENT_SECRET: secret = '', API } = process.env;
const mark = secret.slice(0, 8) + ' ' + createHash('sha256').update(secret).digest('hex').slice(0, 12);
const from = process.argv[2];
if (!API) console.log(from + ' has ' + mark);
else fetch(API + '/v1/payments', { headers: { Authorization: 'Basic ' + btoa(id + ':' + secret) } })
  .then((answer) => answer.text()).then((text) => console.log(from + ' ' + text + ' ' + mark));
`;

function markOf(secret: string): string {
  return `${secret.slice(0, 8)} ${createHash('sha256').update(secret).digest('hex').slice(0, 12)}`;
}

const consoleOf = ({ page }: Workbench) => page.locator('.repl .monaco-list-rows');
const terminalOf = ({ page }: Workbench) => page.locator('.terminal-wrapper.active .xterm-rows');

it('brings the active pair to what is debugged, and types it nowhere', async () => {
  const [id, secret] = [fake.id('test'), fake.secret('test')];
  const api = await startApiServer(id, secret);
  const launch = (name: string, more: object) => ({
    type: 'node',
    request: 'launch',
    name,
    program: '${workspaceFolder}/pay.js',
    args: [name],
    env: { API: api.url },
    ...more,
  });
  const folder = folderWith({
    'pay.js': program,
    '.vscode/launch.json': JSON.stringify(
      {
        configurations: [
          launch('plain', { xtopai: true }),
          launch('labelled', { xtopay: 'shop' }),
          launch('typed', { xtopay: true, console: 'integratedTerminal' }),
          launch('variable', {
            env: {
              API: api.url,
              XTOPAY_CLIENT_ID: '${command:xtopay.clientId}',
              XTOPAY_CLIENT_SECRET: '${input:secret}',
            },
          }),
          launch('exposing', { args: ['${command:xtopay.clientSecret}'] }),
        ],
        compounds: [{ name: 'both', configurations: ['plain', 'labelled'] }],
        inputs: [{ id: 'secret', type: 'command', command: 'xtopay.clientSecret', args: 'Shop' }],
      },
      undefined,
      2,
    ),
  });
  const launchFile = `${folder}/.vscode/launch.json`;
  const workbench = await openWorkbench({ open: folder, file: launchFile });
  await storePair(workbench, { id, secret }, 'Shop');
  const start = async (name: string) => {
    await workbench.quickInput.closed();
    await workbench.page.keyboard.press('Control+P');
    await workbench.quickInput.type(`debug ${name}`);
    await workbench.quickInput.acceptRow(name);
  };
  const debugged = (text: string) => consoleOf(workbench).filter({ hasText: text }).waitFor();
  // The schema knows "xtopay" in a configuration of another extension's debugger, and completes the labels.
  await workbench.problems.open();
  await workbench.problems.row('Property xtopai is not allowed.').waitFor();
  expect(await workbench.problems.row(/Property/).count()).toBe(1);
  const lines = readFileSync(launchFile, 'utf8').split('\n');
  const line = lines.findIndex((each) => each.includes('"shop"'));
  await workbench.page.keyboard.press('Control+P');
  await workbench.quickInput.type(`:${line + 1}:${(lines[line] ?? '').indexOf('shop') + 1}`);
  await workbench.quickInput.accept();
  await workbench.quickInput.closed();
  await workbench.completion('Shop');
  await workbench.screenshot('delivery-completion');
  await workbench.page.keyboard.press('Escape');

  await start('both');
  await expect
    .poll(() => api.answers.toSorted(), { timeout: 90_000 })
    .toEqual(['GET /v1/payments 200', 'GET /v1/payments 401']);
  await workbench.screenshot('delivery-debug');

  await start('variable');
  await workbench.dialog.filter({ hasText: 'Hand out the client secret of "Shop" (sandbox)?' }).waitFor();
  await workbench.screenshot('delivery-variable');
  await workbench.answerDialog('Hand Out');
  await debugged(`variable accepted ${markOf(secret)}`);
  // Once in a window: the next time nobody is asked.
  await start('variable');
  await expect
    .poll(() => api.answers.filter((answer) => answer.endsWith('200')), { timeout: 90_000 })
    .toHaveLength(3);

  await start('exposing');
  await workbench.notification('the client secret would stand on a command line').waitFor();

  await start('typed');
  await workbench.dialog.filter({ hasText: 'in the Debug Console instead of a terminal?' }).waitFor();
  await workbench.screenshot('delivery-typed');
  await workbench.answerDialog('Use Debug Console');
  await debugged(`typed accepted ${markOf(secret)}`);
  await expectNowhere(workbench.page, [secret]);
});

it('brings the active pair to tasks that a person runs with it, and sends no request for tasks that ask by themselves', async () => {
  const [id, secret] = [fake.id('test'), fake.secret('test')];
  const api = await startApiServer(id, secret);
  const run = { command: process.execPath, args: ['${workspaceFolder}/tell.js'] };
  const asking = (command: string) => ({
    label: `with ${command}`,
    type: 'shell',
    command: 'echo',
    args: [`\${command:xtopay.${command}}`],
    problemMatcher: [],
  });
  // A fingerprint is no secret: it may stand in a baseline.
  const fingerprint = fingerprintOf(secret);
  const known = {
    id: fingerprint.slice(0, 16),
    fingerprint,
    label: '',
    environment: '',
    created: '',
    note: '',
  };
  const folder = folderWith({
    'tell.js': program,
    'package.json': JSON.stringify({ scripts: { tell: 'node tell.js npm' } }),
    '.vscode/tasks.json': JSON.stringify({
      tasks: [
        { ...run, label: 'in shell', type: 'shell', args: [...run.args, 'shell'] },
        { ...run, label: 'in process', type: 'process', args: [...run.args, 'process'] },
        ...['checkCredentials', 'sendTestRequest'].map(asking),
        { ...asking('known'), args: ['${input:known}'] },
      ],
      inputs: [{ id: 'known', type: 'command', command: 'xtopay.checkCredentials', args: { pair: known } }],
    }),
  });
  const workbench = await openWorkbench({
    open: folder,
    settings: { 'xtopay.api.baseUrl': `${api.url}/v1` },
  });
  const { quickInput } = workbench;
  await storePair(workbench, { id, secret }, 'Shop');
  const terminal = terminalOf(workbench);
  for (const [task, name] of [
    ['in shell', 'shell'],
    ['in process', 'process'],
    ['tell, npm', 'npm'],
  ] as const) {
    await workbench.runCommand('Xtopay: Run Task With Credentials');
    await quickInput.acceptRow(task);
    await terminal.filter({ hasText: `${name} has ${markOf(secret)}` }).waitFor();
    expect((await terminal.allInnerTexts()).join('')).not.toContain(secret.slice(9, 30));
  }
  await workbench.screenshot('delivery-task');
  // What VS Code remembers of the tasks is there, and no secret.
  expect(await expectNowhere(workbench.page, [secret])).toContain('in shell');

  // A task of the workspace asks in the name of nobody: a person has to choose.
  for (const [command, title] of [
    ['checkCredentials', 'Xtopay: Check Credentials'],
    ['sendTestRequest', 'Xtopay: Send Test Request'],
    ['known', 'Xtopay: Check Credentials'],
  ] as const) {
    await workbench.runCommand('Tasks: Run Task');
    await quickInput.acceptRow(`with ${command}`);
    await quickInput.step(title);
    await workbench.screenshot(`nothing-sent-${command}`);
    await quickInput.cancel();
  }
  expect(api.answers).toEqual([]);
  await workbench.runCommand('Xtopay: Check Credentials');
  await quickInput.acceptRow('Shop');
  await workbench.notification('"Shop" is accepted').waitFor();
  expect(api.answers).toEqual(['GET /v1/payments 200']);
});

it('brings the active pair to new terminals of the folder while that is on, and says which hold another', async () => {
  const [shop, till] = [fake.secret('test'), fake.secret('test')];
  const folder = folderWith({ 'tell.js': program });
  const workbench = await openWorkbench({ open: folder });
  await storePair(workbench, { id: fake.id('test'), secret: shop }, 'Shop');
  const expectNewTerminal = async (secret: string, name: string) => {
    await workbench.runCommand('Terminal: Create New Terminal');
    await terminalOf(workbench)
      .filter({ hasText: /[$#]\s*$/ })
      .waitFor();
    await workbench.page.keyboard.type(`"${process.execPath}" tell.js ${name}\n`);
    await terminalOf(workbench)
      .filter({ hasText: `${name} has ${markOf(secret)}` })
      .waitFor();
  };
  const toggle = 'Xtopay: Toggle Credentials in New Terminals';
  const old = workbench.notification('keep the Xtopay credentials they were opened with');
  await workbench.runCommand(toggle);
  await workbench.notification('get the pair "Shop"').waitFor();
  await expectNewTerminal(shop, 'first');

  await storePair(workbench, { id: fake.id('test'), secret: till }, 'Till');
  await workbench.runCommand('Xtopay: Switch Credentials');
  await workbench.quickInput.row('Till').click();
  await old.waitFor();
  await workbench.screenshot('delivery-switched');
  await expectNewTerminal(till, 'second');

  await workbench.runCommand('Xtopay: Revoke Credentials');
  await workbench.quickInput.row('Till').click();
  await workbench.dialog.filter({ hasText: 'Revoke the secret of "Till" (sandbox)?' }).waitFor();
  await workbench.screenshot('revoke');
  await workbench.answerDialog('Open Dashboard');
  // VS Code asks before it opens a browser.
  await workbench.dialog.filter({ hasText: 'app.xtopay.co' }).waitFor();
  await workbench.answerDialog('Cancel');
  await workbench.quickInput.row('Delete the pair').click();
  await workbench.notification('"Till" is deleted from secret storage.').waitFor();
  await expectNewTerminal('', 'third');
  await expectNowhere(workbench.page, [shop, till]);
});

import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { fakeCredentials } from '../fakeCredentials.ts';
import { startApiServer } from './apiServer.ts';
import { folderWith } from './folders.ts';
import { openWorkbench, useBrowser, type Workbench } from './workbench.ts';

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

async function store(workbench: Workbench, id: string, secret: string, label: string): Promise<void> {
  const { quickInput } = workbench;
  await workbench.runCommand('Xtopay: Set Credentials');
  await quickInput.step('(1/3)');
  await quickInput.type(`${id}:${secret}`);
  await quickInput.step('(3/3)');
  await quickInput.type(label);
  await quickInput.accept();
  await workbench.notification(`"${label}"`).first().waitFor();
}

const consoleOf = ({ page }: Workbench) => page.locator('.repl .monaco-list-rows');
const terminalOf = ({ page }: Workbench) => page.locator('.terminal-wrapper.active .xterm-rows');

it('brings the active pair to what is debugged and to tasks, and types it nowhere', async () => {
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
  const node = process.execPath;
  const folder = folderWith({
    'pay.js': program,
    '.vscode/launch.json': JSON.stringify(
      {
        configurations: [
          launch('plain', {}),
          launch('asks', { xtopay: true }),
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
        inputs: [{ id: 'secret', type: 'command', command: 'xtopay.clientSecret', args: 'Shop' }],
      },
      undefined,
      2,
    ),
    '.vscode/tasks.json': JSON.stringify({
      tasks: [
        {
          label: 'pay in shell',
          type: 'shell',
          command: node,
          args: ['${workspaceFolder}/pay.js', 'shell'],
          options: { env: { API: api.url } },
        },
      ],
    }),
  });
  const workbench = await openWorkbench({ open: folder, file: `${folder}/.vscode/launch.json` });
  await store(workbench, id, secret, 'Shop');
  const start = async (name: string) => {
    await workbench.quickInput.closed();
    await workbench.page.keyboard.press('Control+P');
    await workbench.quickInput.type(`debug ${name}`);
    await workbench.quickInput.acceptRow(name);
  };
  const debugged = (text: string) => consoleOf(workbench).filter({ hasText: text }).waitFor();
  await start('plain');
  await debugged('plain rejected');
  await start('asks');
  await debugged(`asks accepted ${markOf(secret)}`);
  await start('labelled');
  await debugged(`labelled accepted ${markOf(secret)}`);
  await workbench.screenshot('delivery-debug');

  await start('variable');
  await workbench.dialog.filter({ hasText: 'Hand out the client secret of "Shop" (sandbox)?' }).waitFor();
  await workbench.screenshot('delivery-variable');
  await workbench.answerDialog('Hand Out');
  await debugged(`variable accepted ${markOf(secret)}`);

  await start('exposing');
  await workbench.notification('the client secret would stand on a command line').waitFor();

  await start('typed');
  await workbench.dialog.filter({ hasText: 'in the Debug Console instead of a terminal?' }).waitFor();
  await workbench.screenshot('delivery-typed');
  await workbench.answerDialog('Use Debug Console');
  await debugged(`typed accepted ${markOf(secret)}`);

  await workbench.runCommand('Xtopay: Run Task With Credentials');
  await workbench.quickInput.type('pay in shell');
  await workbench.quickInput.acceptRow('pay in shell');
  await terminalOf(workbench)
    .filter({ hasText: `shell accepted ${markOf(secret)}` })
    .waitFor();
  expect(await terminalOf(workbench).innerText()).not.toContain(secret.slice(9, 30));
  await workbench.screenshot('delivery-task');
});

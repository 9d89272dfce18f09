import type { ExtensionContext } from 'vscode';
import { beforeEach, expect, it, vi } from 'vitest';
import { activateWith, type Register, type Running } from '../../../client/src/activation.ts';
import { later } from '../../../client/src/later.ts';
import { start } from '../../../client/src/start.ts';
import manifest from '../../../package.json' with { type: 'json' };
import { fakeCredentials } from '../../fakeCredentials.ts';
import { fakeVscode } from './fakeVscode.ts';

type Run = (...given: unknown[]) => unknown;

/** A window in which nothing is open, and nothing was ever stored. */
const vscode = vi.hoisted(() => {
  const deeds: string[] = [];
  /** By the names of the commands; of what is debugged, by `*`. */
  const registered = new Map<string, Run>();
  return {
    deeds,
    registered,
    answers: new Map<string, unknown>([
      [
        'commands.registerCommand',
        (command: string, run: Run) => {
          deeds.push('commands.registerCommand()');
          registered.set(command, run);
        },
      ],
      [
        'debug.registerDebugConfigurationProvider',
        (type: string, provider: Record<string, Run>) => {
          deeds.push('debug.registerDebugConfigurationProvider()');
          registered.set(type, (...given) =>
            provider['resolveDebugConfigurationWithSubstitutedVariables']?.(...given),
          );
        },
      ],
      ['l10n.t()', 'a text'],
      ['languages.getDiagnostics()', []],
      ['window.createTreeView().visible', false],
      ['window.tabGroups.all', []],
      ['window.visibleTextEditors', []],
      ['workspace.getConfiguration().get()', undefined],
      ['workspace.getConfiguration().inspect()', undefined],
      ['workspace.workspaceFolders', []],
      ['context.globalState.get()', undefined],
      ['context.globalState.keys()', []],
      ['context.secrets.keys()', []],
      ['context.workspaceState.get()', undefined],
    ]),
  };
});
vi.mock('vscode', async () => {
  const { fakeVscode: make } = await import('./fakeVscode.ts');
  return make(vscode.deeds, vscode.answers);
});

beforeEach(() => {
  vscode.deeds.length = 0;
  vscode.registered.clear();
  vscode.answers.set('context.extension.packageJSON', manifest);
  vscode.answers.delete('l10n.t');
});

const context = fakeVscode(vscode.deeds, vscode.answers, 'context') as ExtensionContext;

/** Starts everything but the server, which never comes up. */
function startAll(register: Register): Running {
  vscode.deeds.push('all is started');
  const makeClient = () => {
    vscode.deeds.push('the server is started');
    return new Promise<never>(() => {});
  };
  return start(context, register, makeClient, { keyringIsUnlikely: false });
}

/** Activates. @returns Ends it. */
const activate = (load = () => Promise.resolve(startAll)) => activateWith(context, load);

const calls = () => vscode.deeds.filter((deed) => deed.endsWith('()'));

/** In its turn of the event loop all would have been started. */
const nextTurn = () =>
  new Promise<void>((resolve) => {
    later(resolve, 0);
  });

/** What VS Code, and other extensions, have to know of. What was kept of the window is in memory. */
const registering = [
  /^(?:commands|debug|languages|window|workspace)\.(?:register|create)\w+\(\)$/,
  /\.onDid\w+\(\)$/,
  /^new \w+\(\)$/,
  /^(?:Disposable\.from|DocumentDropOrPasteEditKind\.Empty\.append|l10n\.t)\(\)$/,
  /^(?:context\.subscriptions\.push|context\.workspaceState\.get|window\.createStatusBarItem\(\)\.show)\(\)$/,
];

it('registers the commands and who is asked about launches while VS Code waits, and does nothing else', async () => {
  const end = activate();
  const commands = manifest.contributes.commands.map(({ command }) => command);
  expect([...vscode.registered.keys()]).toEqual([...commands, '*']);
  expect(calls()).toEqual([
    ...commands.map(() => 'commands.registerCommand()'),
    'debug.registerDebugConfigurationProvider()',
    'context.subscriptions.push()',
  ]);
  await end();
});

it('only registers in the turn in which all is started', () => {
  startAll(() => ({ dispose: () => undefined }));
  expect(calls().filter((call) => !registering.some((each) => each.test(call)))).toEqual([]);
  // What is made, or taken together, when it is read for the first time.
  for (const costly of ['context.environmentVariableCollection', 'window.tabGroups'])
    expect(vscode.deeds).not.toContain(costly);
});

it('does the rest right after it', async () => {
  activate();
  await expect
    .poll(() => vscode.deeds)
    .toEqual(
      expect.arrayContaining([
        'context.secrets.keys()',
        'the server is started',
        'languages.getDiagnostics()',
        'workspace.getConfiguration().inspect()',
      ]),
    );
  expect(vscode.deeds).not.toContain('window.createOutputChannel().error()');
});

it('runs a command that comes before its turn with all that it needs, and starts that once', async () => {
  activate();
  await vscode.registered.get('xtopay.clearFindingsFilter')?.();
  expect(vscode.deeds).toContain('context.workspaceState.update()');
  await nextTurn();
  expect(vscode.deeds.filter((deed) => deed === 'all is started')).toHaveLength(1);
});

it('gives a command what it was run on', async () => {
  const runs: unknown[] = [];
  const end = activate(() =>
    Promise.resolve((register) => {
      register('copyClientId', (target) => runs.push(target));
      return {
        resolveLaunch: (_, configuration) => Promise.resolve(configuration),
        stop: () => Promise.resolve(),
      };
    }),
  );
  await vscode.registered.get('xtopay.copyClientId')?.('a pair');
  expect(runs).toEqual(['a pair']);
  await end();
});

it('asks for what is debugged before its turn, too', async () => {
  const launch = { type: 'node', request: 'launch', name: 'Program' };
  const end = activate(() =>
    Promise.resolve(() => ({
      resolveLaunch: (folder, configuration) => Promise.resolve({ ...configuration, folder }),
      stop: () => Promise.resolve(),
    })),
  );
  expect(await vscode.registered.get('*')?.('a folder', launch)).toEqual({ ...launch, folder: 'a folder' });
  await end();
});

it('tells when nothing could be started, and fails what a person runs, but not what they debug', async () => {
  const secret = fakeCredentials(12).secret('live');
  const cause = new Error(`The file ${secret} is gone.\nRequire stack: …`);
  vscode.answers.set('l10n.t', (text: string, ...values: string[]) => text.replace('{0}', values[0] ?? ''));
  const end = activate(() => Promise.reject(cause));
  await expect(vscode.registered.get('xtopay.showLog')?.()).rejects.toMatchObject({
    message: expect.stringMatching(/Reload the window.*: The file csk_live… is gone\.$/) as unknown,
    cause,
  });
  const launch = { type: 'node', request: 'launch', name: 'Program' };
  expect(await vscode.registered.get('*')?.(undefined, launch)).toBe(launch);
  await expect.poll(() => vscode.deeds).toContain('window.showErrorMessage()');
  await end();
});

it('keeps what new terminals get off the disk before anything else is done with it', async () => {
  activate();
  const ofTerminals = () =>
    vscode.deeds.filter((deed) => deed.startsWith('context.environmentVariableCollection.'));
  await expect.poll(ofTerminals).not.toEqual([]);
  expect(ofTerminals()[0]).toBe('context.environmentVariableCollection.persistent = false');
});

it.each([
  ['before its turn', () => Promise.resolve()],
  ['when only the commands are registered', nextTurn],
])('starts nothing more once it has ended %s', async (_, until) => {
  const loaded = Promise.withResolvers<typeof startAll>();
  const end = activate(() => loaded.promise);
  await until();
  await end();
  vscode.deeds.length = 0;
  loaded.resolve(startAll);
  await nextTurn();
  await nextTurn();
  expect(vscode.deeds).toEqual([]);
});

it('ends what was started', async () => {
  const end = activate();
  await vscode.registered.get('xtopay.showLog')?.();
  await end();
  vscode.deeds.length = 0;
  await nextTurn();
  await nextTurn();
  expect(vscode.deeds).toEqual([]);
});

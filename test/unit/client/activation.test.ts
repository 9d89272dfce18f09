import type { ExtensionContext } from 'vscode';
import { beforeEach, expect, it, vi } from 'vitest';
import { later } from '../../../client/src/credentials/later.ts';
import { start } from '../../../client/src/extension.ts';
import { fakeVscode } from './fakeVscode.ts';

/** A window in which nothing is open, and nothing was ever stored. */
const vscode = vi.hoisted(() => ({
  deeds: [] as string[],
  answers: new Map<string, unknown>([
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
}));
vi.mock('vscode', async () => {
  const { fakeVscode: make } = await import('./fakeVscode.ts');
  return make(vscode.deeds, vscode.answers);
});

beforeEach(() => {
  vscode.deeds.length = 0;
});

/** Activates. Its server never comes up. */
function activate() {
  const context = fakeVscode(vscode.deeds, vscode.answers, 'context') as ExtensionContext;
  const makeClient = () => {
    vscode.deeds.push('the server is started');
    return new Promise<never>(() => {});
  };
  return start(context, makeClient, { keyringIsUnlikely: false });
}

/** What VS Code has to know of. What was kept of the window is in memory. */
const registering = [
  /^(?:commands|debug|languages|window|workspace)\.(?:register|create)\w+\(\)$/,
  /\.onDid\w+\(\)$/,
  /^new \w+\(\)$/,
  /^(?:Disposable\.from|DocumentDropOrPasteEditKind\.Empty\.append|l10n\.t)\(\)$/,
  /^(?:context\.subscriptions\.push|context\.workspaceState\.get|window\.createStatusBarItem\(\)\.show)\(\)$/,
];

it('only registers while VS Code waits for it', async () => {
  const running = activate();
  const calls = vscode.deeds.filter((deed) => deed.endsWith('()'));
  expect(calls.filter((call) => !registering.some((each) => each.test(call)))).toEqual([]);
  expect(calls.filter((call) => call === 'commands.registerCommand()').length).toBeGreaterThan(40);
  // What is made, or taken together, when it is read for the first time.
  for (const costly of ['context.environmentVariableCollection', 'window.tabGroups'])
    expect(vscode.deeds).not.toContain(costly);
  await running.stop();
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

it('keeps what new terminals get off the disk before anything else is done with it', async () => {
  activate();
  const ofTerminals = () =>
    vscode.deeds.filter((deed) => deed.startsWith('context.environmentVariableCollection.'));
  await expect.poll(ofTerminals).not.toEqual([]);
  expect(ofTerminals()[0]).toBe('context.environmentVariableCollection.persistent = false');
});

it('starts nothing more once it has ended', async () => {
  await activate().stop();
  vscode.deeds.length = 0;
  // The first turn would have come by then.
  await new Promise<void>((resolve) => {
    later(resolve, 0);
  });
  expect(vscode.deeds).toEqual([]);
});

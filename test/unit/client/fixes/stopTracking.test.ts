import * as l10n from '@vscode/l10n';
import { beforeEach, expect, it, vi } from 'vitest';
import { URI, Utils } from 'vscode-uri';
import { FixRefused } from '../../../../client/src/fixes/fixRefused.ts';
import { stopTracking } from '../../../../client/src/fixes/stopTracking.ts';

const editor = vi.hoisted(() => ({
  isTrusted: true,
  /** What was run, asked or told, in its order. */
  done: new Array<string>(),
}));

vi.mock('vscode', () => {
  const say = (message: string) => {
    editor.done.push(`says ${message}`);
    return Promise.resolve(undefined);
  };
  return {
    l10n: { t: l10n.t },
    Uri: { parse: (uri: string) => URI.parse(uri), joinPath: Utils.joinPath },
    window: { showWarningMessage: say, showInformationMessage: say, showErrorMessage: say },
    tasks: { executeTask: () => editor.done.push('runs a task') },
    workspace: {
      get isTrusted() {
        return editor.isTrusted;
      },
      asRelativePath: (uri: URI) => Utils.basename(uri),
    },
  };
});

/** Answers as the server does where git tracks the file. */
const ask: Parameters<typeof stopTracking>[0] = async (method) => {
  editor.done.push(`asks ${method}`);
  return JSON.parse('{ "isRepository": true, "isIgnored": false, "isTracked": true }');
};

async function refusalOf(uri: string): Promise<string> {
  const refused = await stopTracking(ask, { uri }).then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(refused instanceof FixRefused)) throw new Error('It was not refused.');
  return refused.message;
}

beforeEach(() => {
  editor.isTrusted = true;
  editor.done = [];
});

it('runs and asks nothing about a file of a workspace that is not trusted', async () => {
  editor.isTrusted = false;
  expect(await refusalOf('file:///shop/.env')).toBe(
    'This workspace is not trusted, so git is not run in it. Nothing was changed.',
  );
  expect(editor.done).toEqual([]);
});

it.each(['file:///shop/${command:evil.run}/.env', 'file:///$%7Binput:x%7D/.env', 'file:///shop/.env.${a}'])(
  'runs nothing where VS Code would put something else into the path: %s',
  async (uri) => {
    expect(await refusalOf(uri)).toContain('Nothing was changed. Run "git rm --cached" in a terminal.');
    expect(editor.done).toEqual(['asks xtopay/gitStanding']);
  },
);

it('shows the command before anything is run, and runs it where a person says so only', async () => {
  await stopTracking(ask, { uri: 'file:///shop/.env' });
  expect(editor.done).toEqual(['asks xtopay/gitStanding', 'says Stop tracking .env?']);
});

import { describe, expect, it } from 'vitest';
import { readArgument } from '../../../../client/src/delivery/commandArgument.ts';
import { variablesOf } from '../../../../client/src/delivery/environment.ts';
import { variablesOfDotenv, withPair } from '../../../../client/src/delivery/launchEnvironment.ts';
import {
  inDebugConsole,
  isLogged,
  isTypedIntoTerminal,
  type Launch,
  wishOf,
} from '../../../../client/src/delivery/launchWish.ts';
import { fakeCredentials } from '../../../fakeCredentials.ts';

const fake = fakeCredentials(61);
const variables = variablesOf({ clientId: fake.id('test'), clientSecret: fake.secret('test') });

function launch(more: Readonly<Record<string, unknown>> = {}): Launch {
  return { type: 'node', request: 'launch', name: 'Shop', ...more };
}

describe('what a launch configuration asks for', () => {
  it('is what "xtopay" says, and what the setting says where that says nothing', () => {
    expect(wishOf(launch({ xtopay: true }), false)).toEqual({ kind: 'active', isAsked: true });
    expect(wishOf(launch({ xtopay: 'Till' }), false)).toEqual({ kind: 'label', label: 'Till' });
    expect(wishOf(launch(), true)).toEqual({ kind: 'active', isAsked: false });
    expect(wishOf(launch(), false)).toEqual({ kind: 'nothing' });
    expect(wishOf(launch({ xtopay: false }), true)).toEqual({ kind: 'nothing' });
    expect(wishOf(launch({ xtopay: 1 }), true)).toEqual({ kind: 'invalid' });
  });

  it('is nothing by the setting alone where it attaches, runs in a browser or is a terminal', () => {
    expect(wishOf(launch({ request: 'attach' }), true)).toEqual({ kind: 'nothing' });
    for (const type of ['chrome', 'pwa-chrome', 'msedge', 'pwa-msedge', 'firefox', 'node-terminal'])
      expect(wishOf(launch({ type }), true)).toEqual({ kind: 'nothing' });
  });
});

describe('a launch that is logged', () => {
  it.each([
    { type: 'node', trace: true },
    { type: 'node', trace: { logFile: '/tmp/a.log' } },
    { type: 'go', trace: 'verbose' },
    { type: 'debugpy', logToFile: true },
    { type: 'cppdbg', logging: { moduleLoad: false, engineLogging: true } },
    { type: 'coreclr', logging: { diagnosticsLog: { protocolMessages: true } } },
  ])('is known: %o', (more) => {
    expect(isLogged(launch(more))).toBe(true);
  });

  it.each([
    {},
    { trace: false },
    { trace: { stdio: false, logFile: null } },
    { type: 'go', trace: 'error' },
    { logToFile: false },
    { logging: { engineLogging: false, trace: false, exceptions: true } },
    { logging: null },
  ])('is not meant by %o', (more) => {
    expect(isLogged(launch(more))).toBe(false);
  });
});

describe('the environment of a launch', () => {
  it.each(['node', 'pwa-node', 'python', 'debugpy', 'go', 'php', 'coreclr', 'lldb', 'java', 'dart'])(
    'of %s gets the pair under env, beside what is there, and loses the wish',
    (type) => {
      const asked = launch({ type, xtopay: true, env: { PORT: '80' }, program: 'a' });
      expect(withPair(asked, variables)).toEqual({
        kind: 'added',
        launch: { type, request: 'launch', name: 'Shop', program: 'a', env: { PORT: '80', ...variables } },
        instead: [],
      });
      expect(asked['env']).toEqual({ PORT: '80' });
    },
  );

  it('of a C++ debugger is a list', () => {
    const outcome = withPair(
      launch({ type: 'cppdbg', environment: [{ name: 'PORT', value: '80' }] }),
      variables,
    );
    expect(outcome.launch['environment']).toEqual([
      { name: 'PORT', value: '80' },
      ...Object.entries(variables).map(([name, value]) => ({ name, value })),
    ]);
  });

  it('keeps a variable that it sets itself, and mixes no two pairs', () => {
    for (const value of [fake.secret('test'), '', null]) {
      const asked = launch({ env: { XTOPAY_CLIENT_SECRET: value } });
      expect(withPair(asked, variables)).toEqual({
        kind: 'kept',
        launch: asked,
        names: ['XTOPAY_CLIENT_SECRET'],
      });
    }
    expect(withPair(launch({ env: 'PORT=80' }), variables).kind).toBe('unusable');
  });

  it('comes before an env file, whether the debugger has read that already or not, and says so', () => {
    const fromFile = variablesOfDotenv(
      'A=1\r\nexport XTOPAY_CLIENT_ID = "one"\r\nXTOPAY_CLIENT_SECRET=two\n',
    );
    expect([...fromFile.values()]).toEqual(['one', 'two']);
    for (const env of [{}, Object.fromEntries(fromFile)]) {
      const outcome = withPair(launch({ env, envFile: '.env' }), variables, fromFile);
      expect(outcome).toMatchObject({
        kind: 'added',
        launch: { env: variables, envFile: '.env' },
        instead: ['XTOPAY_CLIENT_ID', 'XTOPAY_CLIENT_SECRET'],
      });
    }
  });
});

describe('a launch in a terminal', () => {
  it.each([
    [{ console: 'integratedTerminal' }, true],
    [{ console: 'externalTerminal' }, true],
    [{ console: 'internalConsole' }, false],
    [{}, false],
    [{ type: 'debugpy', console: 'integratedTerminal' }, false],
    [{ type: 'cppdbg', externalConsole: true }, true],
    [{ type: 'lldb', terminal: 'integrated' }, true],
  ])('%j types its environment there: %s', (more, isTyped) => {
    expect(isTypedIntoTerminal(launch(more))).toBe(isTyped);
    expect(isTypedIntoTerminal(inDebugConsole(launch(more)))).toBe(false);
  });
});

describe('what a command variable is called with', () => {
  it('names the pair as a text, as "pair" of an input, or as "xtopay" of a configuration', () => {
    expect(readArgument('Till').label).toBe('Till');
    expect(readArgument({ pair: 'Till' }).label).toBe('Till');
    expect(readArgument(launch({ xtopay: 'Till' })).label).toBe('Till');
    for (const nothing of [undefined, null, 7, {}, { pair: 7 }, launch({ xtopay: true })])
      expect(readArgument(nothing).label).toBeUndefined();
  });

  it('exposes the secret where it stands outside of an environment', () => {
    const variable = '${command:xtopay.clientSecret}';
    expect(readArgument(launch({ env: { S: variable } })).isExposed).toBe(false);
    expect(readArgument({ options: { env: { S: variable } } }).isExposed).toBe(false);
    expect(readArgument(launch({ args: ['-u', `id:${variable}`] })).isExposed).toBe(true);
    expect(readArgument({ command: `curl -u x:${variable}` }).isExposed).toBe(true);
  });
});

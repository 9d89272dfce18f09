import { describe, expect, it } from 'vitest';
import { variablesOf } from '../../../../client/src/delivery/environment.ts';
import { type Collection, FolderEnvironment } from '../../../../client/src/delivery/folderEnvironment.ts';
import { OpenTerminals } from '../../../../client/src/delivery/openTerminals.ts';
import {
  areKeptOnDisk,
  mayBeHandedOver,
  RestoreWatch,
} from '../../../../client/src/delivery/restoredTerminals.ts';
import { TerminalChoices } from '../../../../client/src/delivery/terminalChoices.ts';
import { fakeCredentials } from '../../../fakeCredentials.ts';
import { MemoryState } from '../memoryStorage.ts';

const fake = fakeCredentials(62);
const variables = variablesOf({ clientId: fake.id('test'), clientSecret: fake.secret('test') });

/** Remembers what was on disk, as VS Code does it: everything, while `persistent` is on, as it is at first. */
class RecordingCollection implements Collection {
  description: string | undefined;
  readonly values = new Map<string, string>();
  readonly steps: string[] = [];
  readonly onDisk: string[] = [];
  #isPersistent = true;

  get persistent(): boolean {
    return this.#isPersistent;
  }
  set persistent(value: boolean) {
    this.#isPersistent = value;
    this.steps.push(`persistent ${value}`);
  }
  replace(variable: string, value: string): void {
    this.values.set(variable, value);
    this.steps.push(`replace ${variable}`);
    if (this.#isPersistent) this.onDisk.push(value);
  }
  clear(): void {
    this.values.clear();
    this.steps.push('clear');
  }
}

describe('the environment of new terminals', () => {
  it('is made not to be kept on disk before any value goes in', () => {
    const collection = new RecordingCollection();
    const environment = new FolderEnvironment(collection);
    environment.put('f', variables, 'The pair "Shop"');
    expect(collection.steps[0]).toBe('persistent false');
    expect(collection.onDisk).toEqual([]);
    expect(Object.fromEntries(collection.values)).toEqual(variables);
    expect(collection.description).toBe('The pair "Shop"');
    expect(environment.fingerprint).toBe('f');
  });

  it('stays so where something else has turned it on again, and is empty when cleared', () => {
    const collection = new RecordingCollection();
    const environment = new FolderEnvironment(collection);
    collection.persistent = true;
    environment.put('f', variables, '');
    expect(collection.onDisk).toEqual([]);
    environment.clear();
    expect(collection.values.size).toBe(0);
    expect([collection.description, environment.fingerprint]).toEqual([undefined, undefined]);
  });
});

describe('terminals that are open', () => {
  it('are told once to hold an old secret: one that new ones do not get, or that is not stored', () => {
    const terminals = new OpenTerminals<string>();
    terminals.opened('by folder', 'folder', ['one']);
    terminals.opened('by command', 'command', ['two']);
    terminals.opened('closed', 'folder', ['one']);
    terminals.opened('plain', 'folder', []);
    terminals.closed('closed');
    expect(terminals.takeOld(['one', 'two'], ['one'])).toBe(0);
    // Switched: the folder's terminals are old, the one of the command is not, for its pair is stored.
    expect(terminals.takeOld(['one', 'two'], ['two'])).toBe(1);
    expect(terminals.takeOld(['one', 'two'], ['two'])).toBe(0);
    expect(terminals.takeOld(['one'], [])).toBe(1);
  });

  it('that a command opened with a pair stay what they are when they come up', () => {
    const terminals = new OpenTerminals<string>();
    terminals.opened('t', 'command', ['one']);
    terminals.opened('t', 'folder', ['two']);
    expect(terminals.takeOld(['one'], [])).toBe(0);
  });
});

describe('the environment of a terminal', () => {
  const usual = { isDesktop: true, isPersistent: true, revive: 'onExit' };

  it('is written to disk by a desktop that restores terminals, as it does unless told otherwise', () => {
    expect(areKeptOnDisk(usual)).toBe(true);
    expect(areKeptOnDisk({ ...usual, revive: 'onExitAndWindowClose' })).toBe(true);
    expect(areKeptOnDisk({ isDesktop: true, isPersistent: undefined, revive: undefined })).toBe(true);
  });

  it('is not in a browser, and not where restoring is off', () => {
    expect(areKeptOnDisk({ ...usual, isDesktop: false })).toBe(false);
    expect(areKeptOnDisk({ ...usual, revive: 'never' })).toBe(false);
    expect(areKeptOnDisk({ ...usual, isPersistent: false })).toBe(false);
  });
});

describe('restoring that is turned on again while terminals hold a secret', () => {
  it('is told each time it is, and once only', () => {
    const watch = new RestoreWatch();
    const settings = ['never', 'never', 'onExit', 'onExitAndWindowClose', 'never', 'onExit'];
    const told = settings.map((revive) =>
      watch.isTurnedOn(areKeptOnDisk({ isDesktop: true, isPersistent: true, revive })),
    );
    expect(told).toEqual([false, false, true, false, false, true]);
  });
});

describe('the choice of a folder', () => {
  it('comes before the setting', async () => {
    let bySetting = false;
    const choices = new TerminalChoices(new MemoryState(), () => bySetting);
    expect(choices.isOn('file:///a')).toBe(false);
    await choices.choose('file:///a', true);
    expect([choices.isOn('file:///a'), choices.isOn('file:///b')]).toEqual([true, false]);
    bySetting = true;
    await choices.choose('file:///a', false);
    expect([choices.isOn('file:///a'), choices.isOn('file:///b')]).toEqual([false, true]);
  });
});

describe('a secret for a terminal that VS Code would write to disk', () => {
  /** @param stays The workspace turns it on again. */
  async function ask({ isKept = true, answer = true, stays = false }) {
    const steps: string[] = [];
    let kept = isKept;
    const isHandedOver = await mayBeHandedOver({
      isKept: () => kept,
      ask: async () => {
        steps.push('asked');
        return answer;
      },
      turnOff: async () => {
        steps.push('turned off');
        kept = stays;
      },
      tellInVain: () => steps.push('told'),
    });
    return [...steps, isHandedOver ? 'handed over' : 'not handed over'];
  }

  it('is handed over where it is not', async () => {
    expect(await ask({ isKept: false })).toEqual(['handed over']);
  });

  it('is handed over after a person has that turned off', async () => {
    expect(await ask({})).toEqual(['asked', 'turned off', 'handed over']);
  });

  it('is not handed over, and no setting is changed, where they do not', async () => {
    expect(await ask({ answer: false })).toEqual(['asked', 'not handed over']);
  });

  it('is not handed over, and that is told, where the workspace keeps it on', async () => {
    expect(await ask({ stays: true })).toEqual(['asked', 'turned off', 'told', 'not handed over']);
  });
});

import { expect, it, vi } from 'vitest';
import { setCondition } from '../../../client/src/conditions.ts';

const vscode = vi.hoisted(() => {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const set: string[] = [];
  return {
    set,
    extensionsAreUp: resolve,
    executeCommand: async (_: string, key: string, value: unknown) => {
      // VS Code holds up the first ones, and no later ones.
      if (set.length === 0) await promise;
      set.push(`${key} ${String(value)}`);
    },
  };
});
vi.mock('vscode', () => ({ commands: { executeCommand: vscode.executeCommand } }));

it('a condition ends up as it was set last, though VS Code holds up the first of them', async () => {
  setCondition('state', 'nothing');
  setCondition('state', 'filtered');
  setCondition('found', false);
  setCondition('state', 'found');
  vscode.extensionsAreUp(undefined);
  await expect.poll(() => vscode.set).toEqual(['state nothing', 'state found', 'found false']);
  setCondition('found', false);
  setCondition('found', true);
  await expect.poll(() => vscode.set.at(-1)).toBe('found true');
  expect(vscode.set).toHaveLength(4);
});

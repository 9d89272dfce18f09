import type { Memento } from 'vscode';
import { expect, it, vi } from 'vitest';
import type { PutOff } from '../../../../client/src/afterStart.ts';
import { FindingsView } from '../../../../client/src/findingsView/findingsView.ts';

const diagnostic = { source: 'xtopay', code: 'live-client-secret', range: {}, severity: 0, message: '' };
const vscode = vi.hoisted(() => ({ deeds: [] as string[], answers: new Map<string, unknown>() }));
vi.mock('vscode', async () => {
  const { fakeVscode } = await import('../fakeVscode.ts');
  return fakeVscode(vscode.deeds, vscode.answers);
});

it('knows what there is when a filter is chosen before activation is over', () => {
  vscode.answers.set('languages.getDiagnostics()', [['file:///a.ts', [diagnostic]]]);
  vscode.answers.set('window.createTreeView().visible', false);
  vscode.answers.set('workspace.workspaceFolders', []);
  const state: Memento = { get: () => undefined, update: () => Promise.resolve(), keys: () => [] };
  const pieces: (() => unknown)[] = [];
  const putOff: PutOff = (piece) => {
    pieces.push(piece);
    return Promise.resolve(undefined);
  };
  const view = new FindingsView(state, putOff);
  expect(vscode.deeds).not.toContain('languages.getDiagnostics()');
  expect(Array.from(view.findings, ({ code }) => code)).toEqual(['live-client-secret']);

  // And looks only once.
  for (const piece of pieces) piece();
  expect(vscode.deeds.filter((deed) => deed === 'languages.getDiagnostics()')).toHaveLength(1);
});

import { expect, it } from 'vitest';
import { checkedDocuments } from '../../../client/src/languageClient/checkedDocuments.ts';

const schemes = (folders: readonly string[]) => checkedDocuments(folders).map(({ scheme }) => scheme);

it('checks files, unsaved documents and notebooks in any window', () => {
  expect(schemes([])).toEqual(['file', 'untitled', 'vscode-notebook-cell']);
  expect(schemes(['file', 'file'])).toEqual(['file', 'untitled', 'vscode-notebook-cell']);
});

it('checks the documents of a virtual workspace too', () => {
  expect(schemes(['vscode-vfs'])).toEqual(['file', 'untitled', 'vscode-notebook-cell', 'vscode-vfs']);
});

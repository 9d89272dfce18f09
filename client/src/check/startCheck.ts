import { Disposable } from 'vscode';
import type { CheckParts } from './commands.ts';
import { ExchangeDocuments } from './exchangeDocuments.ts';

const lazily = () => import('../onDemand.ts');

/**
 * The commands that ask the API. Nothing is asked but by them, and only about a pair that a person has chosen: a task
 * or another extension may run them too.
 */
export function startCheck(
  parts: CheckParts,
  register: (name: string, run: (target?: unknown) => unknown) => Disposable,
): Disposable {
  const documents = new ExchangeDocuments();
  return Disposable.from(
    documents,
    register('checkCredentials', async (target) => (await lazily()).checkCredentials(parts, target)),
    register('sendTestRequest', async (target) => (await lazily()).sendTestRequest(parts, documents, target)),
  );
}

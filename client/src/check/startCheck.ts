import { Disposable } from 'vscode';
import type { Register } from '../activation.ts';
import type { CheckParts } from './commands.ts';
import { ExchangeDocuments } from './exchangeDocuments.ts';

const lazily = () => import('../onDemand.ts');

/**
 * The commands that ask the API. Nothing is asked but by them, and only about a pair that a person has chosen: a task
 * or another extension may run them too.
 */
export function startCheck(parts: CheckParts, register: Register): Disposable {
  const documents = new ExchangeDocuments();
  return Disposable.from(
    documents,
    register('checkCredentials', async (target) => (await lazily()).checkCredentials(parts, target)),
    register('sendTestRequest', async (target) => (await lazily()).sendTestRequest(parts, documents, target)),
  );
}

import { showWarning } from '../notices/notices.ts';
import type { BaseLanguageClient, CodeAction, CodeActionMiddleware } from 'vscode-languageclient';

/**
 * Asks the server for the edit of a code action, and tells the person where there is none: the server says that the
 * text has changed, and that nothing else has. VS Code itself would only write that to a log.
 */
export function resolvingWith(
  client: () => BaseLanguageClient | undefined,
): NonNullable<CodeActionMiddleware['resolveCodeAction']> {
  return async (action, token) => {
    const asked = client();
    if (!asked) return action;
    try {
      const params = asked.code2ProtocolConverter.asCodeActionSync(action);
      const resolved = await asked.sendRequest<CodeAction>('codeAction/resolve', params, token);
      return (await asked.protocol2CodeConverter.asCodeAction(resolved, token)) ?? action;
    } catch (error) {
      if (!token.isCancellationRequested)
        void showWarning(error instanceof Error ? error.message : String(error));
      return action;
    }
  };
}

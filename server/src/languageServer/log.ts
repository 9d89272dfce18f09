import type { RemoteConsole } from 'vscode-languageserver';
import { withoutSecrets } from '../workspace/withoutSecrets.ts';

export { withoutSecrets } from '../workspace/withoutSecrets.ts';

/** What the server tells the client's log channel. Takes care itself that no line holds a credential. */
export interface Log {
  /** @param doing What failed, as in `scanning the workspace`. */
  failure(doing: string, error: unknown): void;
  warn(line: string): void;
  info(line: string): void;
  debug(line: string): void;
}

/** Wraps the connection's console. Every line passes through {@link withoutSecrets}. */
export function createLog(console: Pick<RemoteConsole, 'error' | 'warn' | 'info' | 'debug'>): Log {
  const tell = (level: 'error' | 'warn' | 'info' | 'debug', line: string): void => {
    try {
      console[level](line);
    } catch {
      // The client is gone: there is nobody to tell.
    }
  };
  return {
    failure: (doing, error) => tell('error', withoutLongRuns(`Failed ${doing}: ${describe(error)}`)),
    warn: (line) => tell('warn', withoutSecrets(line)),
    info: (line) => tell('info', withoutSecrets(line)),
    debug: (line) => tell('debug', withoutSecrets(line)),
  };
}

/** The message and the stack of an error, or what was thrown instead of one. */
export function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // In V8 the stack begins with the message.
  return error.stack?.includes(error.message) ? error.stack : `${error.message}\n${error.stack ?? ''}`;
}

/**
 * Cuts every run that is long enough to be a credential in any encoding. For the messages of errors, which
 * may quote what could not be read: `Unexpected token … is not valid JSON`.
 */
export function withoutLongRuns(text: string): string {
  return withoutSecrets(text).replace(/[A-Za-z0-9+=_%\\-]{32,}/g, (run) => `${run.slice(0, 8)}…`);
}

import * as l10n from '@vscode/l10n';
import type { Environment } from '../../protocol/credentialFormat.ts';

/** What a person reads of the actions. None of it holds a part of a token. */

/** @param variables That the code reads afterwards. */
export function replace(variables: readonly string[]): string {
  const [first, second] = variables;
  if (first === undefined) return l10n.t('Replace by a placeholder');
  if (second === undefined) return l10n.t('Replace by the environment variable {0}', first);
  return l10n.t('Replace by the environment variables {0} and {1}', first, second);
}

/** @param names Of secrets that GitHub hands to a workflow. */
export function replaceBySecret(names: readonly string[]): string {
  const [first = '', second] = names;
  if (second === undefined) return l10n.t('Replace by the secret {0} of the repository', first);
  return l10n.t('Replace by the secrets {0} and {1} of the repository', first, second);
}

/** @param variables That the code builds the header from. */
export function buildHeader(variables: readonly string[]): string {
  return l10n.t('Build the header from {0} and {1}', variables[0] ?? '', variables[1] ?? '');
}

export const trim = (): string => l10n.t('Log the first 8 characters only');

/** @param variables That are read then; none where the client ID of that environment is put in. */
export function use(environment: Environment, variables: readonly string[]): string {
  const [first, second] = variables;
  if (first !== undefined && second !== undefined)
    return environment === 'live'
      ? l10n.t('Use the live pair: read {0} and {1}', first, second)
      : l10n.t('Use the sandbox pair: read {0} and {1}', first, second);
  return environment === 'live'
    ? l10n.t('Use the live client ID of this file')
    : l10n.t('Use the sandbox client ID of this file');
}

/** The client ID of that environment is for the person to look up. */
export function fillIn(environment: Environment): string {
  return environment === 'live'
    ? l10n.t('Use the live pair: put in its client ID')
    : l10n.t('Use the sandbox pair: put in its client ID');
}

/** @param name Of the variable that no bundler inlines. */
export function rename(name: string): string {
  return l10n.t('Rename the variable to {0}, which no bundler inlines', name);
}

export const renameElsewhere = (): string => l10n.t('Rename the variable in other files');

export const silence = (): string => l10n.t('Ignore on this line, with a reason');

export const reason = (): string => l10n.t('say why');

export const fixFile = (): string => l10n.t('Fix all Xtopay findings in this file');

export const keepInVault = (): string => l10n.t('Keep in the credential vault and replace');

export const moveToDotenv = (): string => l10n.t('Move to .env and replace');

export const stopTracking = (): string => l10n.t('This file is committed: stop tracking it…');

export const ignorePath = (): string => l10n.t('Ignore this file');

export const addToBaseline = (): string => l10n.t('Add to the baseline');

/** Where there are several findings to choose among. */
export const addOneToBaseline = (code: string): string => l10n.t('Add to the baseline: {0}', code);

export const leaked = (): string => l10n.t('It leaked: revoke or rotate…');

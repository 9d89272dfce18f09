import { workflowRegions } from '../../detection/loggedSecret/shell/shellRegions.ts';
import { lineStart } from '../literals/lines.ts';
import { posixShell, replaceInShell } from '../shell/replaceInShell.ts';
import type { Format } from './format.ts';
import { isBehindHash, placeholders, plain, replaceBy } from './placeholders.ts';

/** Compose and Spring put the environment in the place of `${NAME}`. */
export const compose: Format = placeholders(
  plain((name) => `\${${name}}`),
  isBehindHash,
);

export const serverless: Format = placeholders(
  plain((name) => `\${env:${name}}`),
  isBehindHash,
);

function secret(name: string): string {
  return `\${{ secrets.${name} }}`;
}

const secretOf = plain(secret);

/** In a workflow of GitHub the expression is there before any shell or program sees the text. */
export const githubWorkflow: Format = (task) => {
  const { text, spot } = task;
  if (isBehindHash(task)) return placeholders(secretOf, isBehindHash)(task);
  if (spot.encodings.includes('split')) return undefined;
  const line = text.slice(lineStart(text, spot.start), spot.start);
  // Secrets are not known to conditions.
  if (/^\s*(?:-\s+)?if:/.test(line)) return undefined;
  const script = workflowRegions(text).find(({ start, end }) => start <= spot.start && spot.end <= end);
  if (script !== undefined)
    return replaceInShell(task, script, { reference: secret, ignoresQuotes: true, isMake: false });
  const value = secretOf(spot);
  return replaceBy(spot, value !== undefined && isBareInFlow(line) ? `"${value}"` : value);
};

/** `{ NAME: token }`: braces in a value must be quoted there. */
function isBareInFlow(line: string): boolean {
  const isInFlow = /[{[]/.test(line) && line.lastIndexOf('{') >= line.lastIndexOf('}');
  return isInFlow && /[:,{[]\s*$/.test(line);
}

/** In the workflows of others, scripts are shell; values are set elsewhere. */
export const otherWorkflow: Format = (task) => {
  const { text, spot } = task;
  const script = workflowRegions(text).find(({ start, end }) => start <= spot.start && spot.end <= end);
  if (script !== undefined) return replaceInShell(task, script, posixShell);
  return onlyComments(task);
};

/** Nothing expands variables here; comments are for people. */
export const onlyComments: Format = placeholders(() => undefined, isBehindHash);

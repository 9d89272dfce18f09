import { posixShell } from '../shell/shellForm.ts';
import type { Format } from './format.ts';
import { replaceInShellOfYaml, scriptsIn } from './shellInYaml.ts';
import { isBehindHash, placeholders, plain, withoutStandIn } from './placeholders.ts';

/** Compose and Spring put the environment in the place of `${NAME}`. */
export const compose: Format = withoutStandIn(
  '${',
  /:?-|:/,
  placeholders(
    plain((name) => `\${${name}}`),
    isBehindHash,
  ),
);

export const serverless: Format = withoutStandIn(
  '${env:',
  /,\s*/,
  placeholders(
    plain((name) => `\${env:${name}}`),
    isBehindHash,
  ),
);

/** In the workflows of others, scripts are shell; values are set elsewhere. */
export const otherWorkflow: Format = (task) => {
  const { spot } = task;
  const script = scriptsIn(task.sources).find(({ start, end }) => start <= spot.start && spot.end <= end);
  if (script !== undefined) return replaceInShellOfYaml(task, script, posixShell);
  return onlyComments(task);
};

/** Nothing expands variables here; comments are for people. */
export const onlyComments: Format = placeholders(() => undefined, isBehindHash);

import { replaceInShell } from '../shell/replaceInShell.ts';
import { posixShell } from '../shell/shellForm.ts';
import { curlCommandAround } from '../shell/shellText.ts';
import type { Format } from './format.ts';

export const shellScript: Format = (task) => replaceInShell(task, task.region, posixShell);

/** A text that is none of shell, with a command line of curl in it. */
export const curlOnly: Format = (task) => {
  const command = curlCommandAround(task.text, task.region, task.spot.start);
  return command && replaceInShell(task, command, posixShell);
};

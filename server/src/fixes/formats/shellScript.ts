import { posixShell, replaceInShell } from '../shell/replaceInShell.ts';
import { curlCommandAround } from '../shell/shellText.ts';
import type { Format } from './format.ts';

export const shellScript: Format = ({ text, region, spot, spots }) =>
  replaceInShell(text, region, posixShell, spot, spots);

/** A text that is none of shell, with a command line of curl in it. */
export const curlOnly: Format = ({ text, region, spot, spots }) => {
  const command = curlCommandAround(text, region, spot.start);
  return command && replaceInShell(text, command, posixShell, spot, spots);
};

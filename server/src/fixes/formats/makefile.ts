import { makefileRegions } from '../../detection/loggedSecret/shell/shellRegions.ts';
import { lineStart } from '../literals/lines.ts';
import { askedOnce } from '../literals/source.ts';
import { replaceInShell } from '../shell/replaceInShell.ts';
import { makeRecipe } from '../shell/shellForm.ts';
import type { Format } from './format.ts';
import { isBehindHash, placeholders, plain, replaceBy } from './placeholders.ts';

const recipesIn = askedOnce(makefileRegions);

/** Recipes are shell; elsewhere make knows the environment as its own variables. */
export const makefile: Format = (task) => {
  const { text, spot } = task;
  const recipe = recipesIn(task.sources).find(({ start, end }) => start <= spot.start && spot.end <= end);
  if (recipe !== undefined) return replaceInShell(task, recipe, makeRecipe);
  const line = text.slice(lineStart(text, spot.start), spot.start);
  const target = /^(?:(?:export|override)[ \t]+)*([\w.-]+)[ \t]*(::?:?=|[?+!]?=)/.exec(line);
  // A variable that is set to itself is read over and over, unless at once.
  if (target?.[1] === spot.variables[0] && target?.[2] === '=') {
    const at = lineStart(text, spot.start) + target[0].length - 1;
    const fix = replaceBy(spot, `$(${spot.variables[0]})`);
    return fix && { ...fix, changes: [{ start: at, end: at, text: ':' }, ...fix.changes] };
  }
  return placeholders(
    plain((name) => `$(${name})`),
    isBehindHash,
  )(task);
};

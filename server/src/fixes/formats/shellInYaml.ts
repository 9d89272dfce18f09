import { workflowRegions } from '../../detection/loggedSecret/shell/shellRegions.ts';
import type { Fix } from '../fix.ts';
import type { Span } from '../literals/pieces.ts';
import { askedOnce } from '../literals/source.ts';
import { replaceInShell } from '../shell/replaceInShell.ts';
import type { ShellForm } from '../shell/shellForm.ts';
import { fixEmbedded } from './embedded.ts';
import type { Task } from './format.ts';
import { type Quoted, quotedAround, textInQuotes } from './quotedText.ts';

/** The scripts of a workflow, whoever runs it. */
export const scriptsIn = askedOnce(workflowRegions);

/**
 * Replaces a credential in a script of YAML, which may be in quotes, or be one of a list within a line.
 * @param script The value, as it stands in the file; without quotes where nothing stands behind them.
 */
export function replaceInShellOfYaml(task: Task, script: Span, form: ShellForm): Fix | undefined {
  const quoted = quotesAround(task.text, script, task.spot);
  return quoted ? replaceInQuotedShell(task, quoted, form) : replaceInShell(task, script, form);
}

/** The quotes of YAML around a place in a script. */
export function quotesAround(text: string, script: Span, place: Span): Quoted | undefined {
  const [before, first] = [text.charAt(script.start - 1), text.charAt(script.start)];
  const isQuoted = /["']/.test(before) && text.charAt(script.end) === before;
  const within = isQuoted ? { start: script.start - 1, end: script.end + 1 } : script;
  return isQuoted || /["'[]/.test(first) ? quotedAround(text, within, place) : undefined;
}

/** Undefined where escapes stand between the quotes that are not known. */
export function replaceInQuotedShell(task: Task, quoted: Quoted, form: ShellForm): Fix | undefined {
  const embedded = textInQuotes(task.text, quoted);
  return embedded && fixEmbedded(task, embedded, (inner) => replaceInShell(inner, inner.region, form));
}

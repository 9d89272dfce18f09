import type { Finding } from '../../detection/finding.ts';
import type { shellFormOf } from '../../detection/loggedSecret/shell/findInShell.ts';
import type { TextChange } from '../fix.ts';

/** More expansions than this are in no command that people write. */
const most = 32;
const expansion = /(\$?)\$(?:([A-Za-z_]\w{0,99})|\{([A-Za-z_]\w{0,99})([^{}\r\n]{0,200})\})/g;

/**
 * Cuts the variables of a command that hold the secret. Which of them do is told by looking again without each.
 * @param isLogged Whether the command would log the secret with these changes made.
 */
export function trimInShell(
  text: string,
  form: NonNullable<ReturnType<typeof shellFormOf>>,
  { start, end }: Finding,
  isLogged: (changes: readonly TextChange[]) => boolean,
): readonly TextChange[] | undefined {
  const printenv = /^printenv[ \t]+[A-Za-z_]\w{0,99}$/.exec(text.slice(start, end));
  if (printenv) return [{ start: end, end, text: ' | cut -c 1-8' }];
  const hasSlices = slicesIn(text, form);
  const behind = endOfHereDocument(text, start, end);
  const changes = Array.from(text.slice(start, behind).matchAll(expansion), (match): TextChange => {
    const [written, doubled = '', bare, braced = '', modifier = ''] = match;
    const from = start + match.index;
    return {
      start: from,
      end: from + written.length,
      text:
        hasSlices && /^(?::\d+)*$/.test(modifier) ? `\${${bare ?? braced}:0:8}` : printed(written, doubled),
    };
  });
  if (changes.length > most || isLogged(changes)) return undefined;
  return changes.reduce<readonly TextChange[]>((needed, change) => {
    const fewer = needed.filter((other) => other !== change);
    return isLogged(fewer) ? needed : fewer;
  }, changes);
}

/** The command ends before the text of its here-document, which expands variables where its marker is not quoted. */
function endOfHereDocument(text: string, start: number, end: number): number {
  const marker = /<<-?[ \t]*([A-Za-z_]\w{0,60})/.exec(text.slice(start, end))?.[1];
  if (marker === undefined) return end;
  const close = new RegExp(`^[ \\t]*${marker}[ \\t]*$`, 'm').exec(text.slice(end));
  return close ? end + close.index : end;
}

/** `${X:0:8}` is no expansion of every shell. */
function slicesIn(text: string, form: string): boolean {
  if (form === 'workflow') return !/^\s*(?:-\s+)?shell:\s*["']?(?:sh|dash)\b/m.test(text);
  if (form !== 'script') return false;
  return !/^#!.{0,60}[/ ](?:sh|dash)\b/.test(text.slice(0, 80));
}

/** @param doubled A second dollar, as a Makefile writes them. */
function printed(expanded: string, doubled: string): string {
  return `${doubled}$(printf %.8s "${expanded}")`;
}

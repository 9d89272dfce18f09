import type { Finding } from '../../detection/finding.ts';
import type { shellFormOf } from '../../detection/loggedSecret/shell/findInShell.ts';
import { workflowRegions } from '../../detection/loggedSecret/shell/shellRegions.ts';
import { quotesAround } from '../formats/shellInYaml.ts';
import type { Span } from '../literals/pieces.ts';
import type { Subject, TextChange } from '../fix.ts';
import type { Cuts } from './needed.ts';

type ShellForm = NonNullable<ReturnType<typeof shellFormOf>>;

/** More expansions than this are in no command that people write. */
const most = 32;
const expansion = /(\$?)\$(?:([A-Za-z_]\w{0,99})|\{([A-Za-z_]\w{0,99})([^{}\r\n]{0,200})\})/g;

/**
 * What cuts the variables of commands, whichever of them hold the secret.
 * @param subjects Of one text, in the order of their place.
 */
export function cutsInShell(form: ShellForm, subjects: readonly Subject[]): readonly Cuts[] {
  const scripts = form === 'workflow' ? workflowRegions(subjects[0]?.text ?? '') : [];
  return subjects.map(({ text, finding }) => ({
    start: finding.start,
    cuts: cutsIn(text, form, scripts, finding),
  }));
}

/** What cuts each variable of a command. */
function cutsIn(
  text: string,
  form: ShellForm,
  scripts: readonly Span[],
  { start, end }: Finding,
): readonly (readonly TextChange[])[] {
  const printenv = /^printenv[ \t]+[A-Za-z_]\w{0,99}$/.exec(text.slice(start, end));
  if (printenv) return [[{ start: end, end, text: ' | cut -c 1-8' }]];
  const hasSlices = slicesIn(text, form);
  const behind = endOfHereDocument(text, start, end);
  const script = scripts.find((each) => each.start <= start && end <= each.end);
  // YAML takes a quote for the end of what is in quotes.
  const quote = script && quotesAround(text, script, { start, end })?.isDouble ? '\\"' : '"';
  const cuts = Array.from(text.slice(start, behind).matchAll(expansion), (match): readonly TextChange[] => {
    const [written, doubled = '', bare, braced = '', modifier = ''] = match;
    const from = start + match.index;
    const to = from + written.length;
    if (hasSlices && /^(?::\d+)*$/.test(modifier))
      return [{ start: from, end: to, text: `\${${bare ?? braced}:0:8}` }];
    // What stands in the braces is kept: it may be a secret itself.
    return [
      { start: from, end: from, text: `${doubled}$(printf %.8s ${quote}` },
      { start: to, end: to, text: `${quote})` },
    ];
  });
  return cuts.length > most ? [] : cuts;
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

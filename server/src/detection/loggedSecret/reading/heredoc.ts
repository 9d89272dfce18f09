import type { Language, StringForm } from '../languages/language.ts';
import { hashBrace, string, dollarBrace } from '../languages/strings.ts';

interface Heredoc {
  /** Behind `<<~NAME`. */
  readonly markerEnd: number;
  readonly bodyStart: number;
  readonly bodyEnd: number;
  /** Where the line after the closing name begins. */
  readonly end: number;
  readonly interpolates: boolean;
  readonly form: StringForm;
}

const FORMS: Readonly<Record<'ruby' | 'php', StringForm>> = {
  ruby: string('<<', { multiline: true, interpolation: [hashBrace] }),
  php: string('<<<', {
    multiline: true,
    interpolation: [{ open: '{', close: '}' }, dollarBrace],
    bareDollar: true,
  }),
};

/**
 * The here-document that a marker at an offset begins. Its body starts on the next line, or behind the body of
 * the marker before it on the same line, which ends at `pending`. One that does not close goes to the end.
 */
export function findHeredoc(
  text: string,
  at: number,
  to: number,
  language: Language,
  pending: number,
): Heredoc | undefined {
  if (language.heredocs === 'none') return undefined;
  const marker = /^<<<?[-~]? {0,2}(["']?)([A-Za-z_]\w{0,60})\1/.exec(text.slice(at, at + 72));
  const name = marker?.[2];
  if (marker === null || name === undefined) return undefined;
  const isPhp = language.heredocs === 'php';
  if (isPhp !== marker[0].startsWith('<<<')) return undefined;
  // `array <<VALUE` appends; here-documents of Ruby have `~`, `-`, a quote or capitals.
  if (!isPhp && !/^<<[-~"']/.test(marker[0]) && name !== name.toUpperCase()) return undefined;
  const bodyStart = pending > at ? pending : lineAfter(text, at, to);
  const [bodyEnd, end] = closing(text, bodyStart, to, name);
  return {
    markerEnd: at + marker[0].length,
    bodyStart: Math.min(bodyStart, to),
    bodyEnd,
    end,
    interpolates: marker[1] !== "'",
    form: FORMS[language.heredocs],
  };
}

function closing(text: string, from: number, to: number, name: string): [bodyEnd: number, end: number] {
  for (let line = from; line < to; ) {
    const lineEnd = text.indexOf('\n', line);
    const next = lineEnd < 0 || lineEnd >= to ? to : lineEnd + 1;
    let start = line;
    while (start < next && (text.charCodeAt(start) === 32 || text.charCodeAt(start) === 9)) start++;
    if (text.startsWith(name, start) && !/\w/.test(text.charAt(start + name.length)))
      return [line, start + name.length];
    line = next;
  }
  return [to, to];
}

function lineAfter(text: string, at: number, to: number): number {
  const lineEnd = text.indexOf('\n', at);
  return lineEnd < 0 ? to : lineEnd + 1;
}

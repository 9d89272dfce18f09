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

/** What begins a here-document; Ruby appends where blanks stand behind `<<`. */
const MARKERS: Readonly<Record<'ruby' | 'php', RegExp>> = {
  ruby: /<<[-~]?(["']?)([A-Za-z_]\w{0,60})\1/y,
  php: /<<<[ \t]{0,2}(["']?)([A-Za-z_]\w{0,60})\1/y,
};

/**
 * The here-document that a marker at an offset begins. Its body starts on the next line, or behind the body of
 * the marker before it on the same line, which ends at `pending` (0 where there is none). One that does not close
 * goes to the end.
 */
export function findHeredoc(
  text: string,
  at: number,
  to: number,
  language: Language,
  pending: number,
): Heredoc | undefined {
  if (language.heredocs === 'none') return undefined;
  const pattern = MARKERS[language.heredocs];
  pattern.lastIndex = at;
  const [marker, quote, name] = pattern.exec(text) ?? [];
  if (marker === undefined || name === undefined) return undefined;
  // `array <<value` appends; here-documents of Ruby have `~`, `-`, a quote or capitals.
  if (language.heredocs === 'ruby' && !/[-~"']/.test(marker) && name !== name.toUpperCase()) return undefined;
  const bodyStart = Math.max(pending, lineAfter(text, at, to));
  const [bodyEnd, end] = closing(text, bodyStart, to, name);
  return {
    markerEnd: at + marker.length,
    bodyStart: Math.min(bodyStart, to),
    bodyEnd,
    end,
    interpolates: quote !== "'",
    form: FORMS[language.heredocs],
  };
}

function closing(text: string, from: number, to: number, name: string): [bodyEnd: number, end: number] {
  for (let line = from; line < to; ) {
    let start = line;
    while (text.charCodeAt(start) === 32 || text.charCodeAt(start) === 9) start++;
    if (text.startsWith(name, start) && !/\w/.test(text.charAt(start + name.length)))
      return [line, start + name.length];
    line = lineAfter(text, line, to);
  }
  return [to, to];
}

function lineAfter(text: string, at: number, to: number): number {
  const lineEnd = text.indexOf('\n', at);
  return lineEnd < 0 ? to : lineEnd + 1;
}

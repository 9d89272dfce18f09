import type { TextChange } from '../fix.ts';
import type { Site } from './site.ts';

const cut = '.chars().take(8).collect::<String>()';

/** In the string of a macro the format cuts it, elsewhere an iterator, which no short value makes panic. */
export function cutInRust(
  { start, end, source, isName, interpolation, nameEnd }: Site,
  text: string,
): TextChange | undefined {
  if (interpolation) {
    if (interpolation.rest !== '') return undefined;
    return { start: end, end, text: ':.8' };
  }
  const value = isName ? variable(source, text) : call(source);
  return { start, end, text: `${nameEnd === undefined ? '' : source + nameEnd}${value}${cut}` };
}

/** `env::var` gives a result. */
function call(source: string): string {
  return /(?:^|::)var\([^()]*\)$/.test(source) ? `${source}.unwrap_or_default()` : source;
}

function variable(name: string, text: string): string {
  const isResult = new RegExp(
    `let\\s+(?:mut\\s+)?${name}\\b[^=;]*=\\s*(?:std::)?env::var\\([^()]*\\)\\s*;`,
  ).test(text);
  return isResult ? `${name}.as_deref().unwrap_or_default()` : name;
}

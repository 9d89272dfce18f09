import type { TextChange } from '../fix.ts';
import type { Site } from './site.ts';
import { cutInPhp } from './php.ts';
import { cutInRust } from './rust.ts';

/** Cuts one expression to eight characters. Undefined where the language has no form for its place. */
export type Cutter = (site: Site, text: string) => TextChange | undefined;

const cutters: Readonly<Record<string, Cutter>> = {
  javascript: (site) => inPlace(site, asserting(site, '?.slice(0, 8)', '.slice(0, 8)')),
  python: (site, text) =>
    inPlace(site, isOptionalInPython(site, text) ? `str(${valueOf(site)})[:8]` : `${valueOf(site)}[:8]`),
  go: (site, text) => inPlace(site, goCut(valueOf(site), text)),
  ruby: (site) => inPlace(site, `${valueOf(site)}&.slice(0, 8)`),
  php: cutInPhp,
  java: (site) => inPlace(site, `String.format("%.8s", ${valueOf(site)})`),
  kotlin: (site) => inBrackets(site, '${', '}', asserting(site, '?.take(8)', '.take(8)')),
  csharp: (site) => inPlace(site, asserting(site, '?.Substring(0, 8)', '.Substring(0, 8)')),
  rust: cutInRust,
  swift: (site, text) => inPlace(site, `String(${swiftValue(site, text)}.prefix(8))`),
  powershell: (site) => inBrackets(site, '$(', ')', `${valueOf(site)}.Substring(0, 8)`),
};

/** @param language The name of the table that detection reads it by. */
export function cutterOf(language: string): Cutter | undefined {
  return cutters[language];
}

/** The expression, in brackets where something before it binds less. */
export function valueOf({ source, awaited, assertion }: Site): string {
  return awaited ? `(${awaited.source})` : `${source}${assertion}`;
}

function asserting(site: Site, maybe: string, surely: string): string {
  return `${valueOf(site)}${site.assertion !== '' && !site.awaited ? surely : maybe}`;
}

function inPlace({ start, end, awaited, nameEnd, source }: Site, text: string): TextChange {
  return {
    start: awaited?.start ?? start,
    end,
    text: nameEnd === undefined ? text : source + nameEnd + text,
  };
}

/** What stands in a string without brackets gets some. */
function inBrackets(site: Site, open: string, close: string, text: string): TextChange {
  const { interpolation, isName, source } = site;
  if (!interpolation) return inPlace(site, text);
  const { start, end, isBare } = interpolation;
  const isBraced = interpolation.open.text === '${' && open !== '${';
  if (isBare) {
    const name = open === '${' ? text.replace(/^\$/, '') : text;
    return { start, end, text: `${open}${name}${close}` };
  }
  if (isBraced && isName)
    return { start, end, text: `${open}\${${source}}${text.slice(source.length)}${close}` };
  return inPlace(site, text);
}

/** What may be `None` is written out first. */
function isOptionalInPython({ source, isName, isCall }: Site, text: string): boolean {
  if (isCall) return /(?:getenv|\.get)\(/.test(source);
  return isName && /(?:getenv|environ\.get)\(/.test(text);
}

/** Nothing that is too short may end the program. */
function goCut(value: string, text: string): string {
  if (/^\s*(?:import\s+)?"fmt"\s*$/m.test(text)) return `fmt.Sprintf("%.8s", ${value})`;
  return `${value}[:min(8, len(${value}))]`;
}

function swiftValue(site: Site, text: string): string {
  const value = valueOf(site);
  if (site.assertion !== '') return value;
  const { source, isName } = site;
  const isOptional = isName
    ? new RegExp(
        `(?<!(?:if|guard)[ \\t])(?:let|var)[ \\t]+${source}\\b[^=\\n]*=[^\\n]*\\.environment\\[[^\\]\\n]*\\][ \\t]*$`,
        'm',
      ).test(text)
    : source.endsWith(']');
  return isOptional ? `(${value} ?? "")` : value;
}

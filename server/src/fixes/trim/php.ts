import type { TextChange } from '../fix.ts';
import type { Site } from './site.ts';

/** A string of PHP interpolates no calls: it is taken apart around the value. */
export function cutInPhp({ start, end, source, interpolation }: Site): TextChange | undefined {
  const value = /^\\?getenv\(/.test(source) ? `(string) ${source}` : source;
  const cut = `substr(${value}, 0, 8)`;
  if (!interpolation) return { start, end, text: cut };
  const { string, rest } = interpolation;
  if (string.open.text !== '"' || rest !== '' || interpolation.open.text === '${') return undefined;
  const isFirst = interpolation.start === string.open.end;
  const isLast = interpolation.end === string.close.start;
  return {
    start: isFirst ? string.open.start : interpolation.start,
    end: isLast ? string.close.end : interpolation.end,
    text: `${isFirst ? '' : '" . '}${cut}${isLast ? '' : ' . "'}`,
  };
}

import type { Spot } from '../environment/spot.ts';
import type { Fix } from '../fix.ts';
import { lineEnd, lineEndOf, lineStart } from '../literals/lines.ts';
import type { Span } from '../literals/pieces.ts';
import type { Task } from './format.ts';

/** Between the variables of one instruction, which may go on over lines. */
const gap = String.raw`(?:[ \t]|\\[ \t]*\r?\n)`;

/** The variable of an `ENV` goes, and a comment says where its value comes from; that of an `ARG` loses its default. */
export function inVariable({ text, spot }: Task): Fix | undefined {
  const instruction = instructionAround(text, spot);
  const before = text.slice(instruction.start, spot.start);
  if (/^[ \t]*ARG[ \t]/i.test(before)) return inArgument(text, instruction, spot);
  if (!/^[ \t]*ENV[ \t]/i.test(before)) return undefined;
  const quote = text.charAt(spot.start - 1);
  const end = quote === '"' || quote === "'" ? spot.end + 1 : spot.end;
  if (end > spot.end && text.charAt(spot.end) !== quote) return undefined;
  const rest = text.slice(end, instruction.end);
  if (rest !== '' && !new RegExp(`^${gap}`).test(rest)) return undefined;
  return inPair(text, instruction, end, /^([ \t]*ENV)([ \t]+[A-Za-z_]\w*[ \t]+["']?)?/i.exec(before), spot);
}

function inPair(
  text: string,
  { start, end: last }: Span,
  end: number,
  keyword: RegExpExecArray | null,
  spot: Spot,
): Fix | undefined {
  const before = text.slice(start, spot.start);
  const [written = '', head = '', alone = ''] = keyword ?? [];
  const behind = new RegExp(`^${gap}+`).exec(text.slice(end, last))?.[0].length ?? 0;
  const isOldForm = alone !== '' && written === before && end + behind === last;
  const pair = new RegExp(`(${gap}+)([A-Za-z_]\\w*)=["']?$`).exec(before);
  const name = isOldForm ? /[A-Za-z_]\w*/.exec(alone)?.[0] : pair?.[2];
  if (name === undefined) return undefined;
  const comment = `# ${name} comes from the environment: docker run --env ${name}`;
  const isFirst = pair !== null && pair.index === head.length;
  if (isOldForm || (isFirst && end + behind === last))
    return { changes: [{ start, end: last, text: comment }], variables: [name] };
  if (pair === null) return undefined;
  const from = start + pair.index + (isFirst ? (pair[1]?.length ?? 0) : 0);
  return {
    changes: [
      { start, end: start, text: comment + lineEndOf(text) },
      { start: from, end: isFirst ? end + behind : end, text: '' },
    ],
    variables: [name],
  };
}

function inArgument(text: string, { start, end }: Span, spot: Spot): Fix | undefined {
  const before = /^([ \t]*ARG[ \t]+([A-Za-z_]\w*))=["']?$/i.exec(text.slice(start, spot.start));
  if (before?.[1] === undefined || before[2] === undefined) return undefined;
  if (!/^["']?[ \t]*$/.test(text.slice(spot.end, end))) return undefined;
  const at = start + before[1].length;
  return { changes: [{ start: at, end, text: '' }], variables: [before[2]] };
}

/** The lines of a place, with those that a backslash joins. */
export function instructionAround(text: string, spot: Span): Span {
  let start = lineStart(text, spot.start);
  while (start > 0 && /\\[ \t]*\r?\n$/.test(text.slice(Math.max(0, start - 40), start)))
    start = lineStart(text, start - 1);
  let end = lineEnd(text, spot.end);
  while (end < text.length && /\\[ \t]*$/.test(text.slice(Math.max(spot.end, end - 40), end)))
    end = lineEnd(text, text.indexOf('\n', end) + 1);
  return { start, end };
}

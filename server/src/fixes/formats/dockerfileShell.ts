import { dockerfileRegions, isList } from '../../detection/loggedSecret/shell/shellRegions.ts';
import type { Span } from '../literals/pieces.ts';
import { askedOnce } from '../literals/source.ts';
import { instructionAround } from './dockerfileVariables.ts';
import type { Task } from './format.ts';
import { quotedAround } from './quotedText.ts';

/** Text in a Dockerfile that a shell runs. */
export interface DockerShell {
  /** Where the instruction's own words end. */
  readonly command: number;
  readonly script: Span;
  /** It stands in a string of JSON. */
  readonly isInJson: boolean;
}

const words =
  /^[ \t]*(?:ONBUILD[ \t]+)?(?:(?:RUN|CMD|ENTRYPOINT)|HEALTHCHECK[ \t]+(?:--\S+[ \t]+|\\\r?\n[ \t]*)*CMD)[ \t]+(?:--\S+[ \t]+|\\\r?\n[ \t]*)*/i;
/** `["sh", "-c", "` of a list that is run as it is. */
const shellOfList =
  /^\[\s*"(?:\/(?:usr\/)?bin\/)?(?:ba|da|a|k|z)?sh"\s*,(?:\s*"[\w-]{1,20}"\s*,){0,4}\s*"-\w{0,9}c"\s*,\s*"/;
const shellOfStage = /^[ \t]*(?:FROM[ \t]|SHELL[ \t]+\[\s*"([^"\r\n]*)")/gim;

/** Where a stage begins, and where it takes another shell. */
const shellsIn = askedOnce((text) =>
  Array.from(text.matchAll(shellOfStage), ({ index, 1: program }) => ({
    start: index,
    isPosix: program === undefined || /(?:^|\/)(?:ba|da|a|k|z)?sh$/.test(program),
  })),
);

const regionsIn = askedOnce(dockerfileRegions);

/** The shell text around a credential; undefined where no shell of this kind reads it. */
export function shellAround({ text, spot, sources }: Task): DockerShell | undefined {
  const before = shellsIn(sources).findLast(({ start }) => start <= spot.start);
  if (before !== undefined && !before.isPosix) return undefined;
  const instruction = instructionAround(text, spot);
  const written = words.exec(text.slice(instruction.start, instruction.end))?.[0].length;
  const command = written === undefined ? undefined : instruction.start + written;
  if (command !== undefined && isList(text.slice(command, instruction.end)))
    return inList(text, spot, { start: command, end: instruction.end });
  const region = regionsIn(sources).find((each) => holds(each, spot));
  if (region !== undefined) return { command: region.start, script: region, isInJson: false };
  if (command === undefined) return undefined;
  return { command, script: { start: command, end: instruction.end }, isInJson: false };
}

function inList(text: string, spot: Span, list: Span): DockerShell | undefined {
  const head = shellOfList.exec(text.slice(list.start, list.end))?.[0].length;
  if (head === undefined) return undefined;
  const script = quotedAround(text, { start: list.start + head - 1, end: list.end }, spot);
  return script?.start === list.start + head ? { command: list.start, script, isInJson: true } : undefined;
}

function holds(outer: Span, { start, end }: Span): boolean {
  return outer.start <= start && end <= outer.end;
}

import { SHOWN_CHARACTERS } from '../values/slice.ts';
import { FILTERS, PREFIXES, SHOWN_FILE_VARIABLES, SHOWN_FILES } from './names.ts';
import type { Part, Redirect, Stage, Word } from './syntax.ts';

/** `terminal` where somebody reads along whatever follows, `next` where that depends on what follows. */
type Destination = 'terminal' | 'next' | 'elsewhere';

export function destinationOf(redirects: readonly Redirect[]): Destination {
  let destination: Destination = 'next';
  for (const { operator, descriptor, target } of redirects) {
    const isOutput = operator.includes('>') && (descriptor === '' || descriptor === '1');
    if (!isOutput) continue;
    const { plain } = target;
    if (operator === '>&')
      destination = plain === '2' ? 'terminal' : plain === '1' ? destination : 'elsewhere';
    else if (plain === '/dev/stdout' || plain === '/dev/fd/1') destination = 'next';
    else destination = isShownFile(target) ? 'terminal' : 'elsewhere';
  }
  return destination;
}

function isShownFile({ plain, parts }: Word): boolean {
  if (plain !== undefined) return SHOWN_FILES.test(plain);
  return (
    parts.some((part) => part.kind === 'variable' && SHOWN_FILE_VARIABLES.test(part.name)) ||
    SHOWN_FILES.test(`x${lastLiteral(parts)}`)
  );
}

function lastLiteral(parts: readonly Part[]): string {
  const last = parts.at(-1);
  return last?.kind === 'literal' ? last.text.slice(-100) : '';
}

/** Whether what goes into a stage of a pipeline comes out of it again, for somebody to see. */
export function passesOn(stage: Stage): boolean {
  if (destinationOf(stage.redirects) === 'elsewhere') return false;
  const words = stage.words.filter(({ plain }) => plain === undefined || !PREFIXES.has(plain));
  const name = words[0]?.plain ?? '';
  const options = words
    .slice(1)
    .map(({ plain }) => plain ?? '')
    .join(' ');
  if (name === 'cut') return isLongCut(/-c ?(\d{0,4})-(\d{0,4})/.exec(options));
  if (name === 'head') return isLongHead(options);
  if (name === 'xargs') return /(?:^| )(?:echo|printf)\b/.test(options);
  return FILTERS.has(name);
}

function isLongCut(range: RegExpExecArray | null): boolean {
  if (range === null) return false;
  const end = range[2] === '' || range[2] === undefined ? Infinity : Number(range[2]);
  return end - Number(range[1] || 1) + 1 > SHOWN_CHARACTERS;
}

function isLongHead(options: string): boolean {
  const characters = /(?:-c ?|--bytes=)(\d{1,6})/.exec(options)?.[1];
  return characters === undefined || Number(characters) > SHOWN_CHARACTERS;
}

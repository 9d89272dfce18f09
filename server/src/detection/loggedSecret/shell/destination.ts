import { SHOWN_CHARACTERS } from '../values/slice.ts';
import { FILTERS, PREFIXES, SHOWN_FILE_VARIABLES, SHOWN_FILES } from './names.ts';
import type { Redirect, Stage, Word } from './syntax.ts';

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
  const last = parts.at(-1);
  return (
    parts.some((part) => part.kind === 'variable' && SHOWN_FILE_VARIABLES.test(part.name)) ||
    (last?.kind === 'literal' && last.text.endsWith('.log'))
  );
}

/** Whether what goes into a stage of a pipeline comes out of it again, for somebody to see. */
export function passesOn(stage: Stage): boolean {
  if (destinationOf(stage.redirects) === 'elsewhere') return false;
  const words = stage.words.filter(({ plain }) => plain === undefined || !PREFIXES.has(plain));
  const name = words[0]?.plain;
  if (name === undefined) return false;
  const options = words.map(({ plain }) => plain).join(' ');
  if (name === 'cut') return isLongCut(/-c ?(\d{0,4})-(\d{0,4})/.exec(options));
  if (name === 'head') return isLongHead(options);
  if (name === 'xargs') return /(?:^| )(?:echo|printf)\b/.test(options);
  return FILTERS.has(name);
}

function isLongCut(range: RegExpExecArray | null): boolean {
  if (range === null) return false;
  return Number(range[2] || Infinity) - Number(range[1] || 1) + 1 > SHOWN_CHARACTERS;
}

function isLongHead(options: string): boolean {
  const characters = /(?:-c ?|--bytes=)(\d{1,6})/.exec(options)?.[1];
  return characters === undefined || Number(characters) > SHOWN_CHARACTERS;
}

import type { Spot } from '../environment/spot.ts';
import type { TextChange } from '../fix.ts';
import type { ShellForm } from './shellForm.ts';
import type { FoundWord } from './words.ts';

const option = /^(?:-H|--header=)?["']?(?=authorization:)/i;
const header = /^authorization:[ \t]*basic[ \t]+$/i;

/** `-H 'Authorization: Basic …'` of curl becomes `-u "$ID:$SECRET"`, which curl encodes itself. */
export function headerAsUser(
  text: string,
  { word, stage }: FoundWord,
  { kind, start, end, variables }: Spot,
  { reference }: ShellForm,
): TextChange | undefined {
  if (kind !== 'basic-auth' || !stage.words.some(({ plain }) => plain !== undefined && isCurl(plain)))
    return undefined;
  const written = text.slice(word.start, start);
  const opening = option.exec(written)?.[0];
  if (opening === undefined || !header.test(written.slice(opening.length))) return undefined;
  if (!/^["']?$/.test(text.slice(end, word.end))) return undefined;
  const isOwnWord = /^["']?$/.test(opening);
  const before = stage.words[stage.words.indexOf(word) - 1];
  if (isOwnWord && before?.plain !== '-H' && before?.plain !== '--header') return undefined;
  const [id = '', secret = ''] = variables;
  return {
    start: isOwnWord && before !== undefined ? before.start : word.start,
    end: word.end,
    text: `-u "${reference(id, ':')}:${reference(secret, '"')}"`,
  };
}

function isCurl(word: string): boolean {
  return word === 'curl' || word.endsWith('/curl');
}

import type { Source } from '../literals/source.ts';

/** Attributes before this one are looked at to find their tag. */
const farthest = 400;

/** Whether a string is the value of an attribute: `<Tag name="…"`. */
export function isAttributeOfTag({ text, lexemes }: Source, index: number): boolean {
  if (lexemes[index - 1]?.text !== '=' || lexemes[index - 2]?.kind !== 'name') return false;
  for (let at = index - 2, steps = 0; steps < farthest; at--, steps++) {
    const lexeme = lexemes[at];
    if (lexeme === undefined) return false;
    if (lexeme.kind === 'close') {
      if (lexeme.partner < 0 || lexemes[lexeme.partner]?.text !== '{') return false;
      at = lexeme.partner;
    } else if (lexeme.text === '<' && lexeme.kind === 'operator') {
      const name = lexemes[at + 1];
      return name?.kind === 'name' && name.start === lexeme.end && !/\s/.test(text.charAt(lexeme.end));
    } else if (lexeme.kind === 'operator' && !['=', '-', ':', '.'].includes(lexeme.text)) return false;
    else if (lexeme.kind === 'open') return false;
  }
  return false;
}

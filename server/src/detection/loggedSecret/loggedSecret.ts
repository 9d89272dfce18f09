import type { Token } from '../token.ts';
import { CodeFinder } from './flow/codeFinder.ts';
import { codeFormOf } from './languages/languageOf.ts';
import { Lexer } from './reading/lexer.ts';
import { mayNameTheSecret } from './values/secretName.ts';
import { findInShell, shellFormOf } from './shell/findInShell.ts';
import type { Span } from './span.ts';

/**
 * Calls and statements that log or print the client secret, in the order of their starts. Linear in the length
 * of the text.
 * @param path Its name and extension tell the language; need not exist.
 * @param tokens The credentials already found in the text, in any order.
 * @param from Where the code begins, in a file that is nothing but code.
 */
export function findLoggedSecrets(
  text: string,
  path: string,
  tokens: readonly Token[],
  from = 0,
): readonly Span[] {
  if (!tokens.some(holdsSecret) && !mayNameTheSecret(text)) return [];
  const holdsToken = secretLookup(tokens);
  const shell = shellFormOf(path, text);
  if (shell !== undefined) return findInShell(text, shell, holdsToken);
  const form = codeFormOf(path);
  if (form === undefined) return [];
  const lexer = new Lexer(text, form.language);
  for (const { start, end } of form.regions(text)) lexer.read(Math.max(start, from), end);
  return new CodeFinder({ text, lexemes: lexer.lexemes, language: form.language, holdsToken }).find();
}

/** Whether one of the client secrets, which do not overlap, reaches into a range. @param tokens In any order. */
export function secretLookup(tokens: readonly Token[]): (start: number, end: number) => boolean {
  const secrets = tokens.filter(holdsSecret).toSorted((one, other) => one.start - other.start);
  return (start, end) => {
    let low = 0;
    let high = secrets.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((secrets[middle]?.end ?? 0) > start) high = middle;
      else low = middle + 1;
    }
    const found = secrets[low];
    return found !== undefined && found.start < end;
  };
}

function holdsSecret({ kind }: Token): boolean {
  return kind !== 'client-id';
}

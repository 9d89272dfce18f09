import type { Interpolation, StringForm } from './language.ts';

const plain: Omit<StringForm, 'open' | 'close'> = {
  escape: '\\',
  multiline: false,
  interpolation: [],
  bareDollar: false,
};

/** A string that ends as it begins and escapes with `\`; `more` says what is different. */
export function string(open: string, more: Partial<StringForm> = {}): StringForm {
  return { ...plain, open, close: more.close ?? open, ...more };
}

export const dollarBrace: Interpolation = { open: '${', close: '}' };
export const hashBrace: Interpolation = { open: '#{', close: '}' };
/** As in Python, C# and Rust. */
export const brace: Interpolation = { open: '{', close: '}', doubledIsLiteral: true };

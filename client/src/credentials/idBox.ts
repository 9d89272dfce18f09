import { type Credentials, kindOf } from './pair.ts';
import { type Pasted, readPasted, tidy } from './pastedText.ts';
import { type Problem, problemWith, problemWithPair } from './validate.ts';

/** What the first box shows and knows after a change. The box is not hidden, so a secret must not stay in it. */
export interface IdBox {
  readonly value: string;
  /** Show dots: a secret is being typed. */
  readonly hidden: boolean;
  readonly problem?: Problem | undefined;
  /** A whole valid pair was entered: go on without asking for the secret. */
  readonly pair?: Credentials;
}

const secretBegins = /csk_/i;

/**
 * The first box after a change. A paste is read at once and a secret in it never stays; a secret that is
 * typed is hidden from its first four characters on and read when Enter is pressed.
 * @param before The value before the change.
 */
export function afterChange(before: string, value: string): IdBox {
  const pasted = Math.abs(value.length - before.length) > 1;
  if (secretBegins.test(value)) return pasted ? withoutSecret(value) : { value, hidden: true };
  const found = pasted ? readPasted(value) : undefined;
  const shown = found?.kind === 'id' ? found.clientId : value;
  return { value: shown, hidden: false, problem: idProblem(shown) };
}

/** The first box after Enter. Neither a problem nor a pair: the value is a valid ID. */
export function afterEnter(value: string): IdBox {
  if (secretBegins.test(value)) return withoutSecret(value);
  const clientId = tidy(value);
  return { value: clientId, hidden: false, problem: problemWith('client-id', clientId) };
}

function idProblem(value: string): Problem | undefined {
  const text = tidy(value);
  return text === '' ? undefined : problemWith('client-id', text);
}

function withoutSecret(text: string): IdBox {
  const pasted = readPasted(text);
  if (pasted.kind !== 'pair') return { value: '', hidden: false, problem: problemOf(pasted) };
  const { clientId } = pasted.credentials;
  const problem = problemWithPair(pasted.credentials);
  if (problem === undefined) return { value: clientId, hidden: false, pair: pasted.credentials };
  return { value: clientId, hidden: false, problem };
}

function problemOf(pasted: Exclude<Pasted, { kind: 'pair' }>): Problem {
  if (pasted.kind === 'several') return pasted;
  return { of: 'client-id', kind: 'other-kind', found: 'client-secret' };
}

/** A secret out of a pasted text, such as an env line, or the text itself without quotes. */
export function secretOf(text: string): string {
  const tidied = tidy(text);
  if (kindOf(tidied) !== undefined && !/[\s:=]/.test(tidied)) return tidied;
  const pasted = readPasted(text);
  if (pasted.kind === 'secret') return pasted.clientSecret;
  if (pasted.kind === 'pair') return pasted.credentials.clientSecret;
  return tidied;
}

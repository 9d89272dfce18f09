import { namesTheSecret } from '../values/secretName.ts';
import { SHOWN_CHARACTERS } from '../values/slice.ts';
import { MASKING_COMMANDS } from '../values/vocabulary.ts';
import type { Pipeline, Word } from './syntax.ts';

/** `${X:0:8}`, `${X: -4}`, `${X/…}`, `${X%%…}` */
export function isShortExpansion(modifier: string): boolean {
  if (modifier.startsWith('/') || modifier.startsWith('%%')) return true;
  const slice = /^:\s{0,3}(-\d{1,4}|[\w$]{1,40})?\s{0,3}(?::\s{0,3}([\w${}]{1,40}))?/.exec(modifier);
  if (slice === null || /^:[-=?+]/.test(modifier)) return false;
  const [, offset, length] = slice;
  if (length !== undefined) {
    const characters = Number(length);
    return Number.isNaN(characters) || characters <= SHOWN_CHARACTERS;
  }
  const from = Number(offset);
  return from < 0 && from >= -SHOWN_CHARACTERS;
}

/** `secrets.XTOPAY_CLIENT_SECRET`, but no comparison with it. */
export function isSecretExpression(text: string): boolean {
  if (/==|!|&&/.test(text)) return false;
  return text.split(/[^\w]/).some(namesTheSecret);
}

/** `$(XTOPAY_CLIENT_SECRET)`: a variable of make and of Azure Pipelines. */
export function isNameAlone(body: readonly Pipeline[]): boolean {
  const stage = body[0]?.[0];
  const word = stage?.words[0]?.plain;
  return (
    body.length === 1 &&
    body[0]?.length === 1 &&
    stage?.words.length === 1 &&
    word !== undefined &&
    namesTheSecret(word)
  );
}

export function isMasking({ parts }: Word): boolean {
  return parts.some(
    (part) => part.kind === 'literal' && MASKING_COMMANDS.some((command) => part.text.includes(command)),
  );
}

import { credentialFormat } from '../../protocol/credentialFormat.ts';
import { isPlaceholderBody } from '../../protocol/placeholderBody.ts';

const documentedBodies = Object.values(credentialFormat).map(({ documentedBody }) => documentedBody);

/** Whether a body (what follows the prefix) is nobody's credential: a documented sample, or made up to fill a place. */
export function isPlaceholder(body: string): boolean {
  return documentedBodies.includes(body) || isPlaceholderBody(body);
}

/**
 * Whether a body of the wrong length reads as words (`YOUR…HERE`, `yourClientIdGoesHere`) and not as a cut
 * credential: letters only, and seldom a change between upper and lower case, or humps that can be said.
 */
export function isWordLike(body: string): boolean {
  return !/[0-9]/.test(body) && (seldomChangesCase(body) || body.split(/(?=[A-Z])/).every(canBeSaid));
}

function seldomChangesCase(body: string): boolean {
  let changes = 0;
  for (let index = 1; index < body.length; index++) {
    if (isLowerCase(body, index) !== isLowerCase(body, index - 1)) changes++;
  }
  return changes <= body.length * 0.3;
}

function isLowerCase(body: string, index: number): boolean {
  return body.charCodeAt(index) >= 97;
}

function canBeSaid(hump: string): boolean {
  return /[aeiouy]/i.test(hump);
}

import { credentialFormat } from '../../protocol/credentialFormat.ts';

const documentedBodies = Object.values(credentialFormat).map(({ documentedBody }) => documentedBody);

/** Longer repeated units are as good as random. */
const longestUnit = 16;

/**
 * Whether a body (what follows the prefix) is nobody's credential: a documented sample, very few distinct
 * characters, a short unit repeated, or mostly runs of the alphabet or the digits in order. A random body of
 * 16 characters or more passes for one less than once in a million.
 */
export function isPlaceholder(body: string): boolean {
  return documentedBodies.includes(body) || hasFewCharacters(body) || repeatsUnit(body) || runsInOrder(body);
}

/**
 * Whether a body of the wrong length reads as words (`YOUR…HERE`, `yourClientSecret…`) and not as a cut
 * credential: letters only, and seldom a change between upper and lower case.
 */
export function isWordLike(body: string): boolean {
  if (/[0-9]/.test(body)) return false;
  let changes = 0;
  for (let index = 1; index < body.length; index++) {
    if (isLowerCase(body, index) !== isLowerCase(body, index - 1)) changes++;
  }
  return changes <= body.length * 0.3;
}

function isLowerCase(body: string, index: number): boolean {
  return body.charCodeAt(index) >= 97;
}

function hasFewCharacters(body: string): boolean {
  const few = Math.min(12, Math.floor((body.length * 5) / 16));
  return new Set(body).size <= few;
}

function repeatsUnit(body: string): boolean {
  const longest = Math.min(longestUnit, Math.floor(body.length / 2));
  for (let unit = 1; unit <= longest; unit++) {
    if (body.startsWith(body.slice(unit))) return true;
  }
  return false;
}

/** Counts neighbours, and neighbours but one (`a1b2c3…`), that are equal or next in the alphabet or the digits. */
function runsInOrder(body: string): boolean {
  return [1, 2].some((distance) => {
    let inOrder = 0;
    for (let index = distance; index < body.length; index++) {
      if (follows(body.charCodeAt(index - distance), body.charCodeAt(index))) inOrder++;
    }
    return inOrder >= (body.length - distance) * 0.6;
  });
}

const wraps: ReadonlySet<string> = new Set([
  'za',
  'az',
  'ZA',
  'AZ',
  '90',
  '09',
  'z0',
  'Z0',
  '9a',
  '9A',
  'zA',
  'Za',
]);

function follows(one: number, next: number): boolean {
  return Math.abs(next - one) <= 1 || wraps.has(String.fromCharCode(one, next));
}

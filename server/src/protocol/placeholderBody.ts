/** Longer repeated units are as good as random. */
const longestUnit = 16;

/**
 * Whether the body of a token (without prefix and environment) was made up to fill a place: very few distinct
 * characters, a short unit repeated, or mostly runs of the alphabet or the digits in order. A random body of 16
 * characters or more passes for one less than once in a million. What is found and what can be stored go by it.
 */
export function isPlaceholderBody(body: string): boolean {
  return hasFewCharacters(body) || repeatsUnit(body) || runsInOrder(body);
}

function hasFewCharacters(body: string): boolean {
  const few = Math.min(12, Math.floor((body.length * 5) / 16));
  const seen = new Set<string>();
  for (const character of body) if (seen.add(character).size > few) return false;
  return true;
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
    for (let at = distance; at < body.length; at++) {
      if (follows(body.charCodeAt(at - distance), body.charCodeAt(at))) inOrder++;
    }
    return inOrder >= (body.length - distance) * 0.6;
  });
}

const wraps: ReadonlySet<number> = new Set(
  ['za', 'az', 'ZA', 'AZ', '90', '09', 'z0', 'Z0', '9a', '9A', 'zA', 'Za'].map((pair) =>
    pairOf(pair.charCodeAt(0), pair.charCodeAt(1)),
  ),
);

function pairOf(one: number, next: number): number {
  return one * 0x1_0000 + next;
}

function follows(one: number, next: number): boolean {
  return Math.abs(next - one) <= 1 || wraps.has(pairOf(one, next));
}

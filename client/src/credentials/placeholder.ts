/** A random body of 32 characters has at least this many different ones but for one in billions. */
const fewestDistinct = 9;

/** Four in a row happens by chance; most of a body in such runs does not. */
const shortestRun = 4;

/** Whether the body of a token (without prefix and environment) was made up by hand to fill a place. */
export function isPlaceholderBody(body: string): boolean {
  const text = body.toLowerCase();
  return new Set(text).size < fewestDistinct || isRepeated(text) || isMostlyInOrder(text);
}

/** A unit of at most half the text, again and again; the last one may be cut. */
function isRepeated(text: string): boolean {
  for (let period = 1; period * 2 <= text.length; period++) {
    if (text.startsWith(text.slice(period))) return true;
  }
  return false;
}

/** At least three quarters stand in runs like `abcd` or `3456`. */
function isMostlyInOrder(text: string): boolean {
  let inOrder = 0;
  let run = 1;
  for (let at = 1; at <= text.length; at++) {
    if (at < text.length && follows(text.charCodeAt(at - 1), text.charCodeAt(at))) {
      run++;
      continue;
    }
    if (run >= shortestRun) inOrder += run;
    run = 1;
  }
  return inOrder * 4 >= text.length * 3;
}

function follows(before: number, after: number): boolean {
  const nineThenZero = before === 0x39 && after === 0x30;
  const nineThenA = before === 0x39 && after === 0x61;
  return after === before + 1 || nineThenZero || nineThenA;
}

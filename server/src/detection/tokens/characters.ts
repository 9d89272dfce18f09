/** Whether a UTF-16 code unit is one of `[A-Za-z0-9]`. `NaN` (behind the text's end) is not. */
export function isAlphanumeric(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57);
}

/** Whether a UTF-16 code unit is one of `[0-9A-Fa-f]`. */
export function isHexDigit(unit: number): boolean {
  return (unit >= 48 && unit <= 57) || (unit >= 97 && unit <= 102) || (unit >= 65 && unit <= 70);
}

/** The offset behind the run of `[A-Za-z0-9]` that starts at `start`. */
export function endOfAlphanumerics(text: string, start: number): number {
  let end = start;
  while (isAlphanumeric(text.charCodeAt(end))) end++;
  return end;
}

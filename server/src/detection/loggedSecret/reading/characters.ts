/** Letters, digits, `_` and everything beyond ASCII but blanks. */
export function isNamePart(unit: number): boolean {
  return (
    (unit >= 97 && unit <= 122) ||
    (unit >= 65 && unit <= 90) ||
    (unit >= 48 && unit <= 57) ||
    unit === 95 ||
    (unit >= 128 && !isBlank(unit))
  );
}

export function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

export function isNameStart(unit: number): boolean {
  return isNamePart(unit) && !isDigit(unit);
}

/** Spaces within a line. */
export function isBlank(unit: number): boolean {
  return unit === 32 || unit === 9 || unit === 12 || unit === 11 || unit === 0xfeff || unit === 0xa0;
}

export function isLineEnd(unit: number): boolean {
  return unit === 10 || unit === 13;
}

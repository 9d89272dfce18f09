/**
 * Whether at least this share of a text's code units are printable ASCII, white space or NUL (every other
 * byte of UTF-16). Random bytes reach about 0.39.
 */
export function isMostlyText(text: string, share: number): boolean {
  let printable = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if ((unit >= 0x20 && unit <= 0x7e) || unit === 0 || (unit >= 9 && unit <= 13)) printable++;
  }
  return printable >= text.length * share;
}

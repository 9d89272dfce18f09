/** Small enough for the engine's limit on arguments, large enough to be fast. */
const chunk = 8192;

/** A text of one UTF-16 code unit for each byte. */
export function textOfBytes(bytes: Uint8Array): string {
  if (bytes.length <= chunk) return String.fromCharCode(...bytes);
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += chunk) {
    parts.push(String.fromCharCode(...bytes.subarray(at, at + chunk)));
  }
  return parts.join('');
}

/** Small enough for the engine's limit on arguments, large enough to be fast. */
const chunk = 8192;

/** A text of one UTF-16 code unit for each byte. */
export function textOfBytes(bytes: Uint8Array): string {
  if (bytes.length <= chunk) return textOfChunk(bytes);
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += chunk) {
    parts.push(textOfChunk(bytes.subarray(at, at + chunk)));
  }
  return parts.join('');
}

/** Spread as arguments, the bytes would be taken one by one from an iterator, which is ten times as slow. */
function textOfChunk(bytes: Uint8Array): string {
  const text: string = Reflect.apply(String.fromCharCode, undefined, bytes);
  return text;
}

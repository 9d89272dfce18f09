import { shownSecretLength } from '../../../server/src/protocol/credentialFormat.ts';
import type { Credentials } from '../credentials/pair.ts';

declare function btoa(text: string): string;

/** A run of that many characters of a secret is taken for a part of it. */
const shortest = 12;

/**
 * A text without any part of a client secret but its first eight characters: plain, in base64 at any offset, and with
 * the escapes of a URL, which change neither.
 */
export function masked(text: string, { clientId, clientSecret }: Credentials): string {
  const body = clientSecret.slice(shownSecretLength);
  const encoded = [0, 1, 2].map((pad) => inBase64(body.slice(0, 64), pad));
  // The header as a whole: what follows the ID in it.
  encoded.push(inBase64(`${clientId}:${clientSecret}`, 0).slice(Math.ceil((clientId.length * 4) / 3)));
  const hidden = new Uint8Array(text.length);
  for (const form of [body, ...encoded, ...encoded.map(toUrlForm)]) mark(hidden, text, form);
  return withStars(text, hidden);
}

/** Marks all runs of the form in the text. */
function mark(hidden: Uint8Array, text: string, form: string): void {
  for (let at = 0; at + shortest <= form.length; at++) {
    const run = form.slice(at, at + shortest);
    for (let found = text.indexOf(run); found >= 0; found = text.indexOf(run, found + 1))
      hidden.fill(1, found, found + shortest);
  }
}

function withStars(text: string, hidden: Uint8Array): string {
  let result = '';
  for (let at = 0; at < text.length; at++) {
    if (hidden[at] === 0) result += text.charAt(at);
    else if (hidden[at - 1] !== 1) result += '…';
  }
  return result;
}

/** What stands of a text in base64 whatever comes before and after it. @param pad How many bytes come before. */
function inBase64(text: string, pad: number): string {
  const first = [0, 2, 3][pad] ?? 0;
  const encoded = btoa('\0'.repeat(pad) + text).replace(/=+$/, '');
  return encoded.slice(first, encoded.length - 1);
}

function toUrlForm(text: string): string {
  return text.replaceAll('+', '-').replaceAll('/', '_');
}

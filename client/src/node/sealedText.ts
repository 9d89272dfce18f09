import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** In bytes, of AES-256-GCM: what stands before and after what is sealed. */
const [ivLength, tagLength] = [12, 16];

/** By how many bytes a sealed text is longer. */
export const sealLength = ivLength + tagLength;

/** In bytes. */
export const keyLength = 32;

/** @param about What it is said in, such as which question it answers; whoever opens it must say the same. */
export function seal(text: string, key: Buffer, about: string): Buffer {
  const iv = randomBytes(ivLength);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(about));
  return Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
}

/** @returns `undefined`: it was sealed by another key, or about something else. */
export function unseal(sealed: Buffer, key: Buffer, about: string): string | undefined {
  if (sealed.length < sealLength) return undefined;
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, ivLength), {
      authTagLength: tagLength,
    });
    decipher.setAAD(Buffer.from(about)).setAuthTag(sealed.subarray(-tagLength));
    const text = decipher.update(sealed.subarray(ivLength, -tagLength));
    return Buffer.concat([text, decipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}

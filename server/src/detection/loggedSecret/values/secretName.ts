/** Words that make a name speak of the secret instead of holding it: `XTOPAY_SECRET_ARN`, `hasXtopaySecret`. */
const ABOUT_THE_SECRET = new Set(
  (
    'name names arn path file filename dir id url uri length len size count hash hashed digest checksum missing exists ' +
    'present is has set unset env var variable masked mask redacted version ref reference prefix hint last4 type label ' +
    'regex pattern re error err message description placeholder schema rule loaded valid invalid required optional ' +
    'configured enabled disabled provided changed expired expiry age status rotated manager store iterations location ttl timeout folder bucket region endpoint host'
  ).split(' '),
);

/** Longer names are no names that people write. */
const LONGEST_NAME = 80;

/**
 * Whether an identifier, a key or an environment variable is called like the Xtopay client secret itself:
 * it holds `XTOPAY` and `SECRET` in any case, and no word such as `NAME` or `LENGTH`.
 */
export function namesTheSecret(name: string): boolean {
  if (name.length > LONGEST_NAME) return false;
  const lower = name.toLowerCase();
  const at = lower.indexOf('xtopay');
  if (at < 0 || !lower.includes('secret')) return false;
  if (!/^[\w$.:@/\\-]+$/.test(name)) return false;
  // Plural: a collection or a namespace, seldom the value.
  if (lower.endsWith('secrets')) return false;
  return !words(name).some((word) => ABOUT_THE_SECRET.has(word));
}

/** Whether one segment of `config.xtopay.clientSecret` is called like a client secret when `xtopay` went before it. */
export function isSecretSegment(name: string): boolean {
  if (name.length > LONGEST_NAME) return false;
  const parts = words(name);
  return parts.at(-1) === 'secret' || (parts.at(-1) === 'key' && parts.at(-2) === 'secret');
}

/** `XtopayClientSecret_v2` → `xtopay`, `client`, `secret`, `v2`. */
export function words(name: string): readonly string[] {
  const spaced = name.replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase();
  return spaced.split(/[^a-z0-9]/).filter((word) => word !== '');
}

/** A text without these can hold no name of the secret; the prefilter of files asks for the same. */
export function mayNameTheSecret(text: string): boolean {
  return /XTOPAY|Xtopay|xtopay/.test(text) && /secret/i.test(text);
}

import { URI } from 'vscode-uri';

export const defaultBaseUrl = 'https://api.xtopay.co/v1';

const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/i;
const host = /^[a-z0-9.-]+(?::\d{1,5})?$/i;

/**
 * The address below which the API is, from the setting. @returns Without a slash at its end; `undefined` where
 * credentials must not be sent there: not encrypted (but to this machine itself), or with a login or a query in it.
 */
export function readBaseUrl(text: string): string | undefined {
  let uri: URI;
  try {
    uri = URI.parse(text.trim(), true);
  } catch {
    return undefined;
  }
  const { scheme, authority, path, query, fragment } = uri;
  const isSafe = scheme === 'https' || (scheme === 'http' && loopback.test(authority));
  if (!isSafe || query !== '' || fragment !== '') return undefined;
  if (!host.test(authority) && !loopback.test(authority)) return undefined;
  return `${scheme}://${authority}${path.replace(/\/+$/, '')}`;
}

/** The host of an address, as a person knows it. */
export function hostOf(url: string): string {
  return URI.parse(url).authority;
}

import type { ApiAnswer } from './send.ts';

/** Why it could not be told whether a pair is accepted. */
export type Reason =
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'redirect'; readonly host: string }
  | { readonly kind: 'proxy'; readonly detail: string }
  | { readonly kind: 'dns' | 'tls' | 'connection' | 'other'; readonly detail: string }
  | { readonly kind: 'timeout'; readonly seconds: number };

export type Verdict =
  | { readonly kind: 'accepted' | 'rejected'; readonly status: number }
  | { readonly kind: 'unknown'; readonly reason: Reason };

/** What an answer says about the pair that asked. */
export function verdictOf({ status, headers }: ApiAnswer): Verdict {
  if (status >= 200 && status < 300) return { kind: 'accepted', status };
  if (status === 401 || status === 403) return { kind: 'rejected', status };
  if (status === 407) return { kind: 'unknown', reason: { kind: 'proxy', detail: '407' } };
  // A browser does not tell where to: `opaqueredirect` has the status 0.
  if (status === 0 || (status >= 300 && status < 400)) {
    const location = headers.find(([name]) => name.toLowerCase() === 'location')?.[1] ?? '';
    return {
      kind: 'unknown',
      reason: { kind: 'redirect', host: /^\w+:\/\/([^/?#]+)/.exec(location)?.[1] ?? '' },
    };
  }
  return { kind: 'unknown', reason: { kind: 'status', status } };
}

const dns = /^(?:ENOTFOUND|EAI_\w+)$/;
const tls = /^(?:CERT_\w+|ERR_TLS_\w+|ERR_SSL_\w+|EPROTO|\w*SELF_SIGNED\w*|UNABLE_TO_\w+|HOSTNAME_MISMATCH)$/;
const connection = /^(?:ECONN\w+|EHOST\w+|ENET\w+|EPIPE|EADDRNOTAVAIL|UND_ERR_SOCKET)$/;
const timeout = /^(?:ETIMEDOUT|UND_ERR_\w*TIMEOUT)$/;
const proxyAnswer = /proxy response \((\d{3})\)/i;

/**
 * Why a request failed. Only codes are taken over: what an error says may quote the request.
 * @param isProxied A proxy is set: where nothing can be reached, it is the proxy that cannot.
 * @param seconds How long was waited.
 */
export function reasonOf(error: unknown, isProxied: boolean, seconds: number): Reason {
  const errors = withCauses(error);
  const codes = errors.map(({ code }) => code);
  const proxyStatus = errors.map(({ message }) => proxyAnswer.exec(message)?.[1]).find((each) => each);
  if (proxyStatus !== undefined) return { kind: 'proxy', detail: proxyStatus };
  const first = (pattern: RegExp) => codes.find((code) => pattern.test(code));
  if (first(timeout) !== undefined) return { kind: 'timeout', seconds };
  const tlsCode = first(tls);
  if (tlsCode !== undefined) return { kind: 'tls', detail: tlsCode };
  const dnsCode = first(dns);
  const unreachable = dnsCode ?? first(connection);
  if (unreachable !== undefined && isProxied) return { kind: 'proxy', detail: unreachable };
  if (dnsCode !== undefined) return { kind: 'dns', detail: dnsCode };
  if (unreachable !== undefined) return { kind: 'connection', detail: unreachable };
  return { kind: 'other', detail: codes.find((code) => code !== '') ?? errors[0]?.name ?? '' };
}

interface Link {
  readonly name: string;
  readonly code: string;
  readonly message: string;
}

/** An error and what it comes from, the tries of several addresses included. */
function withCauses(error: unknown, depth = 0): Link[] {
  if (!(error instanceof Error) || depth > 8) return [];
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const inner: unknown[] = 'errors' in error && Array.isArray(error.errors) ? error.errors : [];
  return [
    { name: error.name, code, message: error.message },
    ...inner.flatMap((each) => withCauses(each, depth + 1)),
    ...withCauses(error.cause, depth + 1),
  ];
}

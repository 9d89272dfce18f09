import type { Credentials } from '../credentials/pair.ts';
import { masked } from './masked.ts';
import type { ApiAnswer, ApiRequest } from './send.ts';

/** A request and its answer, or why there is none, as a text to read. Holds no more of the secret than its start. */
export function exchangeText(
  { url, headers }: ApiRequest,
  outcome: { readonly answer: ApiAnswer; readonly milliseconds: number } | string,
  credentials: Credentials,
): string {
  const shown = { ...headers, Authorization: `Basic base64(${credentials.clientId}:${start(credentials)})` };
  const request = [`GET ${url}`, ...linesOf(Object.entries(shown)), ''];
  const response =
    typeof outcome === 'string'
      ? [outcome]
      : [
          `HTTP ${outcome.answer.status} ${outcome.answer.statusText}`.trimEnd() +
            ` (${outcome.milliseconds} ms)`,
          ...linesOf(outcome.answer.headers),
          '',
          readable(outcome.answer),
        ];
  return masked([...request, ...response, ''].join('\n'), credentials);
}

function start({ clientSecret }: Credentials): string {
  return `${clientSecret.slice(0, 8)}…`;
}

/** The names of cookies may be told, their values may not. */
function linesOf(headers: readonly (readonly [string, string])[]): string[] {
  return headers.map(([name, value]) =>
    /^set-cookie$/i.test(name) ? `${name}: ${value.split('=', 1)[0]}=…` : `${name}: ${value}`,
  );
}

function readable({ body, isCut }: ApiAnswer): string {
  if (isCut) return `${body}…`;
  try {
    return JSON.stringify(JSON.parse(body), undefined, 2);
  } catch {
    return body;
  }
}

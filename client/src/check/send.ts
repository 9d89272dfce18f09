/**
 * The one file of this project that asks anybody on the network, and only what a person asked for. VS Code puts its
 * proxy and certificate settings behind the `fetch` of its extension host.
 */

/** A request to the API. */
export interface ApiRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface ApiAnswer {
  readonly status: number;
  readonly statusText: string;
  readonly headers: readonly (readonly [string, string])[];
  /** At most {@link longestBody} bytes of it. */
  readonly body: string;
  readonly isCut: boolean;
}

/** Ends a request early. */
export interface Ending {
  /** Calls back when the request is to be given up. */
  onEnd(giveUp: () => void): void;
}

// Both a browser and Node have them; their types are those of neither here.
interface Reader {
  read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array }>;
  cancel(): Promise<void>;
}
interface FetchAnswer {
  readonly status: number;
  readonly statusText: string;
  readonly headers: Iterable<[string, string]>;
  readonly body: { getReader(): Reader } | null;
}
declare function fetch(url: string, options: Readonly<Record<string, unknown>>): Promise<FetchAnswer>;
declare class AbortController {
  readonly signal: unknown;
  abort(): void;
}
declare class TextDecoder {
  decode(bytes?: Uint8Array, options?: { readonly stream: boolean }): string;
}

/** In bytes; a longer answer is cut. */
export const longestBody = 64 * 1024;

/** How a request is sent. Rejects with what the network says. */
export type Send = (request: ApiRequest, ending: Ending) => Promise<ApiAnswer>;

/** Sends one GET request, once: follows no redirect (the credentials are for this host), keeps nothing. */
export const send: Send = async ({ url, headers }, ending) => {
  const controller = new AbortController();
  ending.onEnd(() => controller.abort());
  const answer = await fetch(url, {
    method: 'GET',
    headers,
    redirect: 'manual',
    credentials: 'omit',
    cache: 'no-store',
    signal: controller.signal,
  });
  const { status, statusText } = answer;
  return { status, statusText, headers: [...answer.headers], ...(await readBody(answer.body?.getReader())) };
};

async function readBody(reader: Reader | undefined): Promise<Pick<ApiAnswer, 'body' | 'isCut'>> {
  const decoder = new TextDecoder();
  let body = '';
  let left = longestBody;
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true };
    if (done || !value) return { body: body + decoder.decode(), isCut: false };
    body += decoder.decode(value.subarray(0, left), { stream: true });
    left -= value.length;
    if (left <= 0) {
      await reader?.cancel();
      return { body, isCut: true };
    }
  }
}

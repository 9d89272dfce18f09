/**
 * What of a traced message may be logged: which one it was, and how long it took. What it carried holds the text of
 * documents, and so the secrets in them.
 * @param message As vscode-languageclient traces it: a headline, then the content; or an object as JSON.
 */
export function headlineOf(message: string): string {
  const [headline = ''] = message.split(/[\r\n]/, 1);
  return headline.trimStart().startsWith('{') ? 'A message, whose content is not logged.' : headline;
}

/** A channel like the given one, whose traces are headlines only, however the person asked to trace. */
export function withHeadlinesOnly<Channel extends { trace(message: string, ...args: unknown[]): void }>(
  channel: Channel,
): Channel {
  return new Proxy(channel, {
    get(target, property) {
      if (property === 'trace') return (message: string) => target.trace(headlineOf(message));
      const value: unknown = Reflect.get(target, property, target);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}

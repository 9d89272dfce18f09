import { withoutSecrets } from './plainText.ts';

const levels: ReadonlySet<string | symbol> = new Set([
  'trace',
  'debug',
  'info',
  'warn',
  'error',
  'append',
  'appendLine',
]);

/** A channel like the given one, in whose lines client secrets are cut: the name of a file can be one, an error quote it. */
export function withSecretsCut<Channel extends object>(channel: Channel): Channel {
  return new Proxy(channel, {
    get(target, property) {
      const value: unknown = Reflect.get(target, property, target);
      if (typeof value !== 'function') return value;
      if (!levels.has(property)) return value.bind(target) as unknown;
      return (...said: readonly unknown[]) => Reflect.apply(value, target, said.map(cut)) as unknown;
    },
  });
}

function cut(said: unknown): unknown {
  if (typeof said === 'string') return withoutSecrets(said);
  return said instanceof Error ? withoutSecrets(said.stack ?? said.message) : said;
}

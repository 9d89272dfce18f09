import { idVariable, secretVariable, type Variables, variablesIn } from './environment.ts';
import type { Launch } from './launchWish.ts';

/** A launch configuration with the pair, or why it has not got it. */
export type Outcome =
  | {
      readonly kind: 'added';
      readonly launch: Launch;
      /** Variables that the configuration's `envFile` sets too, and which give way. */
      readonly instead: readonly string[];
    }
  /** The configuration sets these itself: they stay, and nothing is added. */
  | { readonly kind: 'kept'; readonly launch: Launch; readonly names: readonly string[] }
  /** What stands under `env` is no environment. */
  | { readonly kind: 'unusable'; readonly launch: Launch };

/** Debuggers that take a list of `{ name, value }` under `environment`. */
const withList = new Set(['cppdbg', 'cppvsdbg']);

/**
 * Puts the pair into the environment of a launch, in memory only.
 * @param fromFile What the configuration's `envFile` sets: some debuggers have put it into `env` by now.
 */
export function withPair(
  asked: Launch,
  variables: Variables,
  fromFile: ReadonlyMap<string, string> = new Map(),
): Outcome {
  const launch = withoutWish(asked);
  const key = withList.has(launch.type) ? 'environment' : 'env';
  const environment = readEnvironment(launch[key] ?? (key === 'env' ? {} : []));
  if (!environment) return { kind: 'unusable', launch };
  const names = variablesIn(environment).filter((name) => environment[name] !== fromFile.get(name));
  if (names.length > 0) return { kind: 'kept', launch, names };
  const merged: Record<string, unknown> = { ...environment, ...variables };
  const value =
    key === 'env' ? merged : Object.entries(merged).map(([name, each]) => ({ name, value: each }));
  const instead = [idVariable, secretVariable].filter((name) => fromFile.has(name));
  return { kind: 'added', launch: { ...launch, [key]: value }, instead };
}

/** The configuration without what only this extension understands. */
export function withoutWish({ xtopay: _wish, ...launch }: Launch): Launch {
  return { ...launch, type: launch.type, request: launch.request, name: launch.name };
}

function readEnvironment(value: unknown): Record<string, unknown> | undefined {
  if (Array.isArray(value)) {
    const entries = value.map((each: unknown) => (isRecord(each) ? [each['name'], each['value']] : []));
    return entries.every(([name]) => typeof name === 'string') ? Object.fromEntries(entries) : undefined;
  }
  return isRecord(value) ? value : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The two variables as the text of a dotenv file sets them. */
export function variablesOfDotenv(text: string): Map<string, string> {
  const line = /^[\t ]*(?:export[\t ]+)?(XTOPAY_CLIENT_(?:ID|SECRET))[\t ]*=[\t ]*(["']?)(.*?)\2[\t ]*\r?$/gm;
  return new Map(Array.from(text.matchAll(line), ([, name = '', , value = '']) => [name, value]));
}

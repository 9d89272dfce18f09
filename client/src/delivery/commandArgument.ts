/** What a command variable is called with: by `${input:…}` its `args`, by `${command:…}` the whole configuration. */
export interface Argument {
  /** The label of the pair that is meant; the active one otherwise. */
  readonly label?: string;
  /** The configuration would put the secret where it can be read: on a command line, for example. */
  readonly isExposed: boolean;
}

const variable = '${command:xtopay.clientSecret}';

/** Reads what a command variable is called with. Anything that is not understood asks for the active pair. */
export function readArgument(argument: unknown): Argument {
  if (typeof argument === 'string') return { label: argument, isExposed: false };
  if (typeof argument !== 'object' || argument === null) return { isExposed: false };
  const asked = Object.entries(argument).find(([name]) => name === 'pair' || name === 'xtopay')?.[1];
  const isExposed = holdsVariable(argument);
  return typeof asked === 'string' ? { label: asked, isExposed } : { isExposed };
}

/** Whether the variable stands anywhere but in an environment. */
function holdsVariable(value: unknown): boolean {
  if (typeof value === 'string') return value.includes(variable);
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(
    ([name, each]) => !/^env(?:ironment)?$/i.test(name) && holdsVariable(each),
  );
}

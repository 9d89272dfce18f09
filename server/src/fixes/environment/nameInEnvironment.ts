import type { Environment } from '../../protocol/credentialFormat.ts';

const word = /(?<=^|_)(?:LIVE|TEST|PROD|PRODUCTION|SANDBOX)(?=_|$)/;

/** Whose credentials a variable says that it holds; undefined where its name says nothing of it. */
export function environmentNamed(name: string): Environment | undefined {
  const found = word.exec(name)?.[0];
  if (found === undefined) return undefined;
  return found === 'TEST' || found === 'SANDBOX' ? 'test' : 'live';
}

/** The name of the variable that holds the same of an environment, without the number that tells it from others. */
export function nameInEnvironment(name: string, environment: Environment): string {
  const whole = name.replace(/_\d+$/, '');
  const named = environmentNamed(whole);
  if (named === environment) return whole;
  const wanted = environment.toUpperCase();
  return named === undefined ? `${whole}_${wanted}` : whole.replace(word, wanted);
}

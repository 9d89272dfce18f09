import { fakeCredentials } from '../../../../fakeCredentials.ts';

/**
 * A text before and after all of it is replaced. `same`: nothing of it can be.
 *
 * In texts, § and a letter stand for credentials: §S live client secret, §I live client ID, §B Basic credentials of
 * both, §T and §J test secret and ID, §1 and §2 the two halves of §S, §X a secret that is cut.
 */
export interface Row {
  readonly what: string;
  readonly path: string;
  readonly languageId: string | undefined;
  readonly before: string;
  readonly after: string;
}

export const same = 'same';

/** Rows of one file name: what is tested, the text before, the text after. */
export function rows(
  path: string,
  languageId: string | undefined,
  cells: readonly (readonly [what: string, before: string, after: string])[],
): readonly Row[] {
  return cells.map(([what, before, after]) => ({
    what,
    path,
    languageId,
    before: filled(before),
    after: after === same ? filled(before) : after,
  }));
}

const fake = fakeCredentials(7);
const secret = fake.secret('live');
const id = fake.id('live');

export const tokens: Readonly<Record<string, string>> = {
  S: secret,
  I: id,
  B: Buffer.from(`${id}:${secret}`).toString('base64'),
  T: fake.secret('test'),
  J: fake.id('test'),
  1: secret.slice(0, 30),
  2: secret.slice(30),
  X: secret.slice(0, 50),
  H: Buffer.from(secret).toString('hex'),
  P: secret.replace('csk', '%63sk'),
  E: secret.replace('csk', String.raw`\x63sk`),
};

export function filled(text: string): string {
  return text.replaceAll(/§(\w)/g, (mark, letter: string) => tokens[letter] ?? mark);
}

import * as l10n from '@vscode/l10n';
import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { isPlaceholderBody } from '../../../../client/src/credentials/placeholder.ts';
import { codeText } from '../../../../client/src/findingsView/findingTexts.ts';
import { isPlaceholder } from '../../../../server/src/detection/tokens/placeholder.ts';
import { kindText } from '../../../../server/src/languageServer/hover/findingText.ts';
import { codes } from '../../../../server/src/protocol/codes.ts';
import { credentialFormat } from '../../../../server/src/protocol/credentialFormat.ts';

vi.mock('vscode', () => ({ l10n: { t: l10n.t } }));

describe('the client, which loads no detection,', () => {
  const forms = Object.values(credentialFormat);
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
  const letters = (some: string, length: number) =>
    fc
      .array(fc.constantFrom(...some.split('')), { minLength: length, maxLength: length })
      .map((each) => each.join(''));

  it.each(forms)(
    'takes for a placeholder of $bodyLength characters what detection does',
    ({ bodyLength }) => {
      const random = letters(alphabet, bodyLength);
      const ofFew = fc
        .integer({ min: 1, max: 16 })
        .chain((count) => letters(alphabet.slice(-count), bodyLength));
      const repeated = fc
        .integer({ min: 1, max: 20 })
        .chain((unit) => letters(alphabet, unit))
        .map((unit) => unit.repeat(bodyLength).slice(0, bodyLength));
      const inOrder = fc
        .tuple(fc.nat(61), fc.constantFrom(1, 61), random, fc.nat(bodyLength))
        .map(
          ([start, step, rest, length]) =>
            Array.from({ length }, (_, at) => alphabet[(start + at * step) % 62]).join('') +
            rest.slice(length),
        );
      const interleaved = fc
        .tuple(inOrder, random)
        .map(([one, other]) =>
          Array.from({ length: bodyLength }, (_, at) => (at % 2 === 0 ? one : other)[at >> 1]).join(''),
        );
      const documented = forms.map(({ documentedBody }) => documentedBody);
      fc.assert(
        fc.property(fc.oneof(random, ofFew, repeated, inOrder, interleaved), (body) => {
          fc.pre(!documented.includes(body));
          expect(isPlaceholderBody(body)).toBe(isPlaceholder(body));
        }),
        { numRuns: 2000 },
      );
    },
  );

  it('calls each kind of finding what hovers call it', () => {
    for (const code of codes) expect(codeText(code)).toBe(kindText(code, undefined));
  });
});

import { type Code, hardcodedCodes } from '../protocol/codes.ts';
import type { Encoding, Finding, Placement } from './finding.ts';

/** Puts a text into a language; `{0}` and so on are places of the arguments. */
export interface Localizer {
  t(text: string, ...values: (string | number)[]): string;
}

/** Leaves every text as it is written here. */
const english: Localizer = {
  t: (text, ...values) =>
    text.replaceAll(/\{(\d)\}/g, (place, index) => String(values[Number(index)] ?? place)),
};

/**
 * What a person reads about a finding. Holds nothing of the token.
 * @param l10n Says it in the person's language; in English without.
 */
export function messageOf(finding: Finding, placement: Placement, l10n: Localizer = english): string {
  return `${what(finding, l10n)}${inside(finding.encodings, l10n)}${advice(finding.code, placement, l10n)}`;
}

function what(finding: Finding, l10n: Localizer): string {
  switch (finding.code) {
    case 'live-client-secret':
      return l10n.t('Live Xtopay client secret: whoever reads it can move money.');
    case 'test-client-secret':
      return l10n.t('Xtopay sandbox client secret.');
    case 'live-client-id':
      return l10n.t('Live Xtopay client ID.');
    case 'test-client-id':
      return l10n.t('Xtopay sandbox client ID.');
    case 'live-basic-auth':
      return l10n.t('Live Xtopay credentials in a Basic header: whoever reads them can move money.');
    case 'test-basic-auth':
      return l10n.t('Xtopay sandbox credentials in a Basic header.');
    case 'malformed-credential':
      return malformed(finding, l10n);
    case 'mixed-environments':
      return l10n.t('A client ID and a client secret of different Xtopay environments are used as one pair.');
    case 'logged-secret':
      return l10n.t('The Xtopay client secret is logged. Log its first 8 characters at most.');
    case 'client-side-secret':
      return l10n.t(
        'This variable is inlined into the browser bundle: the Xtopay client secret would be public.',
      );
  }
}

function malformed({ length }: Finding, l10n: Localizer): string {
  if (!length) return l10n.t('Malformed Xtopay credential.');
  const { actual, expected } = length;
  return actual < expected
    ? l10n.t(
        'Malformed Xtopay credential: it has {0} characters after the prefix and should have {1}; it is cut off.',
        actual,
        expected,
      )
    : l10n.t(
        'Malformed Xtopay credential: it has {0} characters after the prefix and should have {1}; it is run on.',
        actual,
        expected,
      );
}

function inside(encodings: readonly Encoding[], l10n: Localizer): string {
  const [outer, ...rest] = encodings.map((encoding) => encodingName(encoding, l10n));
  if (outer === undefined) return '';
  const whole = rest.reduce((around, name) => l10n.t('{0} of {1}', around, name), outer);
  return ` ${l10n.t('Written as {0}.', whole)}`;
}

/** The name of an encoding, within a sentence. */
export function encodingName(encoding: Encoding, l10n: Localizer): string {
  switch (encoding) {
    case 'base64':
      return 'base64';
    case 'hex':
      return 'hex';
    case 'utf-16':
      return 'UTF-16';
    case 'percent':
      return l10n.t('percent-encoding');
    case 'escape':
      return l10n.t('escapes');
    case 'html-entity':
      return l10n.t('HTML entities');
    case 'split':
      return l10n.t('adjacent literals');
  }
}

function advice(code: Code, placement: Placement, l10n: Localizer): string {
  if (!hardcodedCodes.has(code)) return '';
  const text =
    placement === 'local-env'
      ? l10n.t('Production secrets belong in a secrets manager.')
      : l10n.t('Read it from the environment.');
  return ` ${text}`;
}

import * as l10n from '@vscode/l10n';
import type { Encoding } from '../../detection/finding.ts';
import { encodingName } from '../../detection/message.ts';
import type { Code } from '../../protocol/codes.ts';
import { credentialFormat } from '../../protocol/credentialFormat.ts';

type Length = { readonly actual: number; readonly expected: number } | undefined;

/** Kind and environment of what was found, in a few words. */
export function kindText(code: Code, length: Length): string {
  switch (code) {
    case 'live-client-secret':
      return l10n.t('Live client secret');
    case 'test-client-secret':
      return l10n.t('Sandbox client secret');
    case 'live-client-id':
      return l10n.t('Live client ID');
    case 'test-client-id':
      return l10n.t('Sandbox client ID');
    case 'live-basic-auth':
      return l10n.t('Live Basic credentials');
    case 'test-basic-auth':
      return l10n.t('Sandbox Basic credentials');
    case 'malformed-credential':
      if (!length) return l10n.t('Malformed credential');
      return length.expected === credentialFormat['client-secret'].bodyLength
        ? l10n.t('Malformed client secret')
        : l10n.t('Malformed client ID');
    case 'mixed-environments':
      return l10n.t('Live and sandbox mixed');
    case 'logged-secret':
      return l10n.t('Logged client secret');
    case 'client-side-secret':
      return l10n.t('Client secret in a browser variable');
  }
}

/** What the environment of a finding means; empty where it has none of its own. */
export function environmentText(code: Code): string {
  if (code.startsWith('live-')) return l10n.t('Environment: live (production). It moves real money.');
  if (code.startsWith('test-')) return l10n.t('Environment: test (sandbox).');
  return '';
}

/** How it is written, and what is inside; empty where it stands there plainly. */
export function encodingText(code: Code, encodings: readonly Encoding[], length: Length): string {
  if (encodings.length === 0) return '';
  const written = encodings
    .map((encoding) => encodingName(encoding, l10n))
    .reduce((outer, inner) => l10n.t('{0} of {1}', outer, inner));
  return l10n.t('Written as {0}. Inside: {1}.', written, insideText(code, length));
}

/** What is amiss with the length of a malformed credential; empty for all else. */
export function lengthText(length: Length): string {
  if (!length) return '';
  const { actual, expected } = length;
  return l10n.t('Characters after the environment: {0}. There should be {1}.', actual, expected);
}

function insideText(code: Code, length: Length): string {
  switch (code) {
    case 'live-client-secret':
    case 'test-client-secret':
      return l10n.t('a client secret');
    case 'live-client-id':
    case 'test-client-id':
      return l10n.t('a client ID');
    case 'live-basic-auth':
    case 'test-basic-auth':
      return l10n.t('a client ID and its client secret');
    case 'malformed-credential':
      return length?.expected === credentialFormat['client-id'].bodyLength
        ? l10n.t('the beginning of a client ID')
        : l10n.t('the beginning of a client secret');
    case 'mixed-environments':
      return l10n.t('a client ID and a client secret of different environments');
    case 'logged-secret':
    case 'client-side-secret':
      return l10n.t('a client secret by its name');
  }
}

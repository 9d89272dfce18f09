import type { Code } from '../../protocol/codes.ts';

/** What a code means, for whoever has the report and not this program. */
export interface CodeText {
  readonly short: string;
  readonly full: string;
}

const revoke =
  'If the file has left the machine, revoke or rotate the secret in the dashboard (Settings → API Credentials); then read it from the environment.';

/** Texts of the SARIF rules. docs/detection.md says more. */
export const codeTexts: Readonly<Record<Code, CodeText>> = {
  'live-client-secret': {
    short: 'Hardcoded live client secret',
    full: `A client secret of the live environment, hardcoded: whoever reads it can move money. ${revoke}`,
  },
  'test-client-secret': {
    short: 'Hardcoded sandbox client secret',
    full: `A client secret of the sandbox, hardcoded. ${revoke}`,
  },
  'live-client-id': {
    short: 'Hardcoded live client ID',
    full: 'A client ID of the live environment, hardcoded. Read it from the environment, as its secret.',
  },
  'test-client-id': {
    short: 'Hardcoded sandbox client ID',
    full: 'A client ID of the sandbox, hardcoded. Read it from the environment, as its secret.',
  },
  'live-basic-auth': {
    short: 'Hardcoded live Basic credentials',
    full: `Basic credentials that hold a client ID and a client secret of the live environment. ${revoke}`,
  },
  'test-basic-auth': {
    short: 'Hardcoded sandbox Basic credentials',
    full: `Basic credentials that hold a client ID and a client secret of the sandbox. ${revoke}`,
  },
  'malformed-credential': {
    short: 'Malformed credential',
    full: 'The prefix of a credential and then the wrong number of characters: it is cut or run on. Copy it again, to a place that is not committed.',
  },
  'mixed-environments': {
    short: 'Client ID and secret of different environments',
    full: 'A client ID and a client secret of different environments are used as one pair. Take both from one environment.',
  },
  'logged-secret': {
    short: 'Client secret is logged',
    full: 'Code that logs or prints the client secret. Log its first 8 characters at most.',
  },
  'client-side-secret': {
    short: 'Client secret on its way into a browser',
    full: 'A variable that a bundler puts into what browsers load: the client secret would be public. Use it on the server only.',
  },
};

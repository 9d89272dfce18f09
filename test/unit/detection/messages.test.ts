import { describe, expect, it } from 'vitest';
import type { Code } from '../../../server/src/protocol/codes.ts';
import type { Encoding, Finding } from '../../../server/src/detection/finding.ts';
import { messageOf } from '../../../server/src/detection/message.ts';

function finding(code: Code, encodings: readonly Encoding[] = [], actual?: number): Finding {
  const length = actual === undefined ? {} : { length: { actual, expected: 64 } };
  return { code, start: 0, end: 1, fingerprint: 'a', encodings, ...length };
}

describe('the message of', () => {
  it.each<[Code, string]>([
    [
      'live-client-secret',
      'Live Xtopay client secret: whoever reads it can move money. Read it from the environment.',
    ],
    ['test-client-secret', 'Xtopay sandbox client secret. Read it from the environment.'],
    ['live-client-id', 'Live Xtopay client ID. Read it from the environment.'],
    ['test-client-id', 'Xtopay sandbox client ID. Read it from the environment.'],
    [
      'live-basic-auth',
      'Live Xtopay credentials in a Basic header: whoever reads them can move money. Read it from the environment.',
    ],
    ['test-basic-auth', 'Xtopay sandbox credentials in a Basic header. Read it from the environment.'],
    [
      'mixed-environments',
      'A client ID and a client secret of different Xtopay environments are used as one pair.',
    ],
    ['logged-secret', 'The Xtopay client secret is logged. Log its first 8 characters at most.'],
    [
      'client-side-secret',
      'This variable is inlined into the browser bundle: the Xtopay client secret would be public.',
    ],
  ])('%s says what it is and what to do', (code, message) => {
    expect(messageOf(finding(code), 'committable')).toBe(message);
  });

  it('a secret in a local env file speaks of a secrets manager', () => {
    expect(messageOf(finding('live-client-secret'), 'local-env')).toBe(
      'Live Xtopay client secret: whoever reads it can move money. Production secrets belong in a secrets manager.',
    );
  });

  it('a malformed credential says how long it is and should be', () => {
    expect(messageOf(finding('malformed-credential', [], 20), 'committable')).toBe(
      'Malformed Xtopay credential: it has 20 characters after the prefix and should have 64; it is cut off.',
    );
    expect(messageOf(finding('malformed-credential', [], 70), 'committable')).toBe(
      'Malformed Xtopay credential: it has 70 characters after the prefix and should have 64; it is run on.',
    );
  });

  it.each<[readonly Encoding[], string]>([
    [['base64'], 'base64'],
    [['hex'], 'hex'],
    [['utf-16'], 'UTF-16'],
    [['percent'], 'percent-encoding'],
    [['escape'], 'escapes'],
    [['html-entity'], 'HTML entities'],
    [['split'], 'adjacent literals'],
    [['base64', 'hex'], 'base64 of hex'],
    [['escape', 'base64', 'utf-16'], 'escapes of base64 of UTF-16'],
  ])('a finding in %j says so', (encodings, written) => {
    expect(messageOf(finding('logged-secret', encodings), 'committable')).toBe(
      `The Xtopay client secret is logged. Log its first 8 characters at most. Written as ${written}.`,
    );
  });

  it('any finding is in the language of whoever reads it', () => {
    const t = (text: string, ...values: (string | number)[]) => `<${text}|${values.join()}>`;
    expect(messageOf(finding('malformed-credential', ['base64', 'split'], 20), 'committable', { t })).toBe(
      '<Malformed Xtopay credential: it has {0} characters after the prefix and should have {1}; it is cut off.|20,64> <Written as {0}.|<{0} of {1}|base64,<adjacent literals|>>>',
    );
  });
});

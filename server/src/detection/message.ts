import type { Code } from '../protocol/codes.ts';
import type { Encoding, Finding, Placement } from './finding.ts';

const what: Readonly<Record<Exclude<Code, 'malformed-credential'>, string>> = {
  'live-client-secret': 'Live Xtopay client secret: whoever reads it can move money.',
  'test-client-secret': 'Xtopay sandbox client secret.',
  'live-client-id': 'Live Xtopay client ID.',
  'test-client-id': 'Xtopay sandbox client ID.',
  'live-basic-auth': 'Live Xtopay credentials in a Basic header: whoever reads them can move money.',
  'test-basic-auth': 'Xtopay sandbox credentials in a Basic header.',
  'mixed-environments':
    'A client ID and a client secret of different Xtopay environments are used as one pair.',
  'logged-secret': 'The Xtopay client secret is logged. Log its first 8 characters at most.',
  'client-side-secret':
    'This variable is inlined into the browser bundle: the Xtopay client secret would be public.',
};

const encodingName: Readonly<Record<Encoding, string>> = {
  base64: 'base64',
  hex: 'hex',
  percent: 'percent-encoding',
  escape: 'escapes',
  'html-entity': 'HTML entities',
  'utf-16': 'UTF-16',
  split: 'adjacent literals',
};

const hardcoded: ReadonlySet<Code> = new Set<Code>([
  'live-client-secret',
  'test-client-secret',
  'live-client-id',
  'test-client-id',
  'live-basic-auth',
  'test-basic-auth',
]);

/** What a person reads about a finding, in English. Holds nothing of the token. */
export function messageOf(finding: Finding, placement: Placement): string {
  const { code } = finding;
  const text = code === 'malformed-credential' ? malformed(finding) : what[code];
  return `${text}${inside(finding.encodings)}${advice(code, placement)}`;
}

function malformed({ length }: Finding): string {
  if (!length) return 'Malformed Xtopay credential.';
  const fault = length.actual < length.expected ? 'cut off' : 'run on';
  return `Malformed Xtopay credential: it has ${length.actual} characters after the prefix and should have ${length.expected}; it is ${fault}.`;
}

function inside(encodings: readonly Encoding[]): string {
  if (encodings.length === 0) return '';
  return ` Written as ${encodings.map((encoding) => encodingName[encoding]).join(' of ')}.`;
}

function advice(code: Code, placement: Placement): string {
  if (!hardcoded.has(code)) return '';
  if (placement === 'local-env') return ' Production secrets belong in a secrets manager.';
  return ' Read it from the environment.';
}

/** Every kind of finding: the `code` of a diagnostic, the `ruleId` of a SARIF result. */
export const codes = [
  'live-client-secret',
  'test-client-secret',
  'live-client-id',
  'test-client-id',
  'live-basic-auth',
  'test-basic-auth',
  'malformed-credential',
  'mixed-environments',
  'logged-secret',
  'client-side-secret',
] as const;

export type Code = (typeof codes)[number];

/** A client secret stands there, alone or in a Basic header. */
export const secretCodes: ReadonlySet<Code> = new Set<Code>([
  'live-client-secret',
  'test-client-secret',
  'live-basic-auth',
  'test-basic-auth',
]);

/** A whole credential stands there, secret or not. */
export const hardcodedCodes: ReadonlySet<Code> = new Set<Code>([
  ...secretCodes,
  'live-client-id',
  'test-client-id',
]);

/** Code that handles a credential by its name stands there, and no credential. */
export const tokenlessCodes: ReadonlySet<Code> = new Set<Code>(['logged-secret', 'client-side-secret']);

/** How bad a finding is. SARIF says `note` where this says `information`. */
export type Severity = 'error' | 'warning' | 'information';

/** The `source` of every diagnostic. */
export const diagnosticSource = 'xtopay';

/** The page that explains each code; a code is an anchor on it. */
export const detectionPage = 'https://github.com/xtopay/xtopay-vscode/blob/main/docs/detection.md';

/** The documentation of one code, for `codeDescription.href` and SARIF's `helpUri`. */
export function documentationOf(code: Code): string {
  return `${detectionPage}#${code}`;
}

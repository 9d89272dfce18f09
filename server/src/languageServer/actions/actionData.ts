import type { Code } from '../../protocol/codes.ts';
import { codes } from '../../protocol/codes.ts';
import type { OfferId } from './offer.ts';

/** What travels with an action until it is chosen. Holds nothing of the token. */
export interface ActionData {
  readonly uri: string;
  /** Of the document that it was offered for. */
  readonly version: number;
  readonly offer: OfferId | 'fix-all';
  /** The finding; left out for all of them. */
  readonly finding?: FindingName;
}

/** Tells a finding again, wherever edits have moved it. */
export interface FindingName {
  readonly code: Code;
  readonly fingerprint: string;
  /** UTF-16 offset in the text of that version. */
  readonly start: number;
}

const offers: ReadonlySet<unknown> = new Set<ActionData['offer']>([
  'replace',
  'trim',
  'use-test',
  'use-live',
  'rename',
  'silence',
  'fix-all',
]);

/** Reads what a client sends back; `undefined` where it is none of ours. */
export function actionDataOf(data: unknown): ActionData | undefined {
  if (!isRecord(data)) return undefined;
  const { uri, version, offer, finding } = data;
  if (typeof uri !== 'string' || typeof version !== 'number' || !isOffer(offer)) return undefined;
  if (finding === undefined) return { uri, version, offer };
  if (!isRecord(finding)) return undefined;
  const { code, fingerprint, start } = finding;
  const known = codes.find((each) => each === code);
  if (!known || typeof fingerprint !== 'string' || typeof start !== 'number') return undefined;
  return { uri, version, offer, finding: { code: known, fingerprint, start } };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isOffer(value: unknown): value is ActionData['offer'] {
  return offers.has(value);
}

/** What client and server tell each other about the ways out of a finding. None of it holds a part of a secret. */
import type { Code } from './codes.ts';

/** A place in a document, lines and UTF-16 columns from 0, as in LSP. */
export interface PlaceRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** Names one finding. The fingerprint tells whether the text under the range is still the one that was found. */
export interface FindingPlace {
  readonly uri: string;
  readonly range: PlaceRange;
  readonly code: Code;
  readonly fingerprint: string;
}

/**
 * The commands of the client that a code action of the server may run, each with one {@link FindingPlace}: what
 * takes the secret out of the document needs a hand that may hold it, and the server is none. A client says with
 * `initializationOptions.fixCommands: true` that it has them.
 */
export const fixCommands = {
  /** Keep it in the credential vault, and replace it. */
  keepInVault: 'xtopay.fix.keepInVault',
  /** Move it to `.env`, and replace it. */
  moveToDotenv: 'xtopay.fix.moveToDotenv',
  /** The dotenv file is committed: stop tracking it. */
  stopTracking: 'xtopay.fix.stopTracking',
  /** Leave the whole path out of scans. */
  ignorePath: 'xtopay.fix.ignorePath',
  addToBaseline: 'xtopay.fix.addToBaseline',
  /** It leaked: revoke or rotate. */
  leaked: 'xtopay.fix.leaked',
} as const;

/** The kind of every code action that silences a finding, so that a client can offer these alone. */
export const ignoreKind = 'quickfix.xtopay.ignore';

/**
 * Request from the client, {@link FindingPlace}: how the finding is replaced by a read of the environment. Answers
 * {@link Replacement}, or `null` where the text under the range is no longer what was found or nothing can replace it.
 */
export const replacementRequest = 'xtopay/replacement';

export interface Replacement {
  /** Of the document that the edits are for. */
  readonly version: number;
  readonly edits: readonly { readonly range: PlaceRange; readonly newText: string }[];
  /** The environment variables that the new text reads, in the order of their place. */
  readonly variables: readonly string[];
}

/**
 * Request from the client, `{ fingerprint }`: every place where the same secret stands, {@link FindingPlace}[]. From
 * what the server shows already; reads nothing.
 */
export const placesRequest = 'xtopay/places';

/**
 * Notification from the client whenever it changes, {@link StoredPair}[]: which pairs are stored, so that a finding
 * can be told to be one of them.
 */
export const storedPairsNotification = 'xtopay/storedPairs';

export interface StoredPair {
  readonly label: string;
  /** SHA-256 of the client secret, as findings carry it. */
  readonly fingerprint: string;
}

/** Request from the client, `{ uri }`: {@link GitStanding} of a file, which need not be there. */
export const gitStandingRequest = 'xtopay/gitStanding';

export interface GitStanding {
  readonly isRepository: boolean;
  /** Git will not commit it: it is ignored, and not tracked. */
  readonly isIgnored: boolean;
  readonly isTracked: boolean;
}

/**
 * Request from the client, {@link FindingPlace}: {@link BaselineText}, or `null` where the file is in no folder of
 * this machine or the settings want no baseline. Fails where the baseline is damaged. Writes nothing.
 */
export const baselineTextRequest = 'xtopay/baselineText';

/** The baseline with the finding in it. Holds fingerprints and paths. */
export interface BaselineText {
  readonly uri: string;
  readonly text: string;
}

/** Request from the client, no parameters: string[], the URIs of everything that findings are shown in. */
export const foundInRequest = 'xtopay/foundIn';

/**
 * Request from the client, `{ uris }`: {@link FileFixes}[], how these documents, which are open, are healed at once.
 * One that nothing heals, or that is not open, is left out.
 */
export const fixFilesRequest = 'xtopay/fixFiles';

export interface FileFixes {
  readonly uri: string;
  /** Of the document that the edits are for. */
  readonly version: number;
  readonly edits: readonly { readonly range: PlaceRange; readonly newText: string }[];
}

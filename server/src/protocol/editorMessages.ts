/** What client and server tell each other while a person reads and writes. No answer holds a part of a secret. */
import type { PlaceRange } from './fixMessages.ts';

/**
 * The command of the client that shows every place where the same secret stands, in the order of the server's answer
 * to `xtopay/places`; its argument is one `FindingPlace`. Hovers and code lenses of the server name it for a client
 * that says `fixCommands: true`.
 */
export const showPlacesCommand = 'xtopay.showPlaces';

/**
 * Request from the client, {@link PasteQuestion}: how a text that is about to be pasted would read the environment
 * instead of holding credentials. Answers {@link PasteAnswer}, or `null` where the text is fine as it is, or nothing
 * can replace what it holds.
 */
export const pasteEditRequest = 'xtopay/pasteEdit';

export interface PasteQuestion {
  readonly uri: string;
  /** Of the document that the ranges are of. */
  readonly version: number;
  /** What is replaced by what, one for each cursor; the ranges do not touch. */
  readonly pastes: readonly { readonly range: PlaceRange; readonly text: string }[];
}

/** One change of a pasted text; UTF-16 offsets of the text as it was asked about. */
export interface PastedTextChange {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

export interface PasteAnswer {
  /** For each paste of the question its changes, in the order of their place; none touches another. */
  readonly pastes: readonly (readonly PastedTextChange[])[];
  /** What changes elsewhere in the document, in its ranges before the paste: an import, the quotes around. */
  readonly elsewhere: readonly { readonly range: PlaceRange; readonly newText: string }[];
  /** Whether live client secrets are kept out of the file, all of the text. */
  readonly isLive: boolean;
}

/**
 * Request from the client, {@link CredentialsQuestion}: where credentials stand in a text, as it is sent and whatever
 * the settings show of them. Answers {@link CredentialRange}[], in the order of their place; none touches another's
 * text.
 */
export const credentialsRequest = 'xtopay/credentialsIn';

export interface CredentialsQuestion {
  /** Of the document that the text is of. It need not be open. */
  readonly uri: string;
  /** As in LSP. */
  readonly languageId: string;
  readonly text: string;
}

/** UTF-16 offsets of the text that was asked about. */
export interface CredentialRange {
  readonly start: number;
  readonly end: number;
}

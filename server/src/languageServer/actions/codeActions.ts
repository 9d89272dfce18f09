import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
  type Range,
  ResponseError,
} from 'vscode-languageserver';
import { ignoreKind } from '../../protocol/fixMessages.ts';
import type { LocatedFinding } from '../../workspace/scanner.ts';
import type { BufferFindings, DiagnosticStore } from '../diagnostics/diagnosticStore.ts';
import type { OpenDocument } from '../documents/openDocument.ts';
import type { OpenDocuments } from '../documents/openDocuments.ts';
import type { Folders } from '../workspace/folders.ts';
import { type ActionData, actionDataOf } from './actionData.ts';
import type { ClientEdits } from './clientEdits.ts';
import type { Editing } from './editing.ts';
import { matchingDiagnostics } from './matchingDiagnostics.ts';
import { isPlain, type Offer, offersFor } from './offer.ts';
import { meet, type OpenText, openText, rangeOfFinding, subjectOf } from './openText.ts';
import * as titles from './titles.ts';
import { waysOut } from './waysOut.ts';

export interface CodeActionParts {
  readonly client: ClientEdits;
  readonly open: OpenDocuments;
  readonly store: DiagnosticStore;
  readonly folders: Folders;
  readonly editing: Editing;
}

/** The kind of the action that fixes a whole file; works on save. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.xtopay`;

/** Nobody chooses among the ways out of more findings than this at once. */
const mostFindings = 20;

interface Known {
  readonly open: OpenDocument | undefined;
  readonly version: number;
  readonly offers: Map<string, readonly Offer[]>;
}

/** The code actions of open documents. */
export class CodeActions {
  readonly #parts: CodeActionParts;
  /** Of the document that was asked about last, at one version. */
  #known: Known = { open: undefined, version: 0, offers: new Map() };

  constructor(parts: CodeActionParts) {
    this.#parts = parts;
  }

  /** The ways out of what is found in a range. Reads nothing where nothing is. */
  async provide({ textDocument, range, context }: CodeActionParams): Promise<CodeAction[]> {
    const wants = (kind: string): boolean =>
      context.only === undefined ||
      context.only.some((only) => only === '' || `${kind}.`.startsWith(`${only}.`));
    const open = this.#parts.open.find(textDocument.uri);
    if (!open || !this.#parts.client.literals) return [];
    const shown = await this.#shownNow(open);
    if (!shown || shown.located.length === 0) return [];
    const near = wants(CodeActionKind.QuickFix) || wants(ignoreKind) ? foundIn(shown, range) : [];
    const isFileAsked = context.only !== undefined && wants(fixAllKind);
    if (near.length === 0 && !isFileAsked) return [];
    const text = openText(open, shown.placement, shown.located);
    const offered = near.map((finding) => ({ finding, offers: this.#offersFor(text, finding) }));
    const isFixable = shown.located.length > 1 && offered.some(({ offers }) => offers.some(isPlain));
    // Whether anything is changed tells the edit, when it is asked for: to find out takes a while.
    const ofFile = isFileAsked ? [fixAllKind] : isFixable ? [CodeActionKind.QuickFix] : [];
    const wanted = waysOut(
      text,
      offered,
      { ...this.#parts, diagnostics: context.diagnostics },
      ofFile.map((kind) => fixAllAction(text, kind, shownFor(context.diagnostics, near))),
    );
    const actions: CodeAction[] = [];
    for (const action of wanted)
      if (wants(action.kind ?? '')) actions.push(...(await this.#complete(action)));
    return actions;
  }

  /** Gives an action its edit. Rejects where what it was offered for is no longer there. */
  async resolve(action: CodeAction): Promise<CodeAction> {
    const data = actionDataOf(action.data);
    return data ? { ...action, edit: await this.#parts.editing.editOf(data) } : action;
  }

  /** As {@link offersFor}. A cursor that moves within a finding asks for the same again and again. */
  #offersFor(text: OpenText, finding: LocatedFinding): readonly Offer[] {
    const { open, version } = text;
    if (this.#known.open !== open || this.#known.version !== version)
      this.#known = { open, version, offers: new Map() };
    const name = `${finding.code} ${finding.start} ${finding.fingerprint}`;
    const offers = this.#known.offers.get(name) ?? offersFor(subjectOf(text, finding));
    this.#known.offers.set(name, offers);
    return offers;
  }

  /** What is shown of the document as it is; waits where it is being read. */
  async #shownNow(open: OpenDocument): Promise<BufferFindings | undefined> {
    const current = (): BufferFindings | undefined => {
      const shown = this.#parts.store.bufferIn(open.key);
      return shown?.version === open.document.version ? shown : undefined;
    };
    const shown = current();
    if (shown) return shown;
    await this.#parts.open.settled();
    return current();
  }

  /** A client that does not ask again gets the edit at once; nothing where there is none any more. */
  async #complete(action: CodeAction): Promise<CodeAction[]> {
    if (this.#parts.client.lazily || action.command) return [action];
    try {
      const { data: _, ...whole } = await this.resolve(action);
      return [whole];
    } catch (error) {
      if (error instanceof ResponseError) return [];
      throw error;
    }
  }
}

function foundIn({ located }: BufferFindings, range: Range): readonly LocatedFinding[] {
  return located.filter((finding) => meet(rangeOfFinding(finding), range)).slice(0, mostFindings);
}

/** @param diagnostics That it helps with: VS Code puts what has none behind everything else. */
function fixAllAction(
  { open, version }: OpenText,
  kind: string,
  diagnostics: readonly Diagnostic[],
): CodeAction {
  const data: ActionData = { uri: open.document.uri, version, offer: 'fix-all' };
  const about = diagnostics.length === 0 ? {} : { diagnostics: [...diagnostics] };
  return { title: titles.fixFile(), kind, ...about, data };
}

function shownFor(
  diagnostics: readonly Diagnostic[],
  near: readonly LocatedFinding[],
): readonly Diagnostic[] {
  return near.flatMap((finding) => matchingDiagnostics(diagnostics, finding));
}

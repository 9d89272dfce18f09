import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
  type Range,
} from 'vscode-languageserver';
import { type FindingPlace, fixCommands, ignoreKind } from '../../protocol/fixMessages.ts';
import type { LocatedFinding } from '../../workspace/scanner.ts';
import type { BufferFindings, DiagnosticStore } from '../diagnostics/diagnosticStore.ts';
import type { OpenDocument } from '../documents/openDocument.ts';
import type { OpenDocuments } from '../documents/openDocuments.ts';
import type { Folders } from '../workspace/folders.ts';
import { type ActionData, actionDataOf } from './actionData.ts';
import type { ClientEdits } from './clientEdits.ts';
import { commandOffers } from './commandOffers.ts';
import type { Editing } from './editing.ts';
import { matchingDiagnostics } from './matchingDiagnostics.ts';
import { isPlain, type Offer, offersFor } from './offer.ts';
import { meet, type OpenText, openText, rangeOfFinding, subjectOf } from './openText.ts';
import * as titles from './titles.ts';

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

/** How much an action helps: what heals comes before what silences. */
type Rank = 'heal' | 'cure' | 'silence';
const ranks: readonly Rank[] = ['heal', 'cure', 'silence'];

interface Ranked {
  readonly rank: Rank;
  /** Two of one title for one place are one. */
  readonly place: string;
  readonly action: CodeAction;
}

/** A finding, and the edits that are offered for it. */
interface Offered {
  readonly finding: LocatedFinding;
  readonly offers: readonly Offer[];
}

/** The code actions of open documents. */
export class CodeActions {
  readonly #parts: CodeActionParts;

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
    const offered = near.map((finding) => ({ finding, offers: offersFor(subjectOf(text, finding)) }));
    const wanted = this.#quickFixes(text, offered, context.diagnostics);
    const isFixable = offered.some(({ offers }) => offers.some(isPlain));
    // Whether anything is changed tells the edit, when it is asked for: to find out takes a while.
    if (isFileAsked) wanted.push(fixAllAction(text, fixAllKind));
    else if (isFixable && shown.located.length > 1) wanted.push(fixAllAction(text, CodeActionKind.QuickFix));
    const actions: CodeAction[] = [];
    for (const action of wanted) if (wants(action.kind ?? '')) actions.push(await this.#complete(action));
    return actions;
  }

  /** Gives an action its edit. Rejects where what it was offered for is no longer there. */
  async resolve(action: CodeAction): Promise<CodeAction> {
    const data = actionDataOf(action.data);
    return data ? { ...action, edit: await this.#parts.editing.editOf(data) } : action;
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

  #quickFixes(text: OpenText, offered: readonly Offered[], diagnostics: readonly Diagnostic[]): CodeAction[] {
    const ways = distinct(offered.flatMap((one) => this.#waysOut(text, one, diagnostics)));
    return ranks.flatMap((rank) => ways.filter((one) => one.rank === rank).map(({ action }) => action));
  }

  #waysOut(text: OpenText, { finding, offers }: Offered, diagnostics: readonly Diagnostic[]): Ranked[] {
    const matching = [...matchingDiagnostics(diagnostics, finding)];
    const shared = matching.length === 0 ? {} : { diagnostics: matching };
    const edits = offers.map(
      (offer, index): Ranked => ({
        rank: offer.heals ? 'heal' : 'silence',
        place: placeKey(finding, offer.id === 'silence'),
        action: {
          ...shared,
          kind: offer.heals ? CodeActionKind.QuickFix : ignoreKind,
          title: offer.title,
          ...(index === 0 && offer.heals ? { isPreferred: true } : {}),
          data: dataOf(text, offer, finding),
        },
      }),
    );
    return [...edits, ...this.#commands(text, finding, offers, shared)];
  }

  #commands(
    text: OpenText,
    finding: LocatedFinding,
    offers: readonly Offer[],
    shared: Pick<CodeAction, 'diagnostics'>,
  ): Ranked[] {
    if (!this.#parts.client.commands) return [];
    const { path, document, standing } = text.open;
    const offered = commandOffers({
      code: finding.code,
      path,
      isInFolder: path !== undefined && this.#parts.folders.ownerOf(path) !== undefined,
      isTrackedDotenv: standing?.isTrackedDotenv === true,
      isReplaceable: offers.some(({ id }) => id === 'replace'),
    });
    const place = placeOf(document.uri, finding);
    return offered.map(({ command, title, rank }) => ({
      rank,
      place: command === fixCommands.ignorePath ? '' : placeKey(finding, false),
      action: {
        ...shared,
        kind: rank === 'cure' ? CodeActionKind.QuickFix : ignoreKind,
        title,
        command: { title, command, arguments: [place] },
      },
    }));
  }

  /** A client that does not ask again gets the edit at once. */
  async #complete(action: CodeAction): Promise<CodeAction> {
    if (this.#parts.client.lazily || action.command) return action;
    const { data: _, ...whole } = await this.resolve(action);
    return whole;
  }
}

function foundIn({ located }: BufferFindings, range: Range): readonly LocatedFinding[] {
  return located.filter((finding) => meet(rangeOfFinding(finding), range)).slice(0, mostFindings);
}

function fixAllAction({ open, version }: OpenText, kind: string): CodeAction {
  const data: ActionData = { uri: open.document.uri, version, offer: 'fix-all' };
  return { title: titles.fixFile(), kind, data };
}

function dataOf({ open, version }: OpenText, { id }: Offer, finding: LocatedFinding): ActionData {
  const { code, fingerprint, start } = finding;
  return { uri: open.document.uri, version, offer: id, finding: { code, fingerprint, start } };
}

function placeOf(uri: string, finding: LocatedFinding): FindingPlace {
  const { code, fingerprint } = finding;
  const range: Range = rangeOfFinding(finding);
  return { uri, range, code, fingerprint };
}

/** What an action is for: the finding's place, or its line. */
function placeKey({ from, to }: LocatedFinding, isLine: boolean): string {
  return isLine ? String(from.line) : `${from.line}:${from.character}-${to.line}:${to.character}`;
}

/** Two findings at one place may have the same way out. */
function distinct(ranked: readonly Ranked[]): readonly Ranked[] {
  const seen = new Set<string>();
  return ranked.filter(({ action: { title, command }, place }) => {
    // What is accepted is one finding, not its place.
    if (command?.command === fixCommands.addToBaseline) return true;
    const key = `${place} ${title}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

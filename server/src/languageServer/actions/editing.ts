import type { CancellationToken, WorkspaceEdit } from 'vscode-languageserver';
import type { Finding } from '../../detection/finding.ts';
import type { FileFixes, FindingPlace, Replacement } from '../../protocol/fixMessages.ts';
import type { DiagnosticStore } from '../diagnostics/diagnosticStore.ts';
import type { Runtime } from '../runtime.ts';
import type { ActionData } from './actionData.ts';
import type { ClientEdits } from './clientEdits.ts';
import type { Elsewhere } from './elsewhere.ts';
import { fixAll } from './fixAll.ts';
import { type FreshTexts, unfixable } from './freshTexts.ts';
import { type Offer, offersFor } from './offer.ts';
import { isSameRange, type OpenText, rangeOf, subjectOf } from './openText.ts';
import { type DocumentEdits, textEdits, withPlaceholder, workspaceEdit } from './workspaceEdits.ts';

export interface EditingParts {
  readonly client: ClientEdits;
  readonly fresh: FreshTexts;
  readonly elsewhere: Elsewhere;
  readonly runtime: Pick<Runtime, 'findIn'>;
  readonly store: DiagnosticStore;
}

/** Makes edits of fixes, of the text as it is at that moment. */
export class Editing {
  readonly #parts: EditingParts;

  constructor(parts: EditingParts) {
    this.#parts = parts;
  }

  /** The edit of a chosen action. Rejects with a `ResponseError` where what it was offered for is no longer there. */
  async editOf({ uri, version, offer: id, finding: name }: ActionData): Promise<WorkspaceEdit> {
    const { client, fresh, elsewhere } = this.#parts;
    if (!name) return workspaceEdit(client, await this.fileEdits(uri));
    const [text, finding] = await fresh.find(uri, version, name);
    const offer = offersFor(subjectOf(text, finding)).find((each) => each.id === id);
    if (!offer) throw unfixable();
    const edits = [this.#offerEdits(text, offer)];
    if (id === 'rename') edits.push(...(await elsewhere.renamed(text, finding, offer.fix.variables)));
    return workspaceEdit(client, edits);
  }

  /** The edits that heal a whole document; none where there is nothing to heal. Rejects as {@link editOf}. */
  async fileEdits(uri: string): Promise<FileFixes[]> {
    const { fresh, runtime, store } = this.#parts;
    for (;;) {
      const text = await fresh.read(uri);
      const { document, key } = text.open;
      const changes = await fixAll(text, runtime, (finding) => store.wouldShow(key, finding));
      if (document.version !== text.version) continue;
      if (changes.length === 0) return [];
      return [{ uri, version: text.version, edits: textEdits(document, changes) }];
    }
  }

  /** As {@link fileEdits} for each that is open. */
  async fixesOf(uris: readonly string[], token: CancellationToken): Promise<FileFixes[]> {
    const fixes: FileFixes[] = [];
    for (const uri of uris) {
      if (token.isCancellationRequested) break;
      // One that was closed meanwhile, or is edited all the time, is left as it is.
      const [healed] = await this.fileEdits(uri).catch(() => []);
      if (healed) fixes.push(healed);
    }
    return fixes;
  }

  /** How the finding at a place is replaced, for a client's own fix. */
  async replacementAt({ uri, range, code, fingerprint }: FindingPlace): Promise<Replacement | null> {
    const text = await this.#parts.fresh.read(uri).catch(() => undefined);
    const finding = text?.findings.find(
      (each) => each.code === code && each.fingerprint === fingerprint && isAt(text, each, range),
    );
    const offer = text && finding && offersFor(subjectOf(text, finding)).find(({ id }) => id === 'replace');
    if (!text || !offer) return null;
    const { changes, variables } = offer.fix;
    return { version: text.version, edits: textEdits(text.open.document, changes), variables };
  }

  #offerEdits({ open, version }: OpenText, { fix, placeholder }: Offer): DocumentEdits {
    const { document } = open;
    const edits = textEdits(document, fix.changes);
    if (placeholder === undefined || !this.#parts.client.snippets)
      return { uri: document.uri, version, edits };
    return { uri: document.uri, version, edits: edits.map((edit) => withPlaceholder(edit, placeholder)) };
  }
}

function isAt({ open }: OpenText, { start, end }: Finding, range: FindingPlace['range']): boolean {
  return isSameRange(rangeOf(open.document, start, end), range);
}

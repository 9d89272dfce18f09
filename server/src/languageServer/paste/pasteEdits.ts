import type { Finding } from '../../detection/finding.ts';
import type { TextChange } from '../../fixes/fix.ts';
import { fixAll } from '../../fixes/fixAll.ts';
import { hardcodedCodes } from '../../protocol/codes.ts';
import type { PasteAnswer, PasteQuestion } from '../../protocol/editorMessages.ts';
import { severityInForce } from '../../workspace/severityInForce.ts';
import { markLength, textOf } from '../documents/locate.ts';
import type { OpenDocument } from '../documents/openDocument.ts';
import type { OpenDocuments } from '../documents/openDocuments.ts';
import type { Runtime } from '../runtime.ts';
import type { SettingsCache } from '../settings/settingsCache.ts';
import { divideChanges } from './divideChanges.ts';
import { type Paste, type Region, withPastes } from './pastedText.ts';

/** What answers about pastes work with. */
export interface PasteParts {
  readonly open: Pick<OpenDocuments, 'find' | 'settled'>;
  readonly settings: Pick<SettingsCache, 'known'>;
  readonly runtime: Pick<Runtime, 'findIn'>;
  /** The URI whose settings a document has. */
  scopeOf(uri: string): string;
}

/** In UTF-16 code units: a longer document is pasted to as it is, for a paste must not wait. */
const longest = 4_000_000;

/** How a text that is about to be pasted would read the environment instead. Changes nothing. */
export class PasteEdits {
  readonly #parts: PasteParts;

  constructor(parts: PasteParts) {
    this.#parts = parts;
  }

  /**
   * @returns `null` where the text holds no credential, where git will not commit what it is pasted to, where
   * nothing can replace it there, and where the document is another than the one that was asked about.
   */
  async answer({ uri, version, pastes: asked }: PasteQuestion): Promise<PasteAnswer | null> {
    const { open: documents, runtime } = this.#parts;
    await documents.settled();
    const open = documents.find(uri);
    if (!open || !mayBeCommitted(open) || open.document.version !== version) return null;
    const pastes = pastesIn(open, asked);
    const before = textOf(open.document);
    if (!areApart(pastes) || before.length > longest) return null;
    const after = withPastes(before, pastes);
    const all = await runtime.findIn(open.languagePath, after.text);
    const found = all.filter(
      (finding) => this.#counts(finding, uri) && after.regions.some((region) => isIn(region, finding)),
    );
    if (found.length === 0 || open.document.version !== version) return null;
    const fix = fixAll(after.text, open.languagePath, open.document.languageId, found);
    const divided = fix && divideChanges(after, pastes, fix.changes);
    if (!divided) return null;
    const { document } = open;
    const mark = markLength(document);
    return {
      pastes: divided.pasted,
      elsewhere: divided.elsewhere.map(({ start, end, text }) => ({
        range: { start: document.positionAt(start + mark), end: document.positionAt(end + mark) },
        newText: text,
      })),
      isLive: keepsLiveOut(found, fix.changes),
    };
  }

  #counts({ code }: Finding, uri: string): boolean {
    const { severity } = this.#parts.settings.known(this.#parts.scopeOf(uri));
    return hardcodedCodes.has(code) && severityInForce(code, 'committable', severity) !== undefined;
  }
}

function mayBeCommitted({ standing }: OpenDocument): boolean {
  return standing !== undefined && !standing.silent && standing.placement === 'committable';
}

function pastesIn({ document }: OpenDocument, asked: PasteQuestion['pastes']): readonly Paste[] {
  const mark = markLength(document);
  return asked.map(({ range, text }) => ({
    start: Math.max(0, document.offsetAt(range.start) - mark),
    end: Math.max(0, document.offsetAt(range.end) - mark),
    text,
  }));
}

/** Whether they are in the order of their place, with none in another, and none is empty. */
function areApart(pastes: readonly Paste[]): boolean {
  return pastes.every(({ start, end, text }, index) => {
    const next = pastes[index + 1];
    return text !== '' && start <= end && (next === undefined || end <= next.start);
  });
}

/** Whether there are live secrets, and all of them go. */
function keepsLiveOut(found: readonly Finding[], changes: readonly TextChange[]): boolean {
  const live = found.filter(({ code }) => code === 'live-client-secret' || code === 'live-basic-auth');
  return (
    live.length > 0 &&
    live.every(({ start, end }) => changes.some((change) => change.start <= start && end <= change.end))
  );
}

function isIn(region: Region, { start, end }: Finding): boolean {
  return region.start <= start && end <= region.end;
}

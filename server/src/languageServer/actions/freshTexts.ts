import * as l10n from '@vscode/l10n';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Finding } from '../../detection/finding.ts';
import type { DiagnosticStore } from '../diagnostics/diagnosticStore.ts';
import { textOf } from '../documents/locate.ts';
import type { OpenDocuments } from '../documents/openDocuments.ts';
import type { Runtime } from '../runtime.ts';
import type { FindingName } from './actionData.ts';
import { type OpenText, openText } from './openText.ts';

export interface FreshTextParts {
  readonly runtime: Pick<Runtime, 'findIn'>;
  readonly open: OpenDocuments;
  readonly store: DiagnosticStore;
}

/** How often a text is read again that was edited meanwhile. */
const attempts = 5;

/** Open documents as they are now, read at the moment of asking: what fixes act on. */
export class FreshTexts {
  readonly #parts: FreshTextParts;

  constructor(parts: FreshTextParts) {
    this.#parts = parts;
  }

  /** Everything that is found in the text now, and shown. Rejects with a {@link ResponseError} that says what happened. */
  async read(uri: string): Promise<OpenText> {
    const { runtime, open: documents, store } = this.#parts;
    for (let attempt = 0; attempt < attempts; attempt++) {
      await documents.settled();
      const open = documents.find(uri);
      const shown = open && store.bufferIn(open.key);
      if (!open || !shown) throw stale();
      const { version } = open.document;
      const text = textOf(open.document);
      const all = await runtime.findIn(open.languagePath, text);
      if (open.document.version !== version || documents.find(uri) !== open) continue;
      const findings = all.filter((finding) => store.wouldShow(open.key, finding));
      return openText(open, shown.placement, findings, text);
    }
    throw stale();
  }

  /** The finding of that name which stands nearest to where it was. */
  async find(uri: string, version: number, name: FindingName): Promise<readonly [OpenText, Finding]> {
    const text = await this.read(uri);
    const same = text.findings.filter((finding) => nameOf(finding) === nameOf(name));
    const distance = ({ start }: Finding): number => Math.abs(start - name.start);
    const [nearest] = same.toSorted((one, other) => distance(one) - distance(other));
    if (!nearest || (text.version === version && nearest.start !== name.start)) throw stale();
    return [text, nearest];
  }
}

function nameOf({ code, fingerprint }: Pick<Finding, 'code' | 'fingerprint'>): string {
  return `${code} ${fingerprint}`;
}

/** What was found is not there any more. */
export function stale(): ResponseError<undefined> {
  return new ResponseError(
    LSPErrorCodes.RequestFailed,
    l10n.t('The text has changed, and what was found in it is no longer there. Nothing was changed.'),
  );
}

/** The finding is there, but nothing fits its place. */
export function unfixable(): ResponseError<undefined> {
  return new ResponseError(
    LSPErrorCodes.RequestFailed,
    l10n.t('The text has changed, and this fix does not fit it any more. Nothing was changed.'),
  );
}

import * as l10n from '@vscode/l10n';
import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionParams,
  type Range,
} from 'vscode-languageserver';
import type { WorkspaceScanner } from '../../workspace/scanner.ts';
import { textOf } from '../documents/locate.ts';
import type { OpenDocument } from '../documents/openDocument.ts';
import type { OpenDocuments } from '../documents/openDocuments.ts';
import type { EditorSupport } from '../editorSupport.ts';
import { withoutSecrets } from '../log.ts';
import type { Folders } from '../workspace/folders.ts';
import { type NamePlace, namePlaceIn } from './environmentReads.ts';
import { namesDefinedIn, templateNames } from './templateNames.ts';

/** What completions work with. */
export interface CompletionParts {
  readonly open: Pick<OpenDocuments, 'find'>;
  readonly folders: Folders;
  readonly scanner: Pick<WorkspaceScanner, 'readSmallFile'>;
  readonly support: EditorSupport;
}

/** What a person types right before a name. */
export const completionTriggers = ['.', '"', "'", '`', '{', ':'];

/** In UTF-16 code units: what stands farther to the left tells nothing. */
const looksBack = 300;

interface Offered {
  readonly name: string;
  readonly detail: string;
}

/** The names of environment variables where code reads them, and where dotenv files define them. Never their values. */
export class Completions {
  readonly #parts: CompletionParts;

  constructor(parts: CompletionParts) {
    this.#parts = parts;
  }

  /** @returns `null` where no such name is being written. */
  async at({ textDocument, position }: CompletionParams): Promise<CompletionItem[] | null> {
    const open = this.#parts.open.find(textDocument.uri);
    if (!open) return null;
    const { document } = open;
    const offset = document.offsetAt(position);
    const { character } = position;
    const before = document.slice(Math.max(offset - character, offset - looksBack), offset);
    const place = namePlaceIn(open.languagePath, before);
    if (!place) return null;
    const after = document.slice(offset, offset + looksBack);
    const rest = /^\w*/.exec(after)?.[0].length ?? 0;
    const begin = { line: position.line, character: character - (before.length - place.start) };
    const insert = { start: begin, end: position };
    const replace = { start: begin, end: { line: position.line, character: character + rest } };
    const isDefined = /^[ \t]*=/.test(after.slice(rest));
    const offered = await this.#offeredIn(open, place, /secret/i.test(before.slice(0, place.start)));
    return offered.map(({ name, detail }, index) => ({
      label: name,
      kind: CompletionItemKind.Variable,
      detail,
      sortText: String(index).padStart(3, '0'),
      ...this.#edit(place.isKey && !isDefined ? `${name}=` : name, insert, replace),
    }));
  }

  #edit(newText: string, insert: Range, replace: Range): Pick<CompletionItem, 'textEdit'> {
    if (!this.#parts.support.insertReplace) return { textEdit: { newText, range: replace } };
    return { textEdit: { newText, insert, replace } };
  }

  async #offeredIn(open: OpenDocument, place: NamePlace, wantsSecret: boolean): Promise<readonly Offered[]> {
    const { folders, scanner } = this.#parts;
    const folder = open.path === undefined ? undefined : folders.ownerOf(open.path);
    const own: readonly Offered[] = [
      { name: 'XTOPAY_CLIENT_ID', detail: l10n.t('Xtopay client ID') },
      { name: 'XTOPAY_CLIENT_SECRET', detail: l10n.t('Xtopay client secret') },
    ];
    const first = wantsSecret ? own.toReversed() : own;
    const more = folder ? await templateNames(scanner, folder.path) : [];
    const taken = new Set(place.isKey ? namesDefinedIn(textOf(open.document)) : []);
    const offered: Offered[] = [];
    for (const each of [...first, ...more.map(({ name, template }) => ({ name, detail: template }))]) {
      if (taken.has(each.name) || withoutSecrets(each.name) !== each.name) continue;
      taken.add(each.name);
      offered.push(each);
    }
    return offered;
  }
}

import { type CancellationToken, type Hover, type HoverParams, MarkupKind } from 'vscode-languageserver';
import type { FindingPlace } from '../../protocol/fixMessages.ts';
import type { LocatedFinding } from '../../workspace/scanner.ts';
import { placesOf } from '../actions/places.ts';
import type { DiagnosticStore } from '../diagnostics/diagnosticStore.ts';
import { sourceOf } from '../documents/locate.ts';
import type { OpenDocument } from '../documents/openDocument.ts';
import type { OpenDocuments } from '../documents/openDocuments.ts';
import type { EditorSupport } from '../editorSupport.ts';
import { withoutSecrets } from '../log.ts';
import { filePathOf, pathWithin } from '../resource.ts';
import type { StoredPairs } from '../storedPairs.ts';
import type { Folders } from '../workspace/folders.ts';
import type { HoverFacts, OtherPlace } from './hoverFacts.ts';
import { hoverText } from './hoverText.ts';
import { markdown, plainText } from './markdown.ts';
import { maskOf } from './mask.ts';
import type { Origins } from './origins.ts';

/** What hovers work with. */
export interface HoverParts {
  readonly open: Pick<OpenDocuments, 'find' | 'settled'>;
  readonly store: DiagnosticStore;
  readonly folders: Folders;
  readonly pairs: StoredPairs;
  readonly origins: Origins;
  readonly support: EditorSupport;
}

/** So many other places are listed; the rest is counted. */
const listedPlaces = 5;
/** So many findings of one place are described: a pair that is mixed is its two tokens too. */
const describedFindings = 3;

/** What is known of the findings under the mouse. Reads nothing but what is shown already, and asks git. */
export class Hovers {
  readonly #parts: HoverParts;

  constructor(parts: HoverParts) {
    this.#parts = parts;
  }

  /** @returns `null` where nothing was found. */
  async at({ textDocument, position }: HoverParams, token: CancellationToken): Promise<Hover | null> {
    const { open, store, support } = this.#parts;
    await open.settled();
    const document = open.find(textDocument.uri);
    const shown = document && store.bufferIn(document.key);
    if (!document || shown?.version !== document.document.version) return null;
    const found = shown.located
      .filter((finding) => covers(finding, position))
      .toSorted((one, other) => one.end - one.start - (other.end - other.start))
      .slice(0, describedFindings);
    const [first] = found;
    if (!first) return null;
    const facts = await Promise.all(found.map((finding) => this.#factsOf(document, finding, token)));
    const writer = support.markdown ? markdown : plainText;
    return {
      contents: {
        kind: support.markdown ? MarkupKind.Markdown : MarkupKind.PlainText,
        value: facts.map((each) => hoverText(each, writer)).join(support.markdown ? '\n\n---\n\n' : '\n\n'),
      },
      range: rangeOf(first),
    };
  }

  async #factsOf(open: OpenDocument, finding: LocatedFinding, token: CancellationToken): Promise<HoverFacts> {
    const { origins, pairs, support } = this.#parts;
    const { code, fingerprint, encodings, length } = finding;
    const source = sourceOf(open.document);
    const mask = maskOf(finding, (start, end) => source.slice(start, end));
    const { uri } = open.document;
    const place: FindingPlace = { uri, range: rangeOf(finding), code, fingerprint };
    const others = mask === undefined ? [] : this.#othersThan(place);
    const pair = pairs.labelOf(fingerprint);
    const { line } = finding.from;
    const origin =
      open.path === undefined ? undefined : await origins.of({ path: open.path, fingerprint, line }, token);
    return {
      code,
      ...(mask === undefined ? {} : { mask }),
      ...(length === undefined ? {} : { length }),
      encodings,
      ...(origin === undefined ? {} : { origin }),
      others: others.slice(0, listedPlaces).map((other) => this.#described(other)),
      otherCount: others.length,
      ...(pair === undefined ? {} : { pair: withoutSecrets(pair) }),
      ...(support.commands && !holdsSecret(uri) ? { place } : {}),
    };
  }

  #othersThan({ uri, range, fingerprint }: FindingPlace): readonly FindingPlace[] {
    return placesOf(this.#parts.store, fingerprint)
      .filter(
        (place) =>
          place.uri !== uri ||
          place.range.start.line !== range.start.line ||
          place.range.start.character !== range.start.character,
      )
      .toSorted(byPlace);
  }

  #described({ uri, range }: FindingPlace): OtherPlace {
    const path = filePathOf(uri);
    const folder = path === undefined ? undefined : this.#parts.folders.ownerOf(path);
    const name = path !== undefined && folder ? pathWithin(folder.path, path) : (path ?? uri);
    const { line, character } = range.start;
    const label = withoutSecrets(`${name}:${line + 1}`);
    if (holdsSecret(uri)) return { label };
    return { label, target: uri.includes('#') ? uri : `${uri}#L${line + 1},${character + 1}` };
  }
}

function byPlace(one: FindingPlace, other: FindingPlace): number {
  if (one.uri !== other.uri) return one.uri < other.uri ? -1 : 1;
  return one.range.start.line - other.range.start.line;
}

function covers({ from, to }: LocatedFinding, { line, character }: HoverParams['position']): boolean {
  const begins = from.line < line || (from.line === line && from.character <= character);
  return begins && (line < to.line || (line === to.line && character <= to.character));
}

function rangeOf({ from, to }: LocatedFinding): FindingPlace['range'] {
  return {
    start: { line: from.line, character: from.character },
    end: { line: to.line, character: to.character },
  };
}

function holdsSecret(uri: string): boolean {
  return withoutSecrets(uri) !== uri;
}

import { type CodeAction, CodeActionKind, type Diagnostic } from 'vscode-languageserver';
import { type FindingPlace, fixCommands, ignoreKind } from '../../protocol/fixMessages.ts';
import type { LocatedFinding } from '../../workspace/scanner.ts';
import type { Folders } from '../workspace/folders.ts';
import type { ActionData } from './actionData.ts';
import type { ClientEdits } from './clientEdits.ts';
import { commandOffers } from './commandOffers.ts';
import { matchingDiagnostics } from './matchingDiagnostics.ts';
import { isPlain, type Offer } from './offer.ts';
import { type OpenText, rangeOfFinding } from './openText.ts';
import * as titles from './titles.ts';

/** A finding, and the edits that are offered for it. */
export interface Offered {
  readonly finding: LocatedFinding;
  readonly offers: readonly Offer[];
}

/** What the ways out depend on beside the text. */
export interface Surroundings {
  readonly client: ClientEdits;
  readonly folders: Folders;
  /** Of the client, about the place that it asks for. */
  readonly diagnostics: readonly Diagnostic[];
}

/** How much an action helps: what heals, here and in the whole file, comes before what silences. */
const ranks = ['heal', 'cure', 'file', 'silence'] as const;

interface Ranked {
  readonly rank: (typeof ranks)[number];
  /** Two of one title for one place are one. */
  readonly place: string;
  readonly action: CodeAction;
}

/**
 * The actions for some findings, the best first; none has its edit yet.
 * @param ofFile Those that heal the whole file.
 */
export function waysOut(
  text: OpenText,
  offered: readonly Offered[],
  surroundings: Surroundings,
  ofFile: readonly CodeAction[],
): readonly CodeAction[] {
  const isAlone = offered.length === 1;
  const all = offered.flatMap((one) => [
    ...edits(text, one, surroundings),
    ...commands(text, one, surroundings, isAlone),
  ]);
  const ways: Ranked[] = [
    ...distinct(all),
    ...ofFile.map((action) => ({ rank: 'file', place: '', action }) as const),
  ];
  return ranks.flatMap((rank) => ways.filter((one) => one.rank === rank).map(({ action }) => action));
}

function edits(text: OpenText, { finding, offers }: Offered, { diagnostics }: Surroundings): Ranked[] {
  return offers.map((offer, index) => ({
    rank: offer.heals ? 'heal' : 'silence',
    place: offer.heals ? changesKey(offer) : placeKey(finding, true),
    action: {
      title: offer.title,
      kind: offer.heals ? CodeActionKind.QuickFix : ignoreKind,
      ...about(diagnostics, finding),
      // What is a choice is nobody's but the person's.
      ...(index === 0 && isPlain(offer) ? { isPreferred: true } : {}),
      data: dataOf(text, offer, finding),
    },
  }));
}

function commands(
  { open: { path, document, standing } }: OpenText,
  { finding, offers }: Offered,
  { client, folders, diagnostics }: Surroundings,
  isAlone: boolean,
): Ranked[] {
  if (!client.commands) return [];
  const offered = commandOffers({
    code: finding.code,
    path,
    isInFolder: path !== undefined && folders.ownerOf(path) !== undefined,
    isTrackedDotenv: standing?.isTrackedDotenv === true,
    isReplaceable: offers.some(({ id }) => id === 'replace'),
    isReadElsewhere: offers.some(({ isReadElsewhere }) => isReadElsewhere === true),
  });
  const argument = placeOf(document.uri, finding);
  return offered.map(({ command, title: usual, rank }) => {
    // What is accepted is one finding, not its place.
    const isNamed = command === fixCommands.addToBaseline && !isAlone;
    const title = isNamed ? titles.addOneToBaseline(finding.code) : usual;
    return {
      rank,
      place: command === fixCommands.ignorePath ? '' : placeKey(finding, false),
      action: {
        title,
        kind: rank === 'cure' ? CodeActionKind.QuickFix : ignoreKind,
        ...about(diagnostics, finding),
        command: { title, command, arguments: [argument] },
      },
    };
  });
}

function about(diagnostics: readonly Diagnostic[], finding: LocatedFinding): Pick<CodeAction, 'diagnostics'> {
  const matching = matchingDiagnostics(diagnostics, finding);
  return matching.length === 0 ? {} : { diagnostics: [...matching] };
}

function dataOf({ open, version }: OpenText, { id }: Offer, finding: LocatedFinding): ActionData {
  const { code, fingerprint, start } = finding;
  return { uri: open.document.uri, version, offer: id, finding: { code, fingerprint, start } };
}

function placeOf(uri: string, finding: LocatedFinding): FindingPlace {
  const { code, fingerprint } = finding;
  return { uri, range: rangeOfFinding(finding), code, fingerprint };
}

/** What an action is for: the finding's place, or its line. */
function placeKey({ from, to }: LocatedFinding, isLine: boolean): string {
  return isLine ? String(from.line) : `${from.line}:${from.character}-${to.line}:${to.character}`;
}

/** What heals two findings at once is one way out of both. */
function changesKey({ fix }: Offer): string {
  return fix.changes.map(({ start, end }) => `${start}-${end}`).join(' ');
}

/** Two findings at one place may have the same way out. */
function distinct(ranked: readonly Ranked[]): readonly Ranked[] {
  const seen = new Set<string>();
  return ranked.filter(({ action: { title }, place }) => {
    const key = `${place} ${title}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

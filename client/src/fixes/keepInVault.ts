import { type Diagnostic, l10n, languages, type TextDocument, window } from 'vscode';
import { diagnosticSource } from '../../../server/src/protocol/codes.ts';
import type { FindingPlace } from '../../../server/src/protocol/fixMessages.ts';
import { StorageFailure } from '../credentials/failures.ts';
import { fingerprintOf } from '../credentials/fingerprint.ts';
import { type Credentials, environmentOf, kindOf } from '../credentials/pair.ts';
import type { FailureLog } from '../credentials/reportFailure.ts';
import { setCredentials } from '../credentials/setCredentials.ts';
import type { Vault } from '../credentials/vault.ts';
import { FileChanges } from './fileChanges.ts';
import { FixRefused } from './fixRefused.ts';
import { type Ask, rangeOf, type TakenOut, takeOut } from './takeOut.ts';

/** The stored pairs, and where their failures are told. */
export interface VaultAccess {
  readonly vault: Vault;
  readonly log: FailureLog;
}

/**
 * Stores a credential with the one that belongs to it, and replaces both by reads of the environment. The document is
 * changed only when the pair is safely stored.
 * @throws FixRefused Nothing was changed.
 */
export async function keepInVault(ask: Ask, { vault, log }: VaultAccess, place: FindingPlace): Promise<void> {
  const own = await takeOut(ask, place);
  const { document } = own;
  const values = own.variables.map(({ value }) => value);
  const partner = isWhole(values) ? undefined : partnerOf(document, place, values[0] ?? '');
  const known = pairIn(partner ? [...values, document.getText(rangeOf(partner.range))] : values);

  const isStored = known.clientSecret !== undefined && (await storedIn(vault, known.clientSecret));
  if (!isStored && !(await setCredentials(vault, log, known))) return;
  // Questions were asked meanwhile, and the text may be another.
  await replaceBoth(ask, place, partner);
  if (isStored) window.setStatusBarMessage(l10n.t('The pair was in the credential vault already.'), 10_000);
}

async function replaceBoth(ask: Ask, place: FindingPlace, partner: FindingPlace | undefined): Promise<void> {
  const { document, edits } = await takeOut(ask, place).catch(storedButThere);
  const others = partner ? (await takeOut(ask, partner).catch(() => undefined))?.edits : undefined;
  const changes = new FileChanges();
  // One that both need stands in both, as an import does; one replacement may be of both.
  const added = (others ?? []).filter(({ range }) => !edits.some((edit) => meets(edit.range, range)));
  changes.edit(document, [...edits, ...added]);
  await changes.apply();
}

function storedButThere(error: unknown): never {
  if (!(error instanceof FixRefused)) throw error;
  throw new FixRefused(
    l10n.t(
      'The pair is in the credential vault, but the text was changed meanwhile and was left as it is. Use the quick fix again.',
    ),
  );
}

function meets(one: TakenOut['edits'][number]['range'], other: TakenOut['edits'][number]['range']): boolean {
  return one.intersection(other) !== undefined;
}

/** The nearest finding of the other kind and the same environment in the document. */
function partnerOf(document: TextDocument, place: FindingPlace, value: string): FindingPlace | undefined {
  const kind = kindOf(value) === 'client-id' ? 'client-secret' : 'client-id';
  const code = `${environmentOf(value)}-${kind}` as const;
  const distance = ({ range }: Diagnostic) => Math.abs(range.start.line - place.range.start.line);
  const [nearest] = languages
    .getDiagnostics(document.uri)
    .filter((each) => each.source === diagnosticSource && codeOf(each) === code)
    .filter(({ range }) => kindOf(document.getText(range)) !== undefined)
    .toSorted((one, other) => distance(one) - distance(other));
  if (!nearest) return undefined;
  const { start, end } = nearest.range;
  return {
    uri: place.uri,
    range: {
      start: { line: start.line, character: start.character },
      end: { line: end.line, character: end.character },
    },
    code,
    fingerprint: fingerprintOf(document.getText(nearest.range)),
  };
}

function codeOf({ code }: Diagnostic): unknown {
  return typeof code === 'object' ? code.value : code;
}

function isWhole(values: readonly string[]): boolean {
  const { clientId, clientSecret } = pairIn(values);
  return clientId !== undefined && clientSecret !== undefined;
}

function pairIn(values: readonly string[]): Partial<Credentials> {
  const clientId = values.find((value) => kindOf(value) === 'client-id');
  const clientSecret = values.find((value) => kindOf(value) === 'client-secret');
  return {
    ...(clientId === undefined ? {} : { clientId }),
    ...(clientSecret === undefined ? {} : { clientSecret }),
  };
}

async function storedIn(vault: Vault, clientSecret: string): Promise<boolean> {
  try {
    const fingerprint = fingerprintOf(clientSecret);
    return (await vault.list()).some((pair) => pair.fingerprint === fingerprint);
  } catch (error) {
    // Storing tells of it.
    if (error instanceof StorageFailure) return false;
    throw error;
  }
}

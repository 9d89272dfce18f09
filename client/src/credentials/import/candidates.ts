import type { Environment } from '../../../../server/src/protocol/credentialFormat.ts';
import { fingerprintOf } from '../fingerprint.ts';
import { freeLabel, isSameLabel } from '../label.ts';
import { plainText } from '../../notices/plainText.ts';
import { type Credentials, environmentOf } from '../pair.ts';
import type { PairMetadata } from '../pairMetadata.ts';
import { type NamedToken, pairUp } from './pairUp.ts';

/** The credentials of one file. */
export interface TokenFile {
  /** As a person knows it. */
  readonly path: string;
  /** What to call a pair whose variables have no name of their own. */
  readonly folder: string;
  readonly tokens: readonly NamedToken[];
}

/** A pair that can be imported. */
export interface Candidate {
  readonly credentials: Credentials;
  readonly fingerprint: string;
  readonly environment: Environment;
  /** Free, and different from those of the other candidates. */
  readonly label: string;
  /** The pair that is stored with this secret, if one is. */
  readonly storedAs: PairMetadata | undefined;
  /** Where it stands: the path, and the names of its variables. */
  readonly places: readonly { readonly path: string; readonly names: readonly string[] }[];
}

/** What was found, and what could not be made a pair of. */
export interface Candidates {
  readonly candidates: readonly Candidate[];
  readonly left: readonly { readonly path: string; readonly name: string }[];
}

/** Words in the names of variables that name no service. */
const plainWords =
  /^(?:XTOPAY|LIVE|TEST|SANDBOX|PROD|PRODUCTION|DEV|ENV|API|NEXT|NUXT|VITE|REACT|VUE|EXPO|GATSBY|APP|PUBLIC|MY)$/;

/**
 * What can be imported from these files. A secret that stands in several is one candidate.
 * @param stored What is stored is recognised by its fingerprint.
 * @param environmentName What to put behind a label to tell two environments apart.
 */
export function findCandidates(
  files: readonly TokenFile[],
  stored: readonly PairMetadata[],
  environmentName: (environment: Environment) => string,
): Candidates {
  const candidates = new Map<string, Candidate>();
  const alone: (NamedToken & { readonly path: string })[] = [];
  const labels = stored.map(({ label }) => label);
  for (const { path, folder, tokens } of files) {
    const paired = pairUp(tokens);
    alone.push(...paired.left.map((each) => ({ ...each, path })));
    for (const { words, names, clientId, clientSecret } of paired.pairs) {
      const fingerprint = fingerprintOf(clientSecret);
      const environment = environmentOf(clientSecret);
      const known = candidates.get(fingerprint);
      if (known) {
        candidates.set(fingerprint, { ...known, places: [...known.places, { path, names }] });
        continue;
      }
      const storedAs = stored.find((pair) => pair.fingerprint === fingerprint);
      const name = serviceIn(words) ?? plainText(folder);
      const isTaken = labels.some((label) => isSameLabel(label, name));
      const label =
        storedAs?.label ?? freeLabel(isTaken ? `${name} ${environmentName(environment)}` : name, labels);
      labels.push(label);
      candidates.set(fingerprint, {
        credentials: { clientId, clientSecret },
        fingerprint,
        environment,
        label,
        storedAs,
        places: [{ path, names }],
      });
    }
  }
  const left = alone.filter(({ path, name, token }) => !joins(candidates, path, name, token));
  return { candidates: [...candidates.values()], left };
}

/** Whether a token that stands alone is of a pair that was found elsewhere; then it is one of its places. */
function joins(candidates: Map<string, Candidate>, path: string, name: string, token: string): boolean {
  for (const [key, candidate] of candidates) {
    const { clientId, clientSecret } = candidate.credentials;
    if (token !== clientId && token !== clientSecret) continue;
    candidates.set(key, { ...candidate, places: [...candidate.places, { path, names: [name] }] });
    return true;
  }
  return false;
}

/** `BILLING`, `SERVICE` → "Billing Service" */
function serviceIn(words: readonly string[]): string | undefined {
  // A long word is no name: it may be a token's.
  const names = words.filter((word) => !plainWords.test(word) && word.length <= 20);
  return names.length === 0
    ? undefined
    : names.map((word) => `${word.slice(0, 1)}${word.slice(1).toLowerCase()}`).join(' ');
}

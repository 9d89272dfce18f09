import { hasStrings } from '../pairMetadata.ts';
import type { State } from '../rememberedPairs.ts';
import type { Secrets } from '../secretEntries.ts';
import { partOf } from '../storedEntry.ts';
import type { Channel, Place } from './otherWindows.ts';

/** Where the last window that changed something can be asked, and up to which change it has everything. */
interface Offer extends Place {
  readonly revision: number;
}

/** What a window has of all pairs, by their keys, and up to which change. */
interface Copy {
  readonly revision: number;
  readonly entries: Readonly<Record<string, string>>;
}

const offerKey = 'xtopay.handOver';

/**
 * Brings what one window changed into the copy of another, where VS Code does not: in a browser. The windows of that
 * browser, and no other, find in their state where to ask, and a key. What was asked for goes from process to process,
 * encrypted by that key, and straight into the secret storage: no file holds it on its way.
 *
 * A copy that has everything also keeps everything. In a browser each window saves its whole copy, whichever extension
 * stores something in it: of a copy that was left behind, that would take away what others stored.
 */
export class HandOver {
  readonly #channel: Channel;
  readonly #secrets: Secrets;
  readonly #state: State;
  readonly #known: () => Promise<number>;

  /** @param known Up to which change this window has everything. */
  constructor(channel: Channel, secrets: Secrets, state: State, known: () => Promise<number>) {
    this.#channel = channel;
    this.#secrets = secrets;
    this.#state = state;
    this.#known = known;
  }

  /** To be called before a change is announced: the others may ask for it. */
  async offer(revision: number): Promise<void> {
    try {
      const place = await this.#channel.open(async () => JSON.stringify(await this.#copy()));
      const offer: Offer = { ...place, revision };
      await this.#state.update(offerKey, offer);
    } catch {
      // Nobody can ask then: the others say that they have to be loaded again.
    }
  }

  /**
   * Makes this window's copy that of the window that made a change, what was deleted there included.
   * @returns Whether it is; otherwise nothing was changed, or not everything.
   */
  async takeOver(revision: number): Promise<boolean> {
    const offer = this.#state.get(offerKey);
    if (!isOffer(offer) || offer.revision !== revision) return false;
    const copy = copyIn(await this.#channel.ask(offer));
    if (copy?.revision !== revision) return false;
    const { entries } = copy;
    const own = await this.#entries();
    // The secret last, and what is gone after it: whoever reads meanwhile sees no pair without its label.
    const changed = Object.entries(entries).filter(([key, value]) => own[key] !== value);
    for (const [key, value] of changed.toSorted(secretsLast)) await this.#secrets.store(key, value);
    for (const key of Object.keys(own).filter((each) => !(each in entries))) await this.#secrets.delete(key);
    return true;
  }

  async #copy(): Promise<Copy> {
    return { revision: await this.#known(), entries: await this.#entries() };
  }

  async #entries(): Promise<Record<string, string>> {
    const keys = (await this.#secrets.keys()).filter((key) => partOf(key) !== undefined);
    const values = await Promise.all(keys.map((key) => this.#secrets.get(key)));
    const found: Record<string, string> = {};
    for (const [at, key] of keys.entries()) {
      const value = values[at];
      if (value !== undefined) found[key] = value;
    }
    return found;
  }
}

function secretsLast([one]: readonly [string, string], [other]: readonly [string, string]): number {
  return Number(partOf(one)?.part === 'pair') - Number(partOf(other)?.part === 'pair');
}

function isOffer(value: unknown): value is Offer {
  return hasStrings(value, ['address', 'key']) && hasRevision(value);
}

/** What was answered, where it is what this version asks for: another version may have the other window. */
function copyIn(text: string | undefined): Copy | undefined {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return isCopy(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isCopy(value: unknown): value is Copy {
  if (!hasRevision(value) || !('entries' in value)) return false;
  const { entries } = value;
  if (typeof entries !== 'object' || entries === null) return false;
  const keys = Object.keys(entries);
  return keys.every((key) => partOf(key) !== undefined) && hasStrings(entries, keys);
}

function hasRevision(value: unknown): value is object {
  return (
    typeof value === 'object' && value !== null && 'revision' in value && Number.isSafeInteger(value.revision)
  );
}

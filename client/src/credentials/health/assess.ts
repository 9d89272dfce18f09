import type { Kept, Works } from './storageProbe.ts';

/** What can be known of the secret storage from inside an extension. */
export interface StorageFacts {
  readonly works: Works;
  readonly kept: Kept;
  /** Pairs that were stored and are not to be found. */
  readonly missing: number;
  /** Where the window is shown. It keeps the secrets, wherever the extension runs. */
  readonly shownIn: 'desktop' | 'browser';
  /** Linux without a session bus, over which keyrings are reached. Known only where the window is on this machine. */
  readonly keyringIsUnlikely: boolean;
}

/** `unknown`: it works now, and nobody has started VS Code again since. */
export type Verdict = 'lasts' | 'does-not-last' | 'fails' | 'unknown';

/** What a person should know beside the verdict. */
export type Remark = 'missing-pairs' | 'no-keyring' | 'browser' | 'own-copy' | 'not-synced';

export interface Assessment {
  readonly verdict: Verdict;
  readonly remarks: readonly Remark[];
}

/** What the facts say. Where they say nothing, so does it. */
export function assess({ works, kept, missing, shownIn, keyringIsUnlikely }: StorageFacts): Assessment {
  const remarks: Remark[] = [
    ...(missing > 0 ? (['missing-pairs'] as const) : []),
    ...(keyringIsUnlikely && kept !== 'kept' ? (['no-keyring'] as const) : []),
    ...(shownIn === 'browser' ? (['browser', 'own-copy'] as const) : []),
    'not-synced',
  ];
  if (works !== 'works') return { verdict: 'fails', remarks };
  if (kept === 'lost') return { verdict: 'does-not-last', remarks };
  return { verdict: kept === 'kept' ? 'lasts' : 'unknown', remarks };
}

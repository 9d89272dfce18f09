import { shownSecretLength } from '../../../server/src/protocol/credentialFormat.ts';

/**
 * What was tried with the secret storage. `change` is of a label or a note; `forget` is the removal of a pair after the
 * one that replaces it is stored; `use` found an entry that is gone or damaged, which no keyring needs to be unlocked for.
 */
export type Operation = 'read' | 'store' | 'change' | 'delete' | 'forget' | 'use';

/**
 * What another window did, so that nothing was tried: it changed or deleted the pair meanwhile, it is changing pairs
 * and does not come to an end, or it changed some and this window does not see that before it is reloaded.
 */
export type OfAnotherWindow = 'changed' | 'deleted' | 'busy' | 'behind';

/** The secret storage did not do what it was asked to. Holds nothing of a secret; `cause` has the storage's own error. */
export class StorageFailure extends Error {
  override readonly name = 'StorageFailure';
  readonly operation: Operation | OfAnotherWindow;
  readonly label: string;

  constructor(operation: Operation | OfAnotherWindow, label: string, cause?: unknown) {
    super(
      isOfAnotherWindow(operation) ? reasons[operation] : `The secret storage failed to ${operation} a pair.`,
      {
        cause,
      },
    );
    this.operation = operation;
    this.label = label;
  }
}

const reasons = {
  changed: 'Another window changed the pair meanwhile.',
  deleted: 'Another window deleted the pair meanwhile.',
  busy: 'Another window is changing the stored credentials, and did not come to an end.',
  behind: 'Another window changed the stored credentials, and this one does not see it.',
} as const;

export function isOfAnotherWindow(operation: Operation | OfAnotherWindow): operation is OfAnotherWindow {
  return operation in reasons;
}

const secretLike = /csk_[A-Za-z0-9_]+/gi;

/** The reason for a failure, for the log. What a storage says may quote what it was given: cut where it does. */
export function causeOf({ operation, cause }: StorageFailure): string {
  if (operation === 'use') return 'Its entry is gone or damaged.';
  if (isOfAnotherWindow(operation)) return 'Nothing was changed.';
  if (cause === undefined) return 'What was read back is not what was stored.';
  if (!(cause instanceof Error)) return 'It gave no reason.';
  return cause.message.replaceAll(secretLike, (secret) => `${secret.slice(0, shownSecretLength)}…`);
}

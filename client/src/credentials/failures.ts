/** What was tried with the secret storage. `forget` is the removal of a pair after the one that replaces it is stored. */
export type Operation = 'read' | 'store' | 'delete' | 'forget';

/** The secret storage did not do what it was asked to. Holds nothing of a secret; `cause` has the storage's own error. */
export class StorageFailure extends Error {
  override readonly name = 'StorageFailure';
  readonly operation: Operation;
  readonly label: string;

  constructor(operation: Operation, label: string, cause?: unknown) {
    super(`The secret storage failed to ${operation} a pair.`, { cause });
    this.operation = operation;
    this.label = label;
  }
}

/** The text of an error that came out of the storage, for the log. Never more than its own message. */
export function causeOf({ cause }: StorageFailure): string {
  if (cause === undefined) return 'what was read back is not what was stored';
  return cause instanceof Error ? cause.message : 'it gave no reason';
}

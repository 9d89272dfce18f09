import type { Disposable, Event } from 'vscode';

/** Tells its listeners that something changed, not what: they read again. Needs no VS Code. */
export class Changes {
  readonly #listeners = new Set<() => unknown>();

  readonly event: Event<void> = (listener, thisArgs, disposables) => {
    const called = () => listener.call(thisArgs, undefined);
    this.#listeners.add(called);
    const subscription: Disposable = { dispose: () => this.#listeners.delete(called) };
    disposables?.push(subscription);
    return subscription;
  };

  fire(): void {
    const listeners = Array.from(this.#listeners);
    for (const listener of listeners) listener();
  }
}

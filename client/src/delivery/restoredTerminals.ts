/** What decides whether VS Code restores terminals after it quits. */
export interface RestoreSettings {
  /** VS Code in a browser restores none. */
  readonly isDesktop: boolean;
  /** `terminal.integrated.enablePersistentSessions` */
  readonly isPersistent: unknown;
  /** `terminal.integrated.persistentSessionReviveProcess` */
  readonly revive: unknown;
}

/**
 * Whether VS Code, when it quits, writes the environment of its terminals to disk, to restore them: of all that were
 * typed into, those that are transient too, and with what an extension put in that is not persistent.
 *
 * As read in VS Code's source (1.139): `TerminalService._onBeforeShutdown` asks `_shouldReviveProcesses`, which these
 * settings decide and which a browser is never asked, and has `PtyService.serializeTerminalState` put the whole
 * `processLaunchConfig` of each terminal that `hasWrittenData` into the workspace's storage, its `env` as it was
 * started with. `EnvironmentVariableCollection.persistent` only keeps the collection itself out of that storage
 * (`EnvironmentVariableService._persistCollections`), and `isTransient` only keeps a terminal from living on over a
 * reload. A reload writes nothing: the processes stay. What is remembered of tasks is their definition.
 */
export function areKeptOnDisk({ isDesktop, isPersistent, revive }: RestoreSettings): boolean {
  return isDesktop && isPersistent !== false && revive !== 'never';
}

/** Tells when what open terminals hold would come to stand on disk after all: when they were opened it did not. */
export class RestoreWatch {
  #wasKept = false;

  /** @param isKept Now. @returns Whether that is new. */
  isTurnedOn(isKept: boolean): boolean {
    const isNew = isKept && !this.#wasKept;
    this.#wasKept = isKept;
    return isNew;
  }
}

/** How a person is asked to have no terminals restored. */
export interface RestoreQuestion {
  isKept(): boolean;
  /** @returns Whether to turn it off. */
  ask(): Promise<boolean>;
  turnOff(): Promise<void>;
  /** It was turned off, and the workspace turns it on again. */
  tellInVain(): void;
}

/** Whether a secret may go into a terminal; where it would come to stand on disk, a person may have that turned off. */
export async function mayBeHandedOver(question: RestoreQuestion): Promise<boolean> {
  if (!question.isKept()) return true;
  if (!(await question.ask())) return false;
  await question.turnOff();
  if (!question.isKept()) return true;
  question.tellInVain();
  return false;
}

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
 */
export function areKeptOnDisk({ isDesktop, isPersistent, revive }: RestoreSettings): boolean {
  return isDesktop && isPersistent !== false && revive !== 'never';
}

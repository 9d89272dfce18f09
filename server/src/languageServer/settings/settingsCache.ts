import { defaultSettings, type Settings } from '../../protocol/settings.ts';
import type { Log } from '../log.ts';
import { keyOf } from '../resource.ts';
import { parseSettings } from './parseSettings.ts';

/** Asks the client for its `xtopay` section; `undefined` where the client cannot be asked. */
export type AskForSettings = (scopeUri: string) => Promise<unknown>;

/** The settings of each resource, asked for once and kept until they change. */
export class SettingsCache {
  readonly #log: Log;
  readonly #answers = new Map<string, Promise<Settings>>();
  /** The last settings of each scope, old ones until the new ones have come. */
  readonly #known = new Map<string, Settings>();
  readonly #told = new Set<string>();
  #ask: AskForSettings | undefined;
  #pushed: unknown;

  constructor(log: Log) {
    this.#log = log;
  }

  /**
   * @param ask Left out for a client without `workspace/configuration`.
   * @param pushed The section as such a client sends it by itself, if it does.
   */
  configure(ask: AskForSettings | undefined, pushed: unknown): void {
    this.#ask = ask;
    this.#pushed = pushed;
  }

  /** The settings of a folder or a document. Never rejects; the defaults where the client does not answer. */
  async get(scopeUri: string): Promise<Settings> {
    const key = keyOf(scopeUri);
    const asked = this.#answers.get(key);
    if (asked) return asked;
    const answer = this.#read(scopeUri);
    this.#answers.set(key, answer);
    const settings = await answer;
    if (this.#answers.get(key) === answer || !this.#known.has(key)) this.#known.set(key, settings);
    return settings;
  }

  /** What {@link get} answered last for this scope. */
  known(scopeUri: string): Settings {
    return this.#known.get(keyOf(scopeUri)) ?? defaultSettings;
  }

  /** The settings have changed. @param pushed The new section, where the client sent it along. */
  changed(pushed: unknown): void {
    if (pushed !== undefined && pushed !== null) this.#pushed = pushed;
    this.#answers.clear();
  }

  forget(scopeUri: string): void {
    this.#answers.delete(keyOf(scopeUri));
    this.#known.delete(keyOf(scopeUri));
  }

  async #read(scopeUri: string): Promise<Settings> {
    try {
      const { settings, faults } = parseSettings(this.#ask ? await this.#ask(scopeUri) : this.#pushed);
      for (const fault of faults) this.#tellOnce(fault);
      return settings;
    } catch (error) {
      this.#log.failure('asking for the settings; the defaults are used', error);
      return defaultSettings;
    }
  }

  #tellOnce(fault: string): void {
    if (this.#told.has(fault)) return;
    this.#told.add(fault);
    this.#log.warn(`Settings: ${fault}. The default is used.`);
  }
}

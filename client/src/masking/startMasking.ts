import {
  commands,
  Disposable,
  type LogOutputChannel,
  type TextDocumentShowOptions,
  type Uri,
  window,
  workspace,
} from 'vscode';
import type { Register } from '../activation.ts';
import type { PutOff } from '../afterStart.ts';
import type { PlaceOnPage } from '../editor/goToFinding.ts';
import type { Ask } from '../fixes/takeOut.ts';
import { chosenMasking } from './choice.ts';
import type { Masking } from './masking.ts';
import { maskedEditorType, openPlaceAsTextCommand, openPlaceCommand } from './openPlace.ts';

/** The masking of values, as far as others need it. */
export interface RunningMasking extends Disposable {
  readonly placeOnPage: PlaceOnPage;
}

/**
 * Hides values from whoever looks at the screen, where a person wants it. What does so is large, and loaded once
 * somebody has chosen whether they do, opens a page or runs one of its commands.
 */
export function startMasking(
  log: LogOutputChannel,
  ask: Ask,
  putOff: PutOff,
  register: Register,
): RunningMasking {
  let loading: Promise<Masking> | undefined;
  let loaded: Masking | undefined;
  const masking = () => (loading ??= load());
  async function load(): Promise<Masking> {
    const { Masking: Loaded } = await import('./masking.ts');
    loaded = new Loaded(log, ask);
    return loaded;
  }
  async function apply(which: 'all' | 'dotenv'): Promise<void> {
    if (loading || chosenMasking() !== undefined) await (await masking()).apply(which);
  }
  // VS Code starts extensions when its editors have painted: nothing is seen because of this that was not before.
  void putOff(() => apply('dotenv'));
  const subscriptions = Disposable.from(
    window.registerCustomEditorProvider(
      maskedEditorType,
      { resolveCustomTextEditor: async (document, panel) => (await masking()).showPage(document, panel) },
      { supportsMultipleEditorsPerDocument: true },
    ),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('xtopay.masking')) void apply('all');
    }),
    // Take a place, and are in no menu.
    commands.registerCommand(openPlaceCommand, async (uri: Uri, options: TextDocumentShowOptions) =>
      (await masking()).openPlace(uri, options),
    ),
    commands.registerCommand(openPlaceAsTextCommand, async (uri: Uri, options: TextDocumentShowOptions) =>
      (await masking()).openPlaceAsText(uri, options),
    ),
    register('toggleMasking', async () => (await masking()).toggle()),
    register('revealValue', async (index) => (await masking()).reveal(index)),
    register('revealAllValues', async () => (await masking()).revealAll()),
    register('editAsText', async () => (await masking()).editAsText()),
  );
  return {
    placeOnPage: () => loaded?.placeOnPage,
    dispose: () => {
      subscriptions.dispose();
      void loading?.then((made) => made.dispose());
    },
  };
}

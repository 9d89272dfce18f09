import {
  commands,
  ConfigurationTarget,
  type Disposable,
  l10n,
  type LogOutputChannel,
  type Tab,
  TabInputCustom,
  TabInputText,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { dotenvPatterns, isDotenvFile } from './dotenvFile.ts';
import { type EditorAssociations, withAssociations } from './editorAssociations.ts';
import { MaskedEditors, maskedEditorType } from './maskedEditors.ts';
import { TextMasks } from './textMasks.ts';

/** Hides values from whoever looks at the screen, where a person wants it. */
export function startMasking(
  log: LogOutputChannel,
  register: (name: string, run: (argument?: unknown) => unknown) => Disposable,
): Disposable[] {
  const editors = new MaskedEditors();
  const masks = new TextMasks(isMaskingOn);
  let applied = Promise.resolve();
  const apply = () => {
    masks.update();
    // While a window starts, settings may not be there yet: only what is said counts.
    if (chosenMasking() === undefined) return applied;
    // One after another: each looks at what the one before has left.
    applied = applied
      .then(() => applyToDotenvFiles(isMaskingOn()))
      .catch((error: unknown) => log.error(String(error)));
    return applied;
  };
  void apply();
  return [
    editors,
    masks,
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('xtopay.masking.enabled')) void apply();
    }),
    register('toggleMasking', async () => {
      await workspace
        .getConfiguration('xtopay')
        .update('masking.enabled', !isMaskingOn(), ConfigurationTarget.Global);
      await apply();
      window.setStatusBarMessage(
        isMaskingOn() ? l10n.t('Xtopay: values are hidden.') : l10n.t('Xtopay: values are shown.'),
        5000,
      );
    }),
    register('revealValue', (index) => {
      if (typeof index === 'number') editors.toggle(index);
      else if (editors.active) editors.toggleAll();
      else masks.toggleLine();
    }),
    register('revealAllValues', () => {
      if (editors.active) editors.toggleAll();
      else masks.toggleAll();
    }),
    register('editAsText', async () => {
      const document = editors.active;
      if (document) await commands.executeCommand('vscode.openWith', document.uri, 'default');
    }),
  ];
}

function isMaskingOn(): boolean {
  return chosenMasking() === true;
}

/** `undefined` where nobody has chosen. */
function chosenMasking(): boolean | undefined {
  return workspace.getConfiguration('xtopay').inspect<boolean>('masking.enabled')?.globalValue;
}

/** Which editor opens a file is decided before anything of it is painted: so it has to be told before. */
async function applyToDotenvFiles(isOn: boolean): Promise<void> {
  const settings = workspace.getConfiguration('workbench');
  const current = settings.inspect<EditorAssociations>('editorAssociations')?.globalValue ?? {};
  const wanted = withAssociations(current, dotenvPatterns, maskedEditorType, isOn);
  if (wanted) {
    const isNone = Object.keys(wanted).length === 0;
    await settings.update('editorAssociations', isNone ? undefined : wanted, ConfigurationTarget.Global);
  }
  for (const tab of window.tabGroups.all.flatMap(({ tabs }) => tabs)) await reopen(tab, isOn);
}

/** What is open already opens anew, the other way. Unsaved changes stay: both editors are of the same document. */
async function reopen(tab: Tab, isOn: boolean): Promise<void> {
  const uri = isOn ? dotenvFileShownIn(tab) : maskedFileShownIn(tab);
  if (!uri) return;
  const { isActive, isPreview, group } = tab;
  const options = { viewColumn: group.viewColumn, preview: isPreview, background: !isActive };
  await commands.executeCommand('vscode.openWith', uri, isOn ? maskedEditorType : 'default', options);
  await window.tabGroups.close(tab, true);
}

function dotenvFileShownIn({ input }: Tab): Uri | undefined {
  return input instanceof TabInputText && isDotenvFile(input.uri.path) ? input.uri : undefined;
}

function maskedFileShownIn({ input }: Tab): Uri | undefined {
  return input instanceof TabInputCustom && input.viewType === maskedEditorType ? input.uri : undefined;
}

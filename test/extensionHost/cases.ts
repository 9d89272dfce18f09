import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import {
  commands,
  ConfigurationTarget,
  type Diagnostic,
  DiagnosticSeverity,
  extensions,
  languages,
  Uri,
  workspace,
  WorkspaceEdit,
} from 'vscode';
import { fakeCredentials } from '../fakeCredentials.ts';

const fake = fakeCredentials(14);
const id = 'xtopay.xtopay';

/** What must hold of the installed extension in any VS Code, by what it says over the API. */
export const cases: Readonly<Record<string, () => Promise<void>>> = {
  'it is installed, and activates': async () => {
    const extension = extensions.getExtension(id);
    ok(extension, `${id} is not installed`);
    await extension.activate();
    ok(extension.isActive);
  },

  'its commands are there': async () => {
    const all = new Set(await commands.getCommands(true));
    for (const name of [
      'setCredentials',
      'deleteCredentials',
      'openTerminal',
      'insertSnippet',
      'scanWorkspace',
      'openApiCredentials',
      'showLog',
    ]) {
      ok(all.has(`xtopay.${name}`), name);
    }
  },

  'it diagnoses a document as it changes, by source, code, link and exact range': async () => {
    const secret = fake.secret('live');
    const document = await workspace.openTextDocument({
      language: 'javascript',
      content: `const s = '${secret}';\n`,
    });
    const [diagnostic] = await diagnosticsOf(document.uri, (all) => all.length === 1);
    ok(diagnostic);
    strictEqual(diagnostic.source, 'xtopay');
    strictEqual(diagnostic.severity, DiagnosticSeverity.Error);
    ok(typeof diagnostic.code === 'object' && String(diagnostic.code.target).endsWith('#live-client-secret'));
    strictEqual(document.getText(diagnostic.range), secret);
    ok(!diagnostic.message.includes(secret.slice(9, 14)));
    const edit = new WorkspaceEdit();
    edit.delete(document.uri, diagnostic.range);
    await workspace.applyEdit(edit);
    await diagnosticsOf(document.uri, (all) => all.length === 0);
  },

  'it diagnoses files of the folder that nobody opened, and forgets them when they are deleted': async () => {
    const [folder] = workspace.workspaceFolders ?? [];
    ok(folder, 'the suite needs a folder');
    const uri = Uri.joinPath(folder.uri, 'made-by-the-suite.txt');
    await workspace.fs.writeFile(uri, new TextEncoder().encode(`${fake.secret('test')}\n`));
    const found = await diagnosticsOf(uri, (all) => all.length === 1);
    deepStrictEqual(
      found.map(({ severity }) => severity),
      [DiagnosticSeverity.Warning],
    );
    await workspace.fs.delete(uri);
    await diagnosticsOf(uri, (all) => all.length === 0);
  },

  'it takes the severity of a code from the settings': async () => {
    const document = await workspace.openTextDocument({ content: `${fake.secret('live')}\n` });
    await diagnosticsOf(document.uri, (all) => all[0]?.severity === DiagnosticSeverity.Error);
    const settings = workspace.getConfiguration('xtopay');
    await settings.update('severity', { 'live-client-secret': 'information' }, ConfigurationTarget.Global);
    await diagnosticsOf(document.uri, (all) => all[0]?.severity === DiagnosticSeverity.Information);
    await settings.update('severity', undefined, ConfigurationTarget.Global);
    await diagnosticsOf(document.uri, (all) => all[0]?.severity === DiagnosticSeverity.Error);
  },
};

/** The diagnostics of a document as soon as they are as wanted. Waits for the event that says that they changed. */
function diagnosticsOf(
  uri: Uri,
  wanted: (all: readonly Diagnostic[]) => boolean,
): Promise<readonly Diagnostic[]> {
  const ours = () => languages.getDiagnostics(uri).filter(({ source }) => source === 'xtopay');
  return new Promise((resolve) => {
    const look = () => {
      const all = ours();
      if (!wanted(all)) return;
      subscription.dispose();
      resolve(all);
    };
    const subscription = languages.onDidChangeDiagnostics(look);
    look();
  });
}

import { l10n, type QuickPickItem, SnippetString, type TextEditor, Uri, window, workspace } from 'vscode';
import { choicesFor, type SnippetChoice, snippetChoices } from './catalogue.ts';
import { type SnippetFile, snippetsOf } from './snippetFile.ts';

type Item = QuickPickItem & { readonly choice: SnippetChoice; readonly body: string };

/**
 * "Xtopay: Insert Snippet…": into the active editor, or into a new document of the snippet's language where there
 * is none that can be written.
 * @param extension The extension's folder, where the snippets are read from.
 */
export async function insertSnippet(extension: Uri): Promise<void> {
  const editor = window.activeTextEditor;
  const language = editor?.document.languageId;
  const chosen = await window.showQuickPick(readItems(extension, language), {
    title: l10n.t('Xtopay: Insert Snippet'),
    placeHolder: l10n.t('All of them read XTOPAY_CLIENT_ID and XTOPAY_CLIENT_SECRET from the environment.'),
  });
  if (!chosen) return;
  const isDone = editor !== undefined && isWritable(editor) && (await insert(editor, chosen));
  // A file may be read-only where its file system is not.
  if (!isDone) await insert(await newEditor(chosen.choice), chosen);
}

function isWritable({ document: { uri } }: TextEditor): boolean {
  return uri.scheme !== 'output' && workspace.fs.isWritableFileSystem(uri.scheme) !== false;
}

/** @returns Whether the document changed: a read-only one swallows what is inserted. */
async function insert(editor: TextEditor, { choice, body }: Item): Promise<boolean> {
  const { document, selection } = editor;
  const before = document.version;
  const line = document.lineAt(selection.active.line);
  if (!choice.wholeLines || line.isEmptyOrWhitespace) await editor.insertSnippet(new SnippetString(body));
  else await editor.insertSnippet(new SnippetString(`\n${body}`), line.range.end);
  return document.version !== before;
}

async function newEditor({ languages }: SnippetChoice): Promise<TextEditor> {
  const document = await workspace.openTextDocument({ language: languages[0] ?? 'plaintext', content: '' });
  return window.showTextDocument(document);
}

/** Read before the person chooses: what is typed right after the choice belongs into the snippet. */
async function readItems(extension: Uri, language: string | undefined): Promise<readonly Item[]> {
  const names = [...new Set(snippetChoices.map(({ file }) => file))];
  const files = new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(extension, name)] as const)),
  );
  return choicesFor(language).map((choice): Item => {
    const body = files.get(choice.file)?.get(choice.name);
    if (body === undefined) throw new Error(`The snippet ${choice.name} is missing.`);
    return { label: choice.name, description: choice.languages[0] ?? '', choice, body };
  });
}

async function readFile(extension: Uri, name: string): Promise<SnippetFile> {
  const bytes = await workspace.fs.readFile(Uri.joinPath(extension, 'snippets', `${name}.json`));
  return snippetsOf(await workspace.decode(bytes, { encoding: 'utf8' }));
}

import { commands, type TextDocumentShowOptions, type Uri } from 'vscode';

/** The editor that shows files without the values or credentials that stand in them. */
export const maskedEditorType = 'xtopay.maskedDotenv';

export const openPlaceCommand = 'xtopay.openPlace';
export const openPlaceAsTextCommand = 'xtopay.openPlaceAsText';

/**
 * Opens a file at a place, in the editor that it opens in. Not `showTextDocument`, which opens what is masked as text;
 * nor `vscode.open`, which tells a masked page no place.
 */
export async function openPlace(uri: Uri, options: TextDocumentShowOptions): Promise<void> {
  await commands.executeCommand(openPlaceCommand, uri, options);
}

/** As {@link openPlace}, but as text where the file would open on a masked page. */
export async function openPlaceAsText(uri: Uri, options: TextDocumentShowOptions): Promise<void> {
  await commands.executeCommand(openPlaceAsTextCommand, uri, options);
}

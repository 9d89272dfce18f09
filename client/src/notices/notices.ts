import { type MessageOptions, window } from 'vscode';
import { plainText } from './plainText.ts';

/** Tells a person something, or asks. @returns The button that was chosen, if one was. */
export interface Show {
  (message: string, ...buttons: readonly string[]): Thenable<string | undefined>;
  (message: string, options: MessageOptions, ...buttons: readonly string[]): Thenable<string | undefined>;
}

// The only ways to tell or ask anything: a name in a message is text and no link, whoever chose it.
export const showInformation = asPlainText(window.showInformationMessage);
export const showWarning = asPlainText(window.showWarningMessage);
export const showError = asPlainText(window.showErrorMessage);

function asPlainText(show: Show): Show {
  return (message: string, first?: MessageOptions | string, ...buttons: readonly string[]) => {
    if (typeof first === 'object') return show(plainText(message), first, ...buttons);
    return show(plainText(message), ...(first === undefined ? [] : [first]), ...buttons);
  };
}

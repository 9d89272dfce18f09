import * as l10n from '@vscode/l10n';

/**
 * Takes the texts that a client hands over, as VS Code's bundles hold them; English without.
 * @param options `initializationOptions.texts`: each text by its English form.
 */
export function speak(options: unknown): void {
  if (typeof options !== 'object' || options === null || !('texts' in options)) return;
  const { texts } = options;
  if (typeof texts !== 'object' || texts === null) return;
  const contents = Object.entries(texts).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  l10n.config({ contents: Object.fromEntries(contents) });
}

import { l10n, Range, type TextDocument, TextEdit, Uri, workspace } from 'vscode';
import {
  type FindingPlace,
  type PlaceRange,
  type Replacement,
  replacementRequest,
} from '../../../server/src/protocol/fixMessages.ts';
import { FixRefused } from './fixRefused.ts';
import { holds, valuesIn } from './values.ts';

/** Asks the language server. */
export type Ask = <Result>(method: string, params: unknown) => Promise<Result>;

/** How a credential leaves a document. */
export interface TakenOut {
  readonly document: TextDocument;
  readonly edits: readonly TextEdit[];
  /** What the variables that the document reads afterwards must hold. */
  readonly variables: readonly { readonly name: string; readonly value: string }[];
}

/**
 * Finds out how a finding is replaced by a read of the environment, and takes its values from the document. Changes
 * nothing.
 * @throws FixRefused The text is no longer what was found, or nothing can replace it.
 */
export async function takeOut(ask: Ask, place: FindingPlace): Promise<TakenOut> {
  const document = await workspace.openTextDocument(Uri.parse(place.uri));
  const replacement = await ask<Replacement | null>(replacementRequest, place);
  if (!replacement) throw new FixRefused(goneText());
  if (replacement.version !== document.version) throw new FixRefused(goneText());
  const edits = replacement.edits.map(({ range, newText }) => TextEdit.replace(rangeOf(range), newText));
  const values = edits.flatMap(({ range }) => valuesIn(document.getText(range)));
  const { variables } = replacement;
  if (!holds(values, place.fingerprint) || values.length !== variables.length)
    throw new FixRefused(
      l10n.t(
        'The value cannot be taken from where it stands, because of the way it is written. Nothing was changed.',
      ),
    );
  return {
    document,
    edits,
    variables: variables.map((name, index) => ({ name, value: values[index] ?? '' })),
  };
}

export function rangeOf({ start, end }: PlaceRange): Range {
  return new Range(start.line, start.character, end.line, end.character);
}

function goneText(): string {
  return l10n.t(
    'What was found is not there any more, or nothing can replace it in this place. Nothing was changed.',
  );
}

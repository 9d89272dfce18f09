import { commands, Location, Position, Range, Uri } from 'vscode';
import { type FindingPlace, placesRequest } from '../../../server/src/protocol/fixMessages.ts';
import type { Ask } from '../fixes/takeOut.ts';

/** Shows every place where the secret of a finding stands, over the finding. */
export async function showPlaces(ask: Ask, place: FindingPlace): Promise<void> {
  const { uri, range, fingerprint } = place;
  const places = await ask<readonly FindingPlace[]>(placesRequest, { fingerprint });
  await commands.executeCommand(
    'editor.action.showReferences',
    Uri.parse(uri),
    new Position(range.start.line, range.start.character),
    places.map(locationOf),
  );
}

function locationOf({ uri, range: { start, end } }: FindingPlace): Location {
  return new Location(Uri.parse(uri), new Range(start.line, start.character, end.line, end.character));
}

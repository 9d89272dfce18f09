/** What helps while reading and writing does. */
export { goToFinding } from './goToFinding.ts';
export { pasteEdits } from './pasteEdits.ts';
export { showPlaces } from './showPlaces.ts';

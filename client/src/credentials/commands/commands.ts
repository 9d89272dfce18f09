/** What the commands of the credentials do. */
export { deleteCredentials } from '../deleteCredentials.ts';
export { exportPair } from '../export/exportPair.ts';
export { fromDotenv, fromFindings } from '../import/importFrom.ts';
export { importCredentials } from '../import/importCredentials.ts';
export { setCredentials } from '../setCredentials.ts';
export { copyId } from './copyId.ts';
export { copySecret } from './copySecret.ts';
export { editPair, renamePair } from './editPair.ts';
export { forgetAll } from './forgetAll.ts';
export { forgetMissing } from './forgetMissing.ts';
export { revealSecret } from './revealSecret.ts';
export { switchPair } from './switchPair.ts';

/** What the fixes do that need more than an edit. */
export { addToBaseline } from './addToBaseline.ts';
export { fixWorkspace } from './fixWorkspace.ts';
export { ignorePath } from './ignorePath.ts';
export { keepInVault } from './keepInVault.ts';
export { leaked } from './leaked.ts';
export { moveToDotenv } from './moveToDotenv.ts';
export { stopTracking } from './stopTracking.ts';

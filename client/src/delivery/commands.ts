/** What the commands that hand secrets out do, and a launch that asks for one. */
export { CommandVariables } from './commandVariables.ts';
export { LaunchWithPair } from './launchWithPair.ts';
export { openTerminal } from './openTerminal.ts';
export { runTask } from './runTask.ts';
export { toggleTerminals } from './toggleTerminals.ts';

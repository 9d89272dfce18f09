/** What most commands do. One module, so that it is one file, loaded when the first of them is run. */
export * from './check/commands.ts';
export { openApiCredentials } from './commands/openApiCredentials.ts';
export { scanWorkspace } from './commands/scanWorkspace.ts';
export * from './credentials/commands/commands.ts';
export { StorageCheck } from './credentials/health/storageCheck.ts';
export * from './delivery/commands.ts';
export * from './editor/commands.ts';
export * from './findingsView/commands.ts';
export * from './fixes/fixes.ts';
export * from './rotation/commands.ts';
export { insertSnippet } from './snippets/insertSnippet.ts';

/** What most commands do. One module, so that it is one file, loaded when the first of them is run. */
export * from './credentials/commands/commands.ts';
export * from './fixes/fixes.ts';
export * from './rotation/commands.ts';
export { insertSnippet } from './snippets/insertSnippet.ts';

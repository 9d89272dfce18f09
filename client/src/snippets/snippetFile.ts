/** The bodies of a snippet file by their names. */
export type SnippetFile = ReadonlyMap<string, string>;

/** Reads what VS Code reads as contributed snippets. @throws SyntaxError where it is no JSON. */
export function snippetsOf(text: string): SnippetFile {
  const parsed: unknown = JSON.parse(text);
  const bodies = new Map<string, string>();
  if (typeof parsed !== 'object' || parsed === null) return bodies;
  for (const [name, snippet] of Object.entries(parsed)) {
    if (hasBody(snippet)) bodies.set(name, snippet.body.join('\n'));
  }
  return bodies;
}

function hasBody(snippet: unknown): snippet is { body: string[] } {
  return typeof snippet === 'object' && snippet !== null && 'body' in snippet && Array.isArray(snippet.body);
}

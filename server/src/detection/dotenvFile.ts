const dotenvName = /^(?:\.env(?:\..+)?|.*\.env|\.envrc|\.flaskenv)$/;
const templateName = /\.(?:example|sample|template|dist|defaults)(?:\.|$)/;

/**
 * Whether a path names a dotenv file that holds values, not a template of one.
 * @param path Any path; only the last segment counts, `/` and `\` both separate.
 */
export function isDotenvFile(path: string): boolean {
  // A walk asks for each file.
  if (!path.includes('env')) return false;
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  return dotenvName.test(name) && !templateName.test(name);
}

const dotenvName = /^(?:\.env(?:\..+)?|.*\.env|\.envrc|\.flaskenv)$/;
const templateName = /\.(?:example|sample|template|dist|defaults)(?:\.|$)/;

/**
 * Whether a path names a dotenv file, be it a template of one.
 * @param path Any path; only the last segment counts, `/` and `\` both separate.
 */
export function isEnvFile(path: string): boolean {
  // A walk asks for each file.
  return path.includes('env') && dotenvName.test(nameOf(path));
}

/**
 * Whether a path names a dotenv file that holds values, not a template of one.
 * @param path Any path; only the last segment counts, `/` and `\` both separate.
 */
export function isDotenvFile(path: string): boolean {
  return isEnvFile(path) && !templateName.test(nameOf(path));
}

function nameOf(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

/** The names of dotenv files, as glob patterns. Templates are among them: what stands in one may be real all the same. */
export const dotenvPatterns = ['.env', '.env.*', '*.env', '.envrc', '.flaskenv'] as const;

/** Whether a path is a dotenv file's. */
export function isDotenvFile(path: string): boolean {
  return /(?:^|[/\\])(?:\.env(?:\.[^/\\]*)?|[^/\\]*\.env|\.envrc|\.flaskenv)$/.test(path);
}

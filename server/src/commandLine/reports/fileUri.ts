/** The path part of a URI: every character that has a meaning there, or none, is percent-encoded. */
export function uriPath(path: string): string {
  // A lone surrogate, which encodeURIComponent refuses, is no character of a file name that can be opened.
  return path
    .replace(/\p{Cs}/gu, '\ufffd')
    .split('/')
    .map((segment) => encodeURIComponent(segment).replace(/[!'()*]/g, percentEncoded))
    .join('/');
}

/** The `file:` URI of an absolute path with `/`: `/a`, `C:/a` or `//server/a`. */
export function fileUri(path: string): string {
  if (path.startsWith('//')) return `file:${uriPath(path)}`;
  const drive = /^[A-Za-z]:/.exec(path)?.[0];
  if (drive !== undefined) return `file:///${drive}${uriPath(path.slice(drive.length))}`;
  return `file://${uriPath(path)}`;
}

/** Whether a path with `/` is absolute. */
export function isAbsolutePath(path: string): boolean {
  return path.startsWith('/') || /^[A-Za-z]:\//.test(path);
}

function percentEncoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

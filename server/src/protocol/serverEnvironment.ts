/**
 * What the server is started with beside the environment of who starts it. On Linux each of its threads gets memory of
 * its own from the system, which is cut up and hardly given back: with two such areas for all it holds 3 to 7 MB less.
 * Others do not know the name. https://www.gnu.org/software/libc/manual/html_node/Memory-Allocation-Tunables.html
 */
export const serverEnvironment: Readonly<Record<string, string>> = { MALLOC_ARENA_MAX: '2' };

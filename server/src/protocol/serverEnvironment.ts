/**
 * What the server is started with beside the environment of who starts it; other systems than Linux do not know the names.
 * There, each thread gets memory of its own from the system, which is cut up and hardly given back. With two such areas for
 * all threads the server holds 3 to 7 MB less, and 12 MB less again where not more than a megabyte (so many bytes) of what is
 * free lies at the end of one: by itself the library lets that grow with the largest text that it ever held.
 * https://www.gnu.org/software/libc/manual/html_node/Memory-Allocation-Tunables.html
 */
export const serverEnvironment: Readonly<Record<string, string>> = {
  MALLOC_ARENA_MAX: '2',
  MALLOC_TRIM_THRESHOLD_: '1048576',
};

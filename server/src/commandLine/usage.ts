/** What `--help` prints, and what follows a wrong command line. */
export const usage = `Usage: xtopay scan [options] [PATH ...]

Finds hardcoded Xtopay credentials in files and folders; in the current folder where no PATH is given.
A folder is scanned as git sees it: every file that git would commit, and dotenv files even when ignored.

Options
  --format FORMAT        text (the default), json, sarif or github
  --fail-on LEVEL        error, warning (the default) or note: findings as bad as that make the exit status 1
  --baseline FILE        leave out the findings that this file accepts
  --write-baseline FILE  accept all findings of this scan: write them to this file
  --severity CODE=LEVEL  error, warning, note, off or default, for one code; may be given again
  --exclude GLOB         leave out what matches, such as '**/fixtures/**'; may be given again
  --help                 print this
  --version              print the version

Exit status
  0  no finding at or above the level of --fail-on (or --write-baseline has written all of them)
  1  findings
  2  the scan failed, was cancelled, or could not read a PATH
`;

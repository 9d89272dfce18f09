/** Commands that print what they are given. */
export const PRINTERS: ReadonlySet<string> = new Set(
  'echo printf print logger wall say echo_info'.split(' '),
);

/** Functions that scripts call their logs. */
export const LOG_FUNCTION =
  /^(?:log|info|warn|warning|error|err|debug|fatal|die|notice|msg|echoerr|log[_:.-]{1,2}\w{1,20})$/;

/** Commands that go before another one and leave it as it is. */
export const PREFIXES: ReadonlySet<string> = new Set('sudo command builtin nohup time exec env'.split(' '));

/** Commands that assign to what they are given. */
export const DECLARING: ReadonlySet<string> = new Set(
  'export local readonly declare typeset set setenv'.split(' '),
);

/** What goes into these comes out again, or in an encoding that anybody can undo. */
export const FILTERS: ReadonlySet<string> = new Set(
  'tee cat base64 tr fold nl rev sort uniq xxd od less more fmt pr logger column indent ts basenc openssl-base64'.split(
    ' ',
  ),
);

/** Files that a person or a log sees. */
export const SHOWN_FILES =
  /^(?:\/dev\/(?:stdout|stderr|tty|fd\/[12]|console)|\/proc\/(?:1|self|\$\$)\/fd\/[12]|.{0,200}\.log)$/;

/** The ends of variables that name such files. */
export const SHOWN_FILE_VARIABLES = /(?:GITHUB_STEP_SUMMARY|LOG|LOGFILE|LOG_FILE|LOG_PATH|logfile|log_file)$/;

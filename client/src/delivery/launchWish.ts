/** Which pair a launch configuration asks for. */
export type Wish =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'active'; readonly isAsked: boolean }
  | { readonly kind: 'label'; readonly label: string }
  | { readonly kind: 'invalid' };

/** A debug configuration, as far as it is looked at. */
export interface Launch {
  readonly type: string;
  readonly request: string;
  readonly name: string;
  readonly [key: string]: unknown;
}

/** Runs code in a browser, where a client secret must never be. */
const browsers = /^(?:pwa-)?(?:chrome|msedge|editor-browser)$|^firefox$/;

/** What `"xtopay"` in a launch configuration says; where it says nothing, the setting does. */
export function wishOf(launch: Launch, bySetting: boolean): Wish {
  const asked = launch['xtopay'];
  if (asked === undefined)
    return bySetting && launch.request === 'launch' && unfitFor(launch) === undefined
      ? { kind: 'active', isAsked: false }
      : { kind: 'nothing' };
  if (asked === false) return { kind: 'nothing' };
  if (asked === true) return { kind: 'active', isAsked: true };
  return typeof asked === 'string' ? { kind: 'label', label: asked } : { kind: 'invalid' };
}

/** Where a launch leads that must not get a pair: to a browser, or to a terminal, which has a command of its own. */
export function unfitFor({ type }: Launch): 'browser' | 'terminal' | undefined {
  if (browsers.test(type)) return 'browser';
  return /^(?:pwa-)?node-terminal$/.test(type) ? 'terminal' : undefined;
}

/**
 * Whether the debugger would have VS Code type the program with its environment into a terminal, where the secret
 * would stand on the screen and in the shell's history. The Python debugger hands it over on a connection of its own.
 */
export function isTypedIntoTerminal(launch: Launch): boolean {
  if (launch.type === 'python' || launch.type === 'debugpy') return false;
  const console = launch['console'];
  if (typeof console === 'string') return !/^(?:internalConsole|debugConsole|none)$/.test(console);
  return launch['externalConsole'] === true || /^(?:integrated|external)$/.test(String(launch['terminal']));
}

/** Levels at which a debugger logs nothing of what it is launched with. */
const quietTrace = /^(?:off|none|error|warn|info)?$/;
/** What has a debugger log the messages that it is sent. */
const logsMessages = /"(?:engineLogging|trace|traceResponse|protocolMessages)":true/;

/** Whether the debugger would write what it is launched with, environment and all, to a log. */
export function isLogged({ trace, logToFile, logging }: Launch): boolean {
  return isTraced(trace) || Boolean(logToFile) || logsMessages.test(JSON.stringify(logging) ?? '');
}

function isTraced(trace: unknown): boolean {
  if (typeof trace === 'string') return !quietTrace.test(trace);
  if (typeof trace !== 'object' || trace === null) return Boolean(trace);
  // The debugger of VS Code for Node makes an object of `false` too, in which all is off.
  const parts = Object.values(trace);
  return parts.length === 0 || parts.some(Boolean);
}

/** The same in the Debug Console. */
export function inDebugConsole(launch: Launch): Launch {
  const { externalConsole: _external, terminal, ...rest } = launch;
  return {
    ...rest,
    ...(terminal === undefined ? {} : { terminal: 'console' }),
    ...(launch['console'] === undefined ? {} : { console: 'internalConsole' }),
  };
}

import { parseArgs } from 'node:util';
import { type Code, codes } from '../../protocol/codes.ts';
import type { Settings, SeveritySetting } from '../../protocol/settings.ts';
import { type Format, formats } from '../reports/reports.ts';
import type { Level } from '../result.ts';

export interface ScanArguments {
  readonly format: Format;
  readonly failOn: Level;
  readonly baseline: string | undefined;
  readonly writeBaseline: string | undefined;
  readonly severity: Settings['severity'];
  readonly exclude: readonly string[];
  /** As given; none stands for the current folder. */
  readonly paths: readonly string[];
}

export type Command =
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | { readonly kind: 'scan'; readonly scan: ScanArguments };

/** The command line is wrong; the message says what, as a sentence. */
export class UsageError extends Error {}

const options = {
  format: { type: 'string', default: 'text' },
  'fail-on': { type: 'string', default: 'warning' },
  baseline: { type: 'string' },
  'write-baseline': { type: 'string' },
  severity: { type: 'string', multiple: true },
  exclude: { type: 'string', multiple: true },
  help: { type: 'boolean', short: 'h', default: false },
  version: { type: 'boolean', short: 'v', default: false },
} as const;

const levels = ['error', 'warning', 'note'] as const;
const severityNames: Readonly<Record<string, SeveritySetting>> = {
  error: 'error',
  warning: 'warning',
  note: 'information',
  information: 'information',
  hint: 'hint',
  off: 'off',
  default: 'default',
};

/**
 * Reads the arguments behind the program's name. Throws {@link UsageError}.
 */
export function readArguments(args: readonly string[]): Command {
  const { values, positionals } = parse(args);
  if (values.help) return { kind: 'help' };
  if (values.version) return { kind: 'version' };
  const [command, ...paths] = positionals;
  if (command === undefined) throw new UsageError('There is no command; say "scan".');
  if (command !== 'scan') throw new UsageError(`There is no command "${command}"; say "scan".`);
  if (paths.includes('')) throw new UsageError('A PATH is empty.');
  return {
    kind: 'scan',
    scan: {
      format: oneOf('--format', formats, values.format),
      failOn: oneOf('--fail-on', levels, values['fail-on']),
      baseline: values.baseline,
      writeBaseline: values['write-baseline'],
      severity: Object.fromEntries((values.severity ?? []).map(readSeverity)),
      exclude: values.exclude ?? [],
      paths,
    },
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const code = error instanceof TypeError && 'code' in error ? error.code : undefined;
    if (typeof code !== 'string' || !code.startsWith('ERR_PARSE_ARGS')) throw error;
    throw new UsageError(error instanceof Error ? error.message : 'The options cannot be read.');
  }
}

function oneOf<T extends string>(option: string, allowed: readonly T[], value: string): T {
  const found = allowed.find((candidate) => candidate === value);
  if (found === undefined)
    throw new UsageError(`${option} cannot be "${value}"; it is one of ${allowed.join(', ')}.`);
  return found;
}

function readSeverity(text: string): [Code, SeveritySetting] {
  const [name = '', level = '', ...rest] = text.split('=');
  const code = codes.find((candidate) => candidate === name);
  if (code === undefined)
    throw new UsageError(`--severity knows no code "${name}"; the codes are ${codes.join(', ')}.`);
  const severity = Object.entries(severityNames).find(([candidate]) => candidate === level)?.[1];
  if (severity === undefined || rest.length > 0) {
    throw new UsageError(`--severity ${name} needs "=" and one of error, warning, note, off, default.`);
  }
  return [code, severity];
}

import { type Code, codes } from '../../protocol/codes.ts';
import { defaultSettings, type Settings, type SeveritySetting } from '../../protocol/settings.ts';

/** Settings that are safe to use, and a sentence for each value that was not. */
export interface ParsedSettings {
  readonly settings: Settings;
  readonly faults: readonly string[];
}

const severitySettings: ReadonlySet<unknown> = new Set<SeveritySetting>([
  'error',
  'warning',
  'information',
  'hint',
  'off',
  'default',
]);

/**
 * Reads the `xtopay` section as a client sends it. Whatever is missing or of a wrong type becomes its default.
 * @param raw Anything; `null` and `undefined` are an empty section.
 */
export function parseSettings(raw: unknown): ParsedSettings {
  const faults: string[] = [];
  const section = asRecord(raw, 'xtopay', faults);
  const scan = asRecord(section['scan'], 'xtopay.scan', faults);
  const codeLens = asRecord(section['codeLens'], 'xtopay.codeLens', faults);
  const { enabled, exclude, maxFileSize, threads, baseline } = defaultSettings.scan;
  return {
    settings: {
      scan: {
        enabled: valueOr(
          enabled,
          scan['enabled'],
          isBoolean,
          'xtopay.scan.enabled must be true or false',
          faults,
        ),
        exclude: valueOr(
          exclude,
          scan['exclude'],
          isStrings,
          'xtopay.scan.exclude must be a list of glob patterns',
          faults,
        ),
        maxFileSize: valueOr(
          maxFileSize,
          scan['maxFileSize'],
          isPositive,
          'xtopay.scan.maxFileSize must be a number of megabytes above 0',
          faults,
        ),
        threads: valueOr(
          threads,
          scan['threads'],
          isCount,
          'xtopay.scan.threads must be a whole number, 0 or above',
          faults,
        ),
        baseline: valueOr(
          baseline,
          scan['baseline'],
          isString,
          'xtopay.scan.baseline must be the path of a file',
          faults,
        ),
      },
      codeLens: {
        enabled: valueOr(
          defaultSettings.codeLens.enabled,
          codeLens['enabled'],
          isBoolean,
          'xtopay.codeLens.enabled must be true or false',
          faults,
        ),
      },
      severity: parseSeverities(section['severity'], faults),
    },
    faults,
  };
}

function parseSeverities(raw: unknown, faults: string[]): Settings['severity'] {
  const chosen = asRecord(raw, 'xtopay.severity', faults);
  const severity: Partial<Record<Code, SeveritySetting>> = {};
  for (const code of codes) {
    const value = chosen[code];
    if (value === undefined || value === null) continue;
    if (isSeveritySetting(value)) severity[code] = value;
    else faults.push(`xtopay.severity.${code} must be one of ${[...severitySettings].join(', ')}`);
  }
  return severity;
}

function asRecord(raw: unknown, name: string, faults: string[]): Readonly<Record<string, unknown>> {
  if (raw === undefined || raw === null) return {};
  if (isRecord(raw)) return raw;
  faults.push(`${name} must be an object`);
  return {};
}

function valueOr<Value>(
  fallback: Value,
  raw: unknown,
  isValid: (raw: unknown) => raw is Value,
  fault: string,
  faults: string[],
): Value {
  if (raw === undefined || raw === null) return fallback;
  if (isValid(raw)) return raw;
  faults.push(fault);
  return fallback;
}

const isBoolean = (raw: unknown): raw is boolean => typeof raw === 'boolean';
const isPositive = (raw: unknown): raw is number => typeof raw === 'number' && raw > 0;
const isString = (raw: unknown): raw is string => typeof raw === 'string';
const isCount = (raw: unknown): raw is number => Number.isInteger(raw) && isNonNegative(raw);
const isNonNegative = (raw: unknown): boolean => typeof raw === 'number' && raw >= 0;
const isStrings = (raw: unknown): raw is readonly string[] =>
  Array.isArray(raw) && raw.every((item) => typeof item === 'string');
const isSeveritySetting = (raw: unknown): raw is SeveritySetting => severitySettings.has(raw);
const isRecord = (raw: unknown): raw is Readonly<Record<string, unknown>> =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw);

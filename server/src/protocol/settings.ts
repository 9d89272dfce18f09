import type { Code, Severity } from './codes.ts';

/** What a person can choose for one code; `default` keeps the severity table. */
export type SeveritySetting = Severity | 'hint' | 'off' | 'default';

/** The `xtopay` section of the settings, read per resource. */
export interface Settings {
  readonly scan: {
    /** Off: no diagnostics for the resource, open or closed. */
    readonly enabled: boolean;
    /** Glob patterns relative to the workspace folder; a match is left out and counted. */
    readonly exclude: readonly string[];
    /** In megabytes (10^6 bytes); a larger file on disk is left out and counted. */
    readonly maxFileSize: number;
    /** The most threads that read files; 0: as many as the machine has cores, but one. */
    readonly threads: number;
    /** The file of accepted findings, relative to the workspace folder and within it; empty: none. */
    readonly baseline: string;
  };
  readonly codeLens: {
    /** On: a line above each finding says what it is and how often it stands elsewhere. */
    readonly enabled: boolean;
  };
  readonly severity: Readonly<Partial<Record<Code, SeveritySetting>>>;
}

export const defaultSettings: Settings = {
  scan: { enabled: true, exclude: [], maxFileSize: 128, threads: 0, baseline: '.xtopay-baseline.json' },
  codeLens: { enabled: false },
  severity: {},
};

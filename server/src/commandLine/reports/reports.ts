import type { ScanResult } from '../result.ts';
import { githubReport } from './githubReport.ts';
import { jsonReport } from './jsonReport.ts';
import { sarifReport } from './sarifReport.ts';
import { textReport } from './textReport.ts';

export const formats = ['text', 'json', 'sarif', 'github'] as const;

export type Format = (typeof formats)[number];

/** What goes to standard output in each format. */
export const reports: Readonly<Record<Format, (result: ScanResult) => string>> = {
  text: textReport,
  json: jsonReport,
  sarif: sarifReport,
  github: githubReport,
};

import { messageOf } from '../../detection/message.ts';
import type { ScanResult } from '../result.ts';
import { summaryLines } from '../summaryText.ts';

/** `path:line:column level code message`, one finding a line, and what the scan did. */
export function textReport(result: ScanResult): string {
  const findings = result.findings.map((finding) => {
    const { shownPath, from, level, code, placement } = finding;
    return `${printable(shownPath)}:${from.line + 1}:${from.character + 1} ${level} ${code} ${messageOf(finding, placement)}`;
  });
  const summary = summaryLines(result).map(printable);
  return [...findings, ...(findings.length > 0 ? [''] : []), ...summary, ''].join('\n');
}

/** A file name may hold what a terminal obeys. */
export function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, (unit) => `\\x${unit.charCodeAt(0).toString(16).padStart(2, '0')}`);
}

import { messageOf } from '../../detection/message.ts';
import type { Level, ReportedFinding, ScanResult } from '../result.ts';

const commands: Readonly<Record<Level, string>> = { error: 'error', warning: 'warning', note: 'notice' };

/** Workflow commands of GitHub Actions, which show findings beside the lines of a pull request. */
export function githubReport({ findings }: ScanResult): string {
  return findings.map((finding) => `${annotation(finding)}\n`).join('');
}

function annotation(finding: ReportedFinding): string {
  const { shownPath, from, to, level, code, placement } = finding;
  const properties: Record<string, string | number> = {
    file: shownPath,
    line: from.line + 1,
    endLine: to.line + 1,
  };
  // GitHub takes columns within one line only; its last one is part of the range.
  if (from.line === to.line) Object.assign(properties, { col: from.character + 1, endColumn: to.character });
  properties['title'] = `xtopay ${code}`;
  const list = Object.entries(properties).map(([name, value]) => `${name}=${inProperty(String(value))}`);
  return `::${commands[level]} ${list.join(',')}::${inMessage(messageOf(finding, placement))}`;
}

function inMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function inProperty(text: string): string {
  return inMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

import { messageOf } from '../../detection/message.ts';
import { severityOf } from '../../detection/severity.ts';
import { type Code, codes, documentationOf } from '../../protocol/codes.ts';
import { levelOf, type ReportedFinding, type ScanResult } from '../result.ts';
import { summaryLines } from '../summaryText.ts';
import { codeTexts } from './codeTexts.ts';
import { fileUri, isAbsolutePath, uriPath } from './fileUri.ts';

const baseId = 'SCANNED_FOLDER';

/** SARIF 2.1.0, one run. */
export function sarifReport(result: ScanResult): string {
  const { base, findings, problems, summary, version } = result;
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Xtopay',
            informationUri: 'https://github.com/xtopay/xtopay-vscode',
            version,
            rules: codes.map(ruleOf),
          },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [baseId]: { uri: withSlash(fileUri(base)) } },
        invocations: [
          {
            executionSuccessful: problems.length === 0 && !summary.cancelled,
            toolExecutionNotifications: [
              ...problems.map((text) => ({ level: 'error', message: { text } })),
              { level: 'note', message: { text: summaryLines({ ...result, problems: [] }).join('\n') } },
            ],
          },
        ],
        results: findings.map(resultOf),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function ruleOf(code: Code): Readonly<Record<string, unknown>> {
  const { short, full } = codeTexts[code];
  return {
    id: code,
    shortDescription: { text: short },
    fullDescription: { text: full },
    help: { text: `${full}\n${documentationOf(code)}` },
    helpUri: documentationOf(code),
    defaultConfiguration: { level: levelOf(severityOf(code, 'committable') ?? 'information') },
    properties: { tags: ['security'] },
  };
}

function resultOf(finding: ReportedFinding): Readonly<Record<string, unknown>> {
  const { path, code, level, from, to, fingerprint, placement } = finding;
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level,
    message: { text: messageOf(finding, placement) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: isAbsolutePath(path)
            ? { uri: fileUri(path) }
            : { uri: uriPath(path), uriBaseId: baseId },
          region: {
            startLine: from.line + 1,
            startColumn: from.character + 1,
            endLine: to.line + 1,
            endColumn: to.character + 1,
          },
        },
      },
    ],
    partialFingerprints: { 'xtopayToken/v1': fingerprint },
  };
}

function withSlash(uri: string): string {
  return uri.endsWith('/') ? uri : `${uri}/`;
}

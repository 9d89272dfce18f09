import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileUri, uriPath } from '../../../server/src/commandLine/reports/fileUri.ts';
import { githubReport } from '../../../server/src/commandLine/reports/githubReport.ts';
import { jsonReport } from '../../../server/src/commandLine/reports/jsonReport.ts';
import { sarifReport } from '../../../server/src/commandLine/reports/sarifReport.ts';
import { textReport } from '../../../server/src/commandLine/reports/textReport.ts';
import {
  inOrder,
  reaches,
  type ReportedFinding,
  type ScanResult,
} from '../../../server/src/commandLine/result.ts';
import { codes } from '../../../server/src/protocol/codes.ts';

function finding(change: Partial<ReportedFinding> = {}): ReportedFinding {
  return {
    code: 'live-client-secret',
    start: 4,
    end: 77,
    from: { line: 0, character: 4 },
    to: { line: 0, character: 77 },
    fingerprint: 'f'.repeat(64),
    encodings: [],
    path: 'src/a.js',
    shownPath: 'src/a.js',
    placement: 'committable',
    level: 'error',
    ...change,
  };
}

function result(change: Partial<ScanResult> = {}): ScanResult {
  return {
    base: '/home/me/my project',
    findings: [],
    summary: { files: 1, bytes: 2000, findings: 0, leftOut: {}, cancelled: false, duration: 3 },
    capped: [],
    problems: [],
    version: '1.2.3',
    ...change,
  };
}

describe('the text report', () => {
  it('has a line for each finding, and what the scan did', () => {
    const report = textReport(
      result({
        findings: [finding()],
        summary: {
          files: 3,
          bytes: 2_500_000,
          findings: 1,
          leftOut: { ignored: 2, excluded: 1 },
          cancelled: false,
          duration: 12.6,
        },
      }),
    );
    expect(report.split('\n')).toEqual([
      'src/a.js:1:5 error live-client-secret Live Xtopay client secret: whoever reads it can move money. Read it from the environment.',
      '',
      '1 finding: 1 error. Scanned 3 files (2.5 MB) in 13 ms.',
      'Left out 3: 2 ignored by git, 1 excluded by --exclude.',
      '',
    ]);
  });

  it('tells everything that is not as it should be', () => {
    const fingerprint = 'a'.repeat(64);
    const report = textReport(
      result({
        problems: ['Cannot scan x: permission denied.'],
        capped: ['b.js'],
        summary: {
          files: 0,
          bytes: 0,
          findings: 0,
          leftOut: {},
          cancelled: true,
          duration: 0,
          gitTrouble: 'refused',
        },
        baseline: { accepted: 2, stale: [{ fingerprint, path: 'old.js' }] },
      }),
    );
    for (const words of [
      /Cannot scan x/,
      /Cancelled/,
      /safe\.directory/,
      /b\.js/,
      /2 findings accepted/,
      /1 entry .* old\.js/,
    ]) {
      expect(report).toMatch(words);
    }
  });

  it('lets no file name play with the terminal', () => {
    expect(textReport(result({ findings: [finding({ shownPath: 'a\u001b[2Jb\nc' })] }))).toContain(
      'a\\x1b[2Jb\\x0ac:1:5',
    );
  });
});

describe('the SARIF report', () => {
  it('has each finding with its rule, level, region and fingerprint', () => {
    const log = JSON.parse(sarifReport(result({ findings: [finding()] })));
    const [run] = log.runs;
    expect(log).toMatchObject({ version: '2.1.0', $schema: expect.stringContaining('sarif') });
    expect(run).toMatchObject({
      columnKind: 'utf16CodeUnits',
      originalUriBaseIds: { SCANNED_FOLDER: { uri: 'file:///home/me/my%20project/' } },
      invocations: [{ executionSuccessful: true }],
      tool: { driver: { name: 'Xtopay', version: '1.2.3' } },
    });
    expect(run.results).toMatchObject([
      {
        ruleId: 'live-client-secret',
        level: 'error',
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'src/a.js', uriBaseId: 'SCANNED_FOLDER' },
              region: { startLine: 1, startColumn: 5, endLine: 1, endColumn: 78 },
            },
          },
        ],
        partialFingerprints: { 'xtopayToken/v1': 'f'.repeat(64) },
      },
    ]);
    expect(run.tool.driver.rules[run.results[0].ruleIndex].id).toBe('live-client-secret');
  });

  it('describes every code, found or not', () => {
    const { rules } = JSON.parse(sarifReport(result())).runs[0].tool.driver;
    expect(rules.map((rule: { id: string }) => rule.id)).toEqual(codes);
    for (const rule of rules) {
      expect(rule.helpUri).toMatch(new RegExp(`^https://.*#${rule.id}$`));
      expect(rule.fullDescription.text.length).toBeGreaterThan(20);
      expect(['error', 'warning', 'note']).toContain(rule.defaultConfiguration.level);
    }
  });

  it('names a file outside of the folder by its own URI', () => {
    const log = JSON.parse(sarifReport(result({ findings: [finding({ path: '/other/a b.js' })] })));
    expect(log.runs[0].results[0].locations[0].physicalLocation.artifactLocation).toEqual({
      uri: 'file:///other/a%20b.js',
    });
  });

  it('says that it was not successful, and why', () => {
    const [invocation] = JSON.parse(sarifReport(result({ problems: ['Cannot scan x.'] }))).runs[0]
      .invocations;
    expect(invocation.executionSuccessful).toBe(false);
    expect(invocation.toolExecutionNotifications[0]).toEqual({
      level: 'error',
      message: { text: 'Cannot scan x.' },
    });
  });
});

describe('the path of a URI', () => {
  it.each([
    ['a b#c%d?e.js', 'a%20b%23c%25d%3Fe.js'],
    ['ünï/日本.txt', '%C3%BCn%C3%AF/%E6%97%A5%E6%9C%AC.txt'],
    ["it's (1)*!.txt", 'it%27s%20%281%29%2A%21.txt'],
    ['a:b', 'a%3Ab'],
    ['back\\slash', 'back%5Cslash'],
  ])('encodes %s as %s', (path, encoded) => expect(uriPath(path)).toBe(encoded));

  it('gives the path back, whatever it is', () => {
    const segment = fc.string({ unit: 'grapheme', minLength: 1 }).map((text) => text.replaceAll('/', '_'));
    fc.assert(
      fc.property(fc.array(segment, { minLength: 1 }), (segments) => {
        const path = segments.join('/');
        const encoded = uriPath(path);
        expect(decodeURIComponent(encoded)).toBe(path.isWellFormed() ? path : path.toWellFormed());
        expect(encoded).toMatch(/^[A-Za-z0-9._~%/-]*$/);
      }),
    );
  });

  it.each([
    ['/a b', 'file:///a%20b'],
    ['C:/a b', 'file:///C:/a%20b'],
    ['//server/share/a', 'file://server/share/a'],
  ])('stands in a file URI: %s is %s', (path, uri) => expect(fileUri(path)).toBe(uri));
});

describe('the annotations for GitHub', () => {
  it('have the level, the place and the message', () => {
    expect(githubReport(result({ findings: [finding({ level: 'note', code: 'test-client-id' })] }))).toBe(
      '::notice file=src/a.js,line=1,endLine=1,col=5,endColumn=77,title=xtopay test-client-id::Xtopay sandbox client ID. Read it from the environment.\n',
    );
  });

  it('escape what has a meaning in them', () => {
    const report = githubReport(result({ findings: [finding({ shownPath: 'a,b:c%\n::error::x' })] }));
    expect(report).toContain('file=a%2Cb%3Ac%25%0A%3A%3Aerror%3A%3Ax,');
    expect(report.trimEnd()).not.toContain('\n');
  });

  it('have no columns where the finding is longer than a line', () => {
    expect(githubReport(result({ findings: [finding({ to: { line: 2, character: 3 } })] }))).toContain(
      'line=1,endLine=3,title=',
    );
  });
});

describe('the JSON report', () => {
  it('has the documented shape', () => {
    const report = JSON.parse(jsonReport(result({ findings: [finding({ encodings: ['base64'] })] })));
    expect(report).toEqual({
      version: 1,
      base: '/home/me/my project',
      findings: [
        {
          path: 'src/a.js',
          line: 1,
          column: 5,
          endLine: 1,
          endColumn: 78,
          level: 'error',
          code: 'live-client-secret',
          message: expect.stringContaining('Live Xtopay client secret'),
          documentation: expect.stringContaining('#live-client-secret'),
          placement: 'committable',
          encodings: ['base64'],
          fingerprint: 'f'.repeat(64),
        },
      ],
      summary: { files: 1, bytes: 2000, findings: 0, leftOut: {}, cancelled: false, duration: 3 },
      capped: [],
      problems: [],
    });
  });
});

describe('findings', () => {
  it('are in the order of path, place and code', () => {
    const [a, b, c, d] = [
      finding({ path: 'A' }),
      finding({ path: 'a', start: 1 }),
      finding({ path: 'a', start: 2, end: 5 }),
      finding({ path: 'a', start: 2, end: 5, code: 'mixed-environments' }),
    ];
    expect([d, c, b, a].toSorted(inOrder)).toEqual([a, b, c, d]);
  });

  it('reach the threshold when one is at least as bad', () => {
    expect(reaches([finding({ level: 'warning' })], 'warning')).toBe(true);
    expect(reaches([finding({ level: 'warning' })], 'error')).toBe(false);
    expect(reaches([finding({ level: 'note' })], 'note')).toBe(true);
    expect(reaches([], 'note')).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { readArguments, UsageError } from '../../../server/src/commandLine/node/readArguments.ts';

describe('the command line', () => {
  it('scans the current folder, as text, failing on warnings, where nothing else is said', () => {
    expect(readArguments(['scan'])).toEqual({
      kind: 'scan',
      scan: {
        format: 'text',
        failOn: 'warning',
        baseline: undefined,
        writeBaseline: undefined,
        severity: {},
        exclude: [],
        paths: [],
      },
    });
  });

  it('takes its options in any order, some again and again', () => {
    const command =
      'scan a --format=sarif --severity live-client-id=off b --severity test-client-id=note --exclude x --exclude y --fail-on error';
    expect(readArguments(command.split(' '))).toMatchObject({
      scan: {
        format: 'sarif',
        failOn: 'error',
        severity: { 'live-client-id': 'off', 'test-client-id': 'information' },
        exclude: ['x', 'y'],
        paths: ['a', 'b'],
      },
    });
  });

  it('takes a path that begins with a dash behind --', () => {
    expect(readArguments(['scan', '--', '-a'])).toMatchObject({ scan: { paths: ['-a'] } });
  });

  it('gives help and the version, whatever else is there', () => {
    expect(readArguments(['--help'])).toEqual({ kind: 'help' });
    expect(readArguments(['scan', '-h', 'a'])).toEqual({ kind: 'help' });
    expect(readArguments(['--version'])).toEqual({ kind: 'version' });
  });

  it.each([
    [[], /no command/],
    [['check'], /no command "check"/],
    [['scan', '--nope'], /--nope/],
    [['scan', '--format'], /--format/],
    [['scan', '--format', 'xml'], /--format cannot be "xml".*text, json, sarif, github/],
    [['scan', '--fail-on', 'information'], /error, warning, note/],
    [['scan', '--severity', 'nope=error'], /no code "nope"/],
    [['scan', '--severity', 'live-client-id=loud'], /live-client-id needs/],
    [['scan', '--severity', 'live-client-id'], /live-client-id needs/],
    [['scan', ''], /PATH is empty/],
  ])('is refused with a reason: %j', (args, reason) => {
    expect(() => readArguments(args)).toThrow(UsageError);
    expect(() => readArguments(args)).toThrow(reason);
  });
});

import { describe, expect, it } from 'vitest';
import { findingsThatCount, severityInForce } from '../../../server/src/workspace/severityInForce.ts';

describe('the severity in force', () => {
  it('is that of the table where nothing was chosen', () => {
    expect(severityInForce('live-client-secret', 'committable', {})).toBe('error');
    expect(severityInForce('live-client-secret', 'local-env', {})).toBe('warning');
    expect(severityInForce('test-client-id', 'committable', { 'test-client-id': 'default' })).toBe(
      'information',
    );
  });

  it('is the chosen one', () => {
    expect(severityInForce('test-client-id', 'committable', { 'test-client-id': 'error' })).toBe('error');
    expect(severityInForce('live-client-secret', 'local-env', { 'live-client-secret': 'hint' })).toBe('hint');
  });

  it('is none where the code is off', () => {
    expect(severityInForce('logged-secret', 'committable', { 'logged-secret': 'off' })).toBeUndefined();
  });

  it('is none where the table knows no finding, whatever was chosen', () => {
    expect(
      severityInForce('test-client-secret', 'local-env', { 'test-client-secret': 'error' }),
    ).toBeUndefined();
  });
});

describe('the findings that count', () => {
  it('are those that the table calls findings in such a file', () => {
    const findings = [{ code: 'test-client-secret' }, { code: 'live-client-secret' }] as const;
    const whole = findings.map(({ code }) => ({ code, start: 0, end: 1, fingerprint: '', encodings: [] }));
    expect(findingsThatCount(whole, 'local-env').map(({ code }) => code)).toEqual(['live-client-secret']);
    expect(findingsThatCount(whole, 'committable')).toHaveLength(2);
  });
});

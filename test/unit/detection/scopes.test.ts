import { describe, expect, it } from 'vitest';
import { areJoined, shareBlock, shareBrackets } from '../../../server/src/detection/context/scopes.ts';

/** `I` stands for the ID, `S` for the secret: what lies between them is looked at. */
function between(text: string): [string, number, number] {
  return [text, text.indexOf('I') + 1, text.indexOf('S')];
}

describe('two places', () => {
  it.each([
    '(I, S)',
    '[I,S]',
    '{I,S}',
    'f(x, I, g(y), S)',
    '{ I, a: [1, 2], S }',
    '(a)(I, S',
    'f(I, (a; b), S)',
  ])('share brackets: %s', (text) => {
    expect(shareBrackets(...between(text))).toBe(true);
  });

  it.each([
    'I, S',
    '(I S)',
    '(I; S)',
    '(I, x; S)',
    '(I), S',
    '(I), (S)',
    '(I, (S',
    '(I, (S))',
    '(a)I, S',
    '((a), b) I, S',
    '(I), (x, S)',
    '{I}, {S}',
    '(I (,) S)',
    '(I)(, S',
  ])('share no brackets: %s', (text) => {
    expect(shareBrackets(...between(text))).toBe(false);
  });

  it('share no brackets where they are more than 4096 characters apart, or the bracket is', () => {
    const far = (length: number) => 'x'.repeat(length);
    expect(shareBrackets(...between(`(I,${far(4095)}S`))).toBe(true);
    expect(shareBrackets(...between(`(I,${far(4096)}S`))).toBe(false);
    expect(shareBrackets(...between(`(${far(4094)}I,S`))).toBe(true);
    expect(shareBrackets(...between(`(${far(4095)}I,S`))).toBe(false);
    expect(shareBrackets(...between('(I,S'))).toBe(true);
  });

  it('are joined by a colon alone', () => {
    expect(areJoined(...between('I:S'))).toBe(true);
    for (const text of ['I: S', 'I/S', 'IS', 'I::S', 'I S']) expect(areJoined(...between(text))).toBe(false);
  });

  it('are joined by a colon that is written apart', () => {
    for (const text of [
      `I' + ':' + 'S`,
      'I:" + "S',
      `I" ":S`,
      `I' . ':S`,
      'I%3AS',
      'I%3aS',
      String.raw`I\u003aS`,
    ])
      expect(areJoined(...between(text)), text).toBe(true);
    for (const text of [`I' + 'S`, `I', ':', 'S`, `I' - ':S`, 'I%3BS', `S:I`])
      expect(areJoined(...between(text)), text).toBe(false);
  });

  it.each([
    '- name: a\n  value: I\n- name: b\n  value: S',
    'a:\n  - "value" : I\n  - VALUE: S',
    '- a=I\n- b=S',
    'a: I\n  - b: c\nb: S',
    'a: I\n# b\nb: S',
    'a=I\n; b\n! c\n  // d\nb=S',
    'a: I\nx:\n  y: 1\n   - z\nb: S',
    '  a: I\n\n  # c\n  b: S',
    'a: I\nb: S',
    'a=I\nb=S',
    'a = "I"\r\nb = "S"',
    '\ta.b-c: I\n\td: S',
    '  a: I\n  x: y\n  b: S',
    '"a": I\n\'b\': S',
    'export A=I\nexport B=S',
    '- a: I\n  b: S',
    'z: 1\n\n  a: I\n  b: S',
    'z\n\n- export a: I\n- b = S',
    `${'k'.repeat(128)}: I\nb: S`,
    'export  A=I\n"B"\t=S',
    '-  value: I\n-  value: S',
    'a: I\nc: x - y: z\nb: S',
    '  a: I\n \n  b: S',
  ])('share a block: %j', (text) => {
    expect(shareBlock(...between(text))).toBe(true);
  });

  it.each([
    'a: I, b: S',
    'a: I\n\nb: S',
    '  a: I\n\nx:\n  b: S',
    '  a: I\n}\n  b: S',
    'a: I\n# b: S',
    '- a: I\n- b: S',
    '- a: I\n\n- b: S',
    '- a: I\n  c: d\n- "e" : f\n  b: S',
    '- name: a\n  value: I\n- name: b\n  values: S',
    '- name: a\n  values: I\n- name: b\n  value: S',
    'a: I\nx\nb: S',
    'a: I\n[b]\nc: S',
    'a: I\n  b: S',
    '  a: I\nb: S',
    '  a: I\nx:\n  b: S',
    'a: I\nb c: S',
    'a: I\nS',
    'I\nb: S',
    `${'k'.repeat(129)}: I\nb: S`,
    'a: I\n// b: S',
    '-a: I\n b: S',
    'a: I\n"": S',
    '- a: I\nb: S',
    '# a: I\nb: S',
    'a: I\nx # y\nb: S',
    '  - a: I\n  - b: S',
    '-  a: I\n-  b: S',
    '- my-value: I\n- my-value: S',
  ])('share no block: %j', (text) => {
    expect(shareBlock(...between(text))).toBe(false);
  });

  it('share no block where they are more than 4096 characters apart', () => {
    const far = (length: number) => `a: I${'x'.repeat(length)}\nb: S`;
    expect(shareBlock(...between(far(4092)))).toBe(true);
    expect(shareBlock(...between(far(4093)))).toBe(false);
  });

  it('share no block where the line of the first is longer than 16384 characters', () => {
    const long = (length: number) => `x\na: ${'x'.repeat(length)}I\nb: S`;
    expect(shareBlock(...between(long(16_379)))).toBe(true);
    expect(shareBlock(...between(long(16_380)))).toBe(false);
    expect(shareBlock(...between(long(20_000)))).toBe(false);
    expect(shareBlock(...between(`a: I\nb: S\n${'x'.repeat(20_000)}`))).toBe(true);
  });
});

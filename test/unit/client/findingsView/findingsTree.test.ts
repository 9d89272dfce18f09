import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  filtered,
  type FindingsFilter,
  noFilter,
} from '../../../../client/src/findingsView/findingsFilter.ts';
import { type FindingsGroup, FindingsTree } from '../../../../client/src/findingsView/findingsTree.ts';
import { type Grouping, groupings, groupKeyOf } from '../../../../client/src/findingsView/grouping.ts';
import { type ShownFinding, shownSeverities } from '../../../../client/src/findingsView/shownFinding.ts';
import { codes } from '../../../../server/src/protocol/codes.ts';
import { finding } from './someFindings.ts';

/** A tree of these findings, file by file. */
function treeOf(findings: readonly ShownFinding[], grouping: Grouping = 'file', filter = noFilter) {
  const tree = new FindingsTree(grouping, filter);
  for (const uri of new Set(findings.map((each) => each.uri)))
    tree.replace(
      uri,
      findings.filter((each) => each.uri === uri),
    );
  return tree;
}

const sketch = (groups: readonly FindingsGroup[]) =>
  groups.map((group) => [
    group.key,
    FindingsTree.leavesOf(group).map(
      ({ finding: { path, range } }) => `${path.split('/').at(-1)}:${range.start.line + 1}`,
    ),
  ]);

const live = finding('src/pay.ts', 3);
const sameAgain = finding('config/live.yaml', 1);
const basic = finding('src/pay.ts', 9, { code: 'live-basic-auth' });
const sandbox = finding('src/pay.ts', 2, {
  severity: 'warning',
  code: 'test-client-secret',
  fingerprint: 'bb',
});
const id = finding('z.txt', 1, { severity: 'information', code: 'test-client-id', fingerprint: 'cc' });
const some = [id, sandbox, live, basic, sameAgain];

describe('the findings', () => {
  it('stand by file, in the order of the paths and places', () => {
    expect(sketch(treeOf(some).groups())).toEqual([
      ['file:///shop/config/live.yaml', ['live.yaml:1']],
      ['file:///shop/src/pay.ts', ['pay.ts:2', 'pay.ts:3', 'pay.ts:9']],
      ['file:///shop/z.txt', ['z.txt:1']],
    ]);
  });

  it('stand by severity, the worst first', () => {
    expect(sketch(treeOf(some, 'severity').groups())).toEqual([
      ['error', ['live.yaml:1', 'pay.ts:3', 'pay.ts:9']],
      ['warning', ['pay.ts:2']],
      ['information', ['z.txt:1']],
    ]);
  });

  it('stand by credential: the same secret together, in a Basic header too', () => {
    expect(sketch(treeOf(some, 'credential').groups())).toEqual([
      ['aa', ['live.yaml:1', 'pay.ts:3', 'pay.ts:9']],
      ['bb', ['pay.ts:2']],
      ['cc', ['z.txt:1']],
    ]);
  });

  it('are counted by severity, whatever the filter leaves out', () => {
    const tree = treeOf(some, 'file', { ...noFilter, path: 'nowhere' });
    expect(tree.groups()).toEqual([]);
    expect(tree.counts).toEqual({ error: 3, warning: 1, information: 1, hint: 0 });
    expect([...tree.all()]).toHaveLength(5);
  });

  it('keep their identifier as they move, and each has its own', () => {
    const twice = [finding('a.ts', 1), finding('a.ts', 2)];
    const moved = [finding('a.ts', 4), finding('a.ts', 5)];
    const identifiers = (findings: readonly ShownFinding[]) =>
      treeOf(findings)
        .groups()
        .flatMap((group) => FindingsTree.leavesOf(group).map((leaf) => leaf.id));
    expect(identifiers(moved)).toEqual(identifiers(twice));
    expect(new Set(identifiers(twice)).size).toBe(2);
  });
});

describe('a change', () => {
  it('of nothing draws nothing', () => {
    const tree = treeOf(some);
    expect(tree.replace(id.uri, [{ ...id }])).toEqual([]);
    expect(tree.replace('file:///shop/other.ts', [])).toEqual([]);
  });

  it('of a file draws that file, and the group is the same object', () => {
    const tree = treeOf(some);
    const before = tree.groups();
    const changed = tree.replace(live.uri, [sandbox, live]);
    expect(changed).toEqual([before[1]]);
    expect(tree.groups()).toBe(before);
    expect(sketch(before)[1]).toEqual(['file:///shop/src/pay.ts', ['pay.ts:2', 'pay.ts:3']]);
  });

  it('by which a group comes or goes draws everything', () => {
    const tree = treeOf(some);
    expect(tree.replace('file:///shop/new.ts', [finding('new.ts')])).toBe('everything');
    expect(tree.replace('file:///shop/new.ts', [])).toBe('everything');
    expect(sketch(tree.groups())).toEqual(sketch(treeOf(some).groups()));
  });

  it('by which groups change places draws everything', () => {
    const tree = treeOf(some, 'credential');
    expect(tree.replace(id.uri, [{ ...id, severity: 'error', code: 'live-basic-auth' }])).toBe('everything');
    expect(tree.groups().map(({ key }) => key)).toEqual(['cc', 'aa', 'bb']);
  });
});

const anyFinding = fc
  .record({
    path: fc.constantFrom('a.ts', 'b.ts', 'sub/c.ts'),
    line: fc.integer({ min: 1, max: 4 }),
    severity: fc.constantFrom(...shownSeverities),
    code: fc.constantFrom(...codes),
    fingerprint: fc.constantFrom('aa', 'bb', 'cc'),
  })
  .map(({ path, line, ...rest }) => finding(path, line, rest));
const anyFilter: fc.Arbitrary<FindingsFilter> = fc.record({
  severities: fc.subarray([...shownSeverities]),
  codes: fc.subarray([...codes]),
  path: fc.constantFrom('', 'A.', 'sub'),
});

describe('whatever the changes', () => {
  it('the tree is the one that is built of what there is at the end', () => {
    const changes = fc.array(fc.tuple(fc.constantFrom('a.ts', 'b.ts', 'sub/c.ts'), fc.array(anyFinding)));
    fc.assert(
      fc.property(changes, fc.constantFrom(...groupings), anyFilter, (steps, grouping, filter) => {
        const tree = new FindingsTree(grouping, filter);
        const files = new Map<string, readonly ShownFinding[]>();
        for (const [path, findings] of steps) {
          const own = findings.map((each) => ({ ...each, path, uri: `file:///shop/${path}` }));
          const before = new Map(tree.groups().map((group) => [group, sketch([group])]));
          const changed = tree.replace(`file:///shop/${path}`, own);
          files.set(path, own);
          // What is not drawn again is still as it was drawn.
          if (changed === 'everything') continue;
          expect(tree.groups()).toEqual([...before.keys()]);
          for (const [group, drawn] of before)
            if (!changed.includes(group)) expect(sketch([group])).toEqual(drawn);
        }
        const all = [...files.values()].flat();
        const anew = treeOf(all, grouping, filter);
        expect(sketch(tree.groups())).toEqual(sketch(anew.groups()));
        expect(tree.counts).toEqual(anew.counts);
        const shown = filtered(all, filter);
        expect(new Set(tree.groups().map(({ key }) => key))).toEqual(
          new Set(shown.map((each) => groupKeyOf(each, grouping))),
        );
        expect(tree.groups().reduce((sum, { size }) => sum + size, 0)).toBe(shown.length);
        for (const group of tree.groups()) expect(group.findings).toHaveLength(group.size);
        tree.show(grouping, filter);
        expect(sketch(tree.groups())).toEqual(sketch(anew.groups()));
      }),
    );
  });

  it('a file of a thousand findings among thousands of files costs no more than itself', () => {
    const many = Array.from({ length: 5000 }, (_, at) => finding(`f${at}.ts`));
    const long = Array.from({ length: 1000 }, (_, at) => finding('long.ts', at + 1));
    for (const grouping of groupings) {
      const tree = treeOf(long, grouping);
      for (const each of many) tree.replace(each.uri, [each]);
      let read = 0;
      const watched = long.map((each) => ({
        ...each,
        get path() {
          read++;
          return each.path;
        },
      }));
      tree.groups();
      tree.replace('file:///shop/long.ts', watched);
      expect(read).toBeLessThan(10 * long.length);
    }
  });
});

import { type FindingsFilter, filtered, noFilter } from './findingsFilter.ts';
import { type Grouping, groupKeyOf, orderOf } from './grouping.ts';
import { areSame, byPlace, type ShownFinding, type ShownSeverity } from './shownFinding.ts';

/** Findings that stand together. The object stays the same as long as the group does. */
export interface FindingsGroup {
  readonly kind: 'group';
  /** The file's URI, the severity, or the fingerprint. */
  readonly key: string;
  readonly grouping: Grouping;
  readonly size: number;
  /** By path, then by place. Sorted when it is asked for. */
  readonly findings: readonly ShownFinding[];
}

export interface FindingLeaf {
  readonly kind: 'finding';
  /** The same for the same finding as it moves. */
  readonly id: string;
  readonly group: FindingsGroup;
  readonly finding: ShownFinding;
}

export type FindingsNode = FindingsGroup | FindingLeaf;

/** What must be drawn again: everything, or these groups; none of them where nothing is seen to change. */
export type TreeChange = 'everything' | readonly FindingsGroup[];

/** Keeps the findings of each file, and groups them. A change costs what has changed, not what there is. */
export class FindingsTree {
  readonly #files = new Map<string, readonly ShownFinding[]>();
  readonly #groups = new Map<string, Group>();
  readonly #counts: Record<ShownSeverity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  #grouping: Grouping;
  #filter: FindingsFilter;
  #sorted: readonly FindingsGroup[] | undefined;

  constructor(grouping: Grouping = 'file', filter: FindingsFilter = noFilter) {
    this.#grouping = grouping;
    this.#filter = filter;
  }

  get grouping(): Grouping {
    return this.#grouping;
  }

  get filter(): FindingsFilter {
    return this.#filter;
  }

  /** Whether the filter leaves nothing to show. */
  get isEmpty(): boolean {
    return this.#groups.size === 0;
  }

  /** All there are, whatever the filter leaves out. */
  get counts(): Readonly<Record<ShownSeverity, number>> {
    return this.#counts;
  }

  /** The files that have findings, whatever the filter leaves out. */
  get uris(): Iterable<string> {
    return this.#files.keys();
  }

  /** All findings, whatever the filter leaves out. */
  *all(): Iterable<ShownFinding> {
    for (const findings of this.#files.values()) yield* findings;
  }

  has(uri: string): boolean {
    return this.#files.has(uri);
  }

  /** Takes what a file holds now in the place of what it held. */
  replace(uri: string, findings: readonly ShownFinding[]): TreeChange {
    const before = this.#files.get(uri) ?? [];
    if (areSame(before, findings)) return [];
    for (const { severity } of before) this.#counts[severity]--;
    for (const { severity } of findings) this.#counts[severity]++;
    if (findings.length > 0) this.#files.set(uri, findings);
    else this.#files.delete(uri);
    return this.#regroup(uri, before, findings);
  }

  /** Groups anew. */
  show(grouping: Grouping, filter: FindingsFilter): void {
    this.#grouping = grouping;
    this.#filter = filter;
    this.#groups.clear();
    this.#sorted = undefined;
    for (const [uri, findings] of this.#files) this.#regroup(uri, [], findings);
  }

  /** In the order in which they are shown. */
  groups(): readonly FindingsGroup[] {
    this.#sorted ??= [...this.#groups.values()].toSorted((one, other) => (one.order < other.order ? -1 : 1));
    return this.#sorted;
  }

  /** The findings of a group, in the order in which they are shown. */
  static leavesOf(group: FindingsGroup): readonly FindingLeaf[] {
    const seen = new Map<string, number>();
    return group.findings.map((finding) => {
      const name = `${group.grouping} ${finding.uri} ${finding.code} ${finding.fingerprint}`;
      const earlier = seen.get(name) ?? 0;
      seen.set(name, earlier + 1);
      return { kind: 'finding', id: `${name} ${earlier}`, group, finding };
    });
  }

  #regroup(uri: string, before: readonly ShownFinding[], now: readonly ShownFinding[]): TreeChange {
    const old = this.#partsOf(before);
    const parts = this.#partsOf(now);
    const changed: FindingsGroup[] = [];
    let isMoved = false;
    for (const key of new Set([...old.keys(), ...parts.keys()])) {
      const part = parts.get(key) ?? [];
      if (areSame(old.get(key) ?? [], part)) continue;
      const group = this.#groups.get(key) ?? new Group(key, this.#grouping);
      const order = group.order;
      group.replace(uri, part);
      if (group.size > 0) this.#groups.set(key, group);
      else this.#groups.delete(key);
      isMoved ||= group.order !== order;
      changed.push(group);
    }
    if (!isMoved) return changed;
    this.#sorted = undefined;
    return 'everything';
  }

  #partsOf(findings: readonly ShownFinding[]): ReadonlyMap<string, readonly ShownFinding[]> {
    const parts = new Map<string, ShownFinding[]>();
    for (const finding of filtered(findings, this.#filter)) {
      const key = groupKeyOf(finding, this.#grouping);
      const part = parts.get(key);
      if (part) part.push(finding);
      else parts.set(key, [finding]);
    }
    return parts;
  }
}

class Group implements FindingsGroup {
  readonly kind = 'group';
  readonly key: string;
  readonly grouping: Grouping;
  readonly #parts = new Map<string, Part>();
  #sorted: readonly ShownFinding[] | undefined;
  size = 0;
  /** That of its first part. Empty as long as the group is. */
  order = '';

  constructor(key: string, grouping: Grouping) {
    this.key = key;
    this.grouping = grouping;
  }

  get findings(): readonly ShownFinding[] {
    this.#sorted ??= [...this.#parts.values()].flatMap(({ findings }) => findings).toSorted(byPlace);
    return this.#sorted;
  }

  replace(uri: string, findings: readonly ShownFinding[]): void {
    const before = this.#parts.get(uri);
    this.size += findings.length - (before?.findings.length ?? 0);
    this.#sorted = undefined;
    const order = orderOf(findings, this.grouping);
    if (findings.length > 0) this.#parts.set(uri, { findings, order });
    else this.#parts.delete(uri);
    // All parts are looked at only where the first one has gone back.
    if (before?.order === this.order && order !== this.order) this.order = this.#firstOrder();
    else if (this.order === '' || (order !== '' && order < this.order)) this.order = order;
  }

  #firstOrder(): string {
    let first = '';
    for (const { order } of this.#parts.values()) {
      if (first === '' || order < first) first = order;
    }
    return first;
  }
}

/** What one file has in a group. */
interface Part {
  readonly findings: readonly ShownFinding[];
  readonly order: string;
}

import { describe, expect, it } from 'vitest';
import {
  filtered,
  type FindingsFilter,
  isOff,
  noFilter,
  readFilter,
} from '../../../../client/src/findingsView/findingsFilter.ts';
import { readGrouping, worstOf } from '../../../../client/src/findingsView/grouping.ts';
import { viewStateOf } from '../../../../client/src/findingsView/viewState.ts';
import { finding } from './someFindings.ts';

const live = finding('src/Pay.ts');
const sandbox = finding('test/pay.ts', 2, { severity: 'warning', code: 'test-client-secret' });

describe('a filter', () => {
  const through = (filter: Partial<FindingsFilter>) => filtered([live, sandbox], { ...noFilter, ...filter });

  it('lets through what it names, and everything where it names nothing', () => {
    expect(through({})).toEqual([live, sandbox]);
    expect(through({ severities: ['warning'] })).toEqual([sandbox]);
    expect(through({ codes: ['live-client-secret', 'mixed-environments'] })).toEqual([live]);
    expect(through({ path: 'src/pay' })).toEqual([live]);
    expect(through({ severities: ['warning'], path: 'src' })).toEqual([]);
  });

  it('is off only where it leaves out nothing', () => {
    expect(isOff(noFilter)).toBe(true);
    expect(isOff({ ...noFilter, severities: ['hint'] })).toBe(false);
    expect(isOff({ ...noFilter, codes: ['logged-secret'] })).toBe(false);
    expect(isOff({ ...noFilter, path: 'x' })).toBe(false);
  });

  it('comes back as it was kept, without what is no longer known', () => {
    const filter: FindingsFilter = { severities: ['error'], codes: ['logged-secret'], path: 'src' };
    expect(readFilter(JSON.parse(JSON.stringify(filter)))).toEqual(filter);
    expect(readFilter({ severities: ['awful', 'error'], codes: 'all', path: 7 })).toEqual({
      ...noFilter,
      severities: ['error'],
    });
    for (const kept of [undefined, null, 'error', 3]) expect(readFilter(kept)).toEqual(noFilter);
  });
});

it('a grouping comes back as it was kept', () => {
  expect(readGrouping('credential')).toBe('credential');
  for (const kept of [undefined, 'colour', 3]) expect(readGrouping(kept)).toBe('file');
});

it('a group is named after its worst finding, and a secret after its plain form', () => {
  const basic = finding('a.ts', 1, { code: 'live-basic-auth' });
  expect(worstOf([sandbox, basic, live])).toBe(live);
  expect(worstOf([sandbox, basic])).toBe(basic);
  expect(worstOf([])).toBeUndefined();
});

it('an empty view says what stands in the way first', () => {
  const facts = {
    server: 'running',
    folders: 2,
    disabledFolders: 0,
    isShowing: false,
    isFiltered: false,
  } as const;
  expect(viewStateOf(facts)).toBe('nothing');
  expect(viewStateOf({ ...facts, folders: 0 })).toBe('no-folder');
  expect(viewStateOf({ ...facts, disabledFolders: 1 })).toBe('nothing');
  expect(viewStateOf({ ...facts, disabledFolders: 2 })).toBe('disabled');
  expect(viewStateOf({ ...facts, server: 'starting' })).toBe('starting');
  expect(viewStateOf({ ...facts, server: 'down', disabledFolders: 2 })).toBe('no-server');
  expect(viewStateOf({ ...facts, server: 'down', isFiltered: true })).toBe('filtered');
  expect(viewStateOf({ ...facts, server: 'down', isFiltered: true, isShowing: true })).toBe('found');
});

import { describe, expect, test } from '@jest/globals';
import { compareBaseline, isBaseline, makeBaseline } from '../src/lint/baseline.ts';
import type { Diagnostic } from '../src/model/diagnostic.ts';

const finding = (rule: string, pointer: string, id?: string, message = 'm'): Diagnostic => ({
  rule,
  severity: 'error',
  message,
  pointer,
  ...(id === undefined ? {} : { workload: { id, pointer: '/apps/0' } }),
});

const reports = [
  {
    file: 'b.json',
    diagnostics: [
      finding('x/b', '/apps/0/cpus', '/g/a'),
      finding('x/b', '/apps/0', '/g/a'),
      finding('x/a', ''),
      finding('x/a', '/z', undefined, 'one'),
      finding('x/a', '/z', undefined, 'two'),
      finding('x/c', '/y'),
      finding('x/c', '/y'),
      finding('file/unreadable', ''),
    ],
  },
  { file: 'a.json', diagnostics: [finding('__proto__/x', '/q')] },
  { file: 'clean.json', diagnostics: [] },
];
const baseline = makeBaseline(reports);

test('a baseline is sorted, and names messages only to tell two apart', () => {
  const text = JSON.stringify(baseline).replace(/#[0-9a-f]{8}"/g, '#…"');
  expect(text).toBe(
    JSON.stringify({
      findings: {
        'a.json': { '__proto__/x': ['/q'] },
        'b.json': {
          'x/a': ['(root)', '/z #…', '/z #…'],
          'x/b': ['/g/a (root)', '/g/a /cpus'],
          'x/c': ['/y', '/y'],
        },
      },
    }),
  );
});

describe('compareBaseline', () => {
  const compare = (changed: typeof reports, gone = false) => compareBaseline(changed, baseline, 'why', () => gone);

  test('takes out all that is known, but not that a file cannot be read', () => {
    const compared = compare(reports);
    expect(compared.reports.map(({ diagnostics }) => diagnostics.map(({ rule }) => rule))).toEqual([
      ['file/unreadable'],
      [],
      [],
    ]);
    expect(compared.reports[0]?.suppressed).toHaveLength(7);
    expect(compared.reports[0]?.suppressed?.[0]?.suppression).toEqual({ kind: 'external', reason: 'why' });
    expect(compared.unused).toEqual([]);
  });

  test('an app may stand elsewhere in its group, a third finding is new', () => {
    const moved = { ...finding('x/b', '/apps/7/cpus', '/g/a'), workload: { id: '/g/a', pointer: '/apps/7' } };
    const third = ['/y', '/y', '/y'].map((pointer) => finding('x/c', pointer));
    const compared = compare([{ file: 'b.json', diagnostics: [moved, ...third] }]);
    expect(compared.reports[0]?.diagnostics).toHaveLength(1);
    expect(compared.unused.map(({ pointer }) => pointer)).toEqual([
      '/findings/b.json/x~1a/0',
      '/findings/b.json/x~1a/1',
      '/findings/b.json/x~1a/2',
      '/findings/b.json/x~1b/0',
    ]);
  });

  test('entries of files that were not read are unused where these are gone', () => {
    expect(compare([]).unused).toEqual([]);
    expect(compare([], true).unused).toHaveLength(8);
  });
});

test.each([
  [{ findings: {} }, true],
  [{ findings: { a: { b: ['c'] } } }, true],
  [[], false],
  [{}, false],
  [{ findings: { a: [] } }, false],
  [{ findings: { a: { b: 'c' } } }, false],
  [{ findings: { a: { b: [1] } } }, false],
])('isBaseline %j', (value, expected) => {
  expect(isBaseline(value)).toBe(expected);
});

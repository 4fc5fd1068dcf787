import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { LspDiagnostic } from '../src/adapters/lsp.ts';
import { fromLsp, toLsp } from '../src/adapters/lsp.ts';
import { lintText } from '../src/lint/lint-text.ts';
import type { Diagnostic } from '../src/model/diagnostic.ts';
import { rules } from '../src/rules/index.ts';
import { cases } from './support/findings.ts';

const uri = 'file:///apps/db.json';
const text = '{\n  "id": "/db",\n  "cmd": "aa",\n  "cmd": "bb"\n}\n';

test('an editor gets the place from 0, and a number for the severity', async () => {
  const { diagnostics } = await lintText(text);
  expect(diagnostics.map((diagnostic) => toLsp(diagnostic, { uri }))).toEqual([
    {
      range: { start: { line: 3, character: 2 }, end: { line: 3, character: 7 } },
      severity: 2,
      code: 'text/duplicate-key',
      source: 'extvol',
      message: expect.stringContaining('`cmd`'),
      relatedInformation: [
        {
          location: { uri, range: { start: { line: 2, character: 2 }, end: { line: 2, character: 7 } } },
          message: expect.any(String),
        },
      ],
      data: expect.objectContaining({ pointer: '/cmd', workload: { id: '/db', pointer: '' } }),
    },
  ]);
});

test('without a URI there is no related information, without a position the range is empty', async () => {
  const [found] = (await lintText(text)).diagnostics;
  expect(toLsp(found as Diagnostic)).not.toHaveProperty('relatedInformation');
  expect(toLsp({ rule: 'a/b', severity: 'info', message: 'm', pointer: '' })).toEqual({
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
    severity: 3,
    code: 'a/b',
    source: 'extvol',
    message: 'm',
    data: { pointer: '' },
  });
});

describe('there and back', () => {
  const throughJson = (diagnostic: Diagnostic): Diagnostic | undefined =>
    fromLsp(JSON.parse(JSON.stringify(toLsp(diagnostic, { uri }))));

  test.each(Object.keys(cases))('nothing is lost of: %s', async (name) => {
    for (const { diagnostics } of (await cases[name]?.()) ?? [])
      expect(diagnostics.map(throughJson)).toEqual(diagnostics);
  });

  const count = fc.integer({ min: 1, max: 1e6 });
  const point = fc.record({ line: count, column: count, offset: fc.nat() });
  const position = fc.record({ start: point, end: point });
  const pointer = fc.string({ unit: 'binary' });
  const message = fc.string({ unit: 'binary' });
  const optional = { requiredKeys: [] as [] };
  const diagnostic: fc.Arbitrary<Diagnostic> = fc
    .tuple(
      fc.record({
        rule: fc.oneof(fc.constantFrom(...rules.map(({ id }) => id)), fc.string()),
        severity: fc.constantFrom('error', 'warning', 'info'),
        message,
        pointer,
      }),
      fc.record(
        {
          position,
          workload: fc.record({ id: fc.string(), pointer }),
          authority: fc.constantFrom('marathon', 'advice', 'mesos-agent'),
          stage: fc.constantFrom('json', 'never-reported', 'mount'),
          upstream: fc.array(fc.record({ path: pointer, text: message, status: count }, { requiredKeys: ['text'] })),
          related: fc.array(fc.record({ message, pointer, position }, { requiredKeys: ['message', 'pointer'] })),
        },
        optional,
      ),
    )
    .map(([required, rest]): Diagnostic => ({ ...required, ...rest }));

  test('nothing is lost of any diagnostic', () => {
    fc.assert(fc.property(diagnostic, (each) => expect(throughJson(each)).toEqual(each)));
  });
});

describe('what toLsp did not make is nothing', () => {
  const own = toLsp({ rule: 'a/b', severity: 'error', message: 'm', pointer: '/a' });
  const without = (key: keyof LspDiagnostic): object => ({ ...own, [key]: undefined });
  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'text'],
    ['an object', {}],
    ['of another source', { ...own, source: 'eslint' }],
    ['no code', without('code')],
    ['a number as code', { ...own, code: 1 }],
    ['no message', without('message')],
    ['a hint', { ...own, severity: 4 }],
    ['no data', without('data')],
    ['data of another', { ...own, data: { pointer: 1 } }],
  ])('%s', (_, value) => expect(fromLsp(value)).toBeUndefined());

  test('data cannot stand in for what is said outside it', () => {
    const forged = { ...own, data: { pointer: '/a', rule: 'x/y', message: 'other' } };
    expect(fromLsp(forged)).toEqual({ rule: 'a/b', severity: 'error', message: 'm', pointer: '/a' });
  });
});

import { expect, jest, describe as suite, test } from '@jest/globals';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { describe } from '../../src/cli/lsp/publish.ts';
import { regionAt } from '../../src/cli/lsp/region.ts';

suite('the document around a place', () => {
  const lines = TextDocument.create('file:///a.ndjson', 'plaintext', 1, '{"a":1}\n{"b":2}\r\n');
  const at = (offset: number) => regionAt({ document: lines, kind: 'ndjson', diagnostics: [] }, offset);

  test.each<[number, string, number]>([
    [0, '{"a":1}', 0],
    [7, '{"a":1}', 7],
    [8, '{"b":2}', 0],
    [15, '{"b":2}', 7],
    [16, '{"b":2}', 7],
    [17, '', 0],
  ])('at %d is the line %j', (offset, text, local) => {
    expect(at(offset)).toMatchObject({ text, offset: local });
  });

  test('a line stays one', () => {
    const edit = { start: 5, end: 6, text: '3' };
    expect(at(8)?.editFile([edit])).toEqual([{ start: 13, end: 14, text: '3' }]);
    expect(at(8)?.editFile([{ ...edit, text: '\n3' }])).toEqual([]);
  });
});

test('no block is looked for in Markdown that is too long', () => {
  const fence = '```json\n{}\n```\n';
  const at = (text: string) => {
    const document = TextDocument.create('file:///a.md', 'markdown', 1, text);
    return regionAt({ document, kind: 'markdown', diagnostics: [] }, 8);
  };
  expect([at(fence)?.text, at(fence.padEnd(500_001))]).toEqual(['{}', undefined]);
});

test('what is related to a finding and has no place in a text is left out', () => {
  const found = { rule: 'a/b', severity: 'info', message: 'm', pointer: '' } as const;
  const related = [{ message: 'there', pointer: '/a' }];
  expect(
    describe(TextDocument.create('file:///a', 'json', 1, '{}'), { ...found, related }, '/docs'),
  ).not.toHaveProperty('relatedInformation');
});

test('pages of rules are on the web once extvol is published', () => {
  jest.isolateModules(() => {
    jest.doMock('../../src/generated/pages.ts', () => ({ pages: 'https://example.org/extvol/' }));
    const { pageUri } = require('../../src/cli/lsp/pages.ts') as typeof import('../../src/cli/lsp/pages.ts');
    expect([pageUri('marathon/dvdi-driver-label', '/docs'), pageUri('text/syntax', '/docs')]).toEqual([
      'https://example.org/extvol/docs/rules/marathon/dvdi-driver-label.md',
      undefined,
    ]);
  });
});

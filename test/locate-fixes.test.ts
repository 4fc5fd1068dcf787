import { expect, test } from '@jest/globals';
import { locateFixes } from '../src/fix/locate-fixes.ts';
import { lintText } from '../src/lint/lint-text.ts';
import type { Diagnostic } from '../src/model/diagnostic.ts';
import type { Edit } from '../src/text/edit/edit.ts';
import { editText } from '../src/text/edit/text.ts';
import { replaceText } from '../src/text/edit/tree.ts';
import { createPositions } from '../src/text/lines.ts';
import { showPosition } from './text/show.ts';

const set = (pointer: string, value: unknown): Edit => ({ op: 'set', pointer, value });
const remove = (pointer: string): Edit => ({ op: 'remove', pointer });

/** A finding at an offset that these edits would mend. */
const finding = (text: string, edits: readonly Edit[], offset = 0): Diagnostic => ({
  rule: 'marathon/x',
  severity: 'error',
  message: 'x',
  pointer: '',
  position: createPositions(text)(offset, offset),
  fix: { edits, sentence: 'do it', safe: true },
});

/** What each fix of a text would write where. */
const show = (diagnostics: readonly Diagnostic[]): readonly string[] =>
  diagnostics.map(({ fix }) =>
    fix?.replacements === undefined
      ? 'none'
      : fix.replacements.map(({ position, text }) => `${showPosition(position)} ${JSON.stringify(text)}`).join(', '),
  );

const located = async (text: string, ...lists: readonly (readonly Edit[])[]): Promise<readonly string[]> =>
  show(
    await locateFixes(
      text,
      lists.map((edits) => finding(text, edits)),
    ),
  );

test.each<[string, string, readonly Edit[], string]>([
  ['a value', '{"a": {"b": "1"}}', [set('/a/b', 1)], '1:13-1:16 "1"'],
  ['an element', '[1,\n ["2", 3]]', [set('/1/0', 2)], '2:3-2:6 "2"'],
  ['the whole', ' "1"', [set('', 1)], '1:2-1:5 "1"'],
  ['a new member', '{"a": {}}', [set('/a/b', 1)], '1:8-1:8 "\\"b\\": 1"'],
  ['a new object', '{"a": 1}', [set('/b/c', 1)], '1:8-1:8 ",", 1:8-1:8 " \\"b\\": {\\"c\\": 1}"'],
  ['a member that goes', '{"a": 1, "b": 2}', [remove('/a')], '1:2-1:10 ""'],
  ['a member that is not there', '{"a": 1}', [remove('/b')], 'none'],
  ['a value that is right', '{"a": 1}', [set('/a', 1)], 'none'],
  ['two values', '{"a": {"b": "1", "c": "2"}}', [set('/a/b', 1), set('/a/c', 2)], '1:13-1:16 "1", 1:23-1:26 "2"'],
  ['no edit', '{"a": 1}', [], 'none'],
  ['a place that is none', '{"a": [1]}', [set('/a/7', 1)], 'none'],
  ['the document itself', '{"a": [1]}', [remove('')], 'none'],
  ['YAML', 'a:\n  b: "1" # c\n', [set('/a/b', 1)], '2:5-2:9 " 1"'],
  ['YAML in brackets', 'a: {b: "1"}\n', [set('/a/b', 1)], '1:8-1:11 "1"'],
  ['what an alias stands for', 'a: &x {b: "1"}\nc: *x\n', [set('/c/b', 1)], 'none'],
  ['what has an alias', 'a: &x {b: "1"}\nc: *x\n', [set('/a/b', 1)], 'none'],
  ['broken JSON', '{"a": "1",, }', [set('/a', 1)], 'none'],
  ['broken YAML', 'a: [', [set('/a', 1)], 'none'],
  ['__proto__', '{"__proto__": "1"}', [set('/__proto__', 1)], '1:15-1:18 "1"'],
])('%s', async (_, text, edits, expected) => {
  const diagnostics = await locateFixes(text, [finding(text, edits)]);
  expect(show(diagnostics)).toEqual([expected]);
  const written = (diagnostics[0]?.fix?.replacements ?? []).map(({ position, text: replacement }) => ({
    start: position.start.offset,
    end: position.end.offset,
    text: replacement,
  }));
  if (expected !== 'none') expect(replaceText(text, written)).toBe((await editText(text, edits)).text);
});

test('each for itself, if none is in the way of another', async () => {
  const text = '{"a": "1", "b": ["2", "3"]}';
  expect(await located(text, [set('/b/1', 3)], [set('/a', 1)])).toEqual(['1:23-1:26 "3"', '1:7-1:10 "1"']);
  expect(await located(text, [set('/a', 1)], [set('/a', 1)])).toEqual(['1:7-1:10 "1"', '1:7-1:10 "1"']);
  expect(await located(text, [remove('/b/0')], [remove('/b/0')])).toEqual(['1:18-1:23 ""', '1:18-1:23 ""']);
  expect(await located(text, [set('/b', 1)], [set('/b/0', 2)], [set('/a', 1)])).toEqual([
    '1:17-1:27 "1"',
    'none',
    '1:7-1:10 "1"',
  ]);
});

test('one that cannot be made without changing another place leaves all without', async () => {
  const text = 'a: &x "1"\nb: *x\nc: "2"\n';
  expect(await located(text, [set('/c', 2)])).toEqual(['3:3-3:7 " 2"']);
  expect(await located(text, [set('/c', 2)], [set('/a', 1)])).toEqual(['none', 'none']);
});

test('in the document that the finding is in', async () => {
  const text = 'a: "1"\n---\na: "1"\n---\nb: 1\n';
  const diagnostics = [finding(text, [set('/a', 1)], 3), finding(text, [set('/a', 2)], text.lastIndexOf('"1"'))];
  expect(show(await locateFixes(text, diagnostics))).toEqual(['1:3-1:7 " 1"', '3:3-3:7 " 2"']);
});

test('what has no fix or no place stays as it is', async () => {
  const { position: _, ...nowhere } = finding('{"a": "1"}', [set('/a', 1)]);
  const { fix: __, ...unfixable } = finding('{"a": "1"}', []);
  const all = [nowhere, unfixable];
  expect(await locateFixes('{"a": "1"}', all)).toBe(all);
  expect(await locateFixes('{"a": "1"}', [...all, finding('{"a": "1"}', [set('/a', 1)])])).toMatchObject([
    nowhere,
    unfixable,
    { fix: { replacements: [{}] } },
  ]);
});

test('many fixes take no longer each than few', async () => {
  const labels = Array.from({ length: 20_000 }, (_, index) => `"k${index}": ${index}`).join(', ');
  const text = `{"id": "/a", "cmd": "xx", "labels": {${labels}}}`;
  const { diagnostics } = await lintText(text);
  const found = await locateFixes(text, diagnostics, { syntax: 'json' });
  expect(found.filter(({ fix }) => fix?.replacements !== undefined)).toHaveLength(20_000);
});

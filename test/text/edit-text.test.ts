import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { applyEdits, type Edit } from '../../src/text/edit/edit.ts';
import { editContent, editText } from '../../src/text/edit/text.ts';
import { replaceText } from '../../src/text/edit/tree.ts';
import { joinPointer } from '../../src/text/pointer.ts';
import { readText } from '../../src/text/read.ts';
import { expectFile } from '../support/expect-file.ts';

const set = (pointer: string, value: unknown): Edit => ({ op: 'set', pointer, value });
const remove = (pointer: string): Edit => ({ op: 'remove', pointer });

// test/edits/<name>.<extension> with <name>.edits.json becomes <name>.out, and what there is to say.
const folder = join(__dirname, '../edits');
const sources = readdirSync(folder).filter((name) => !/\.(?:edits\.json|out)$/.test(name));

test.each(sources)('%s', async (source) => {
  const name = source.replace(/\.\w+$/, '');
  const text = readFileSync(join(folder, source), 'utf8');
  const edits = JSON.parse(readFileSync(join(folder, `${name}.edits.json`), 'utf8')) as Edit[];
  const edited = await editText(text, edits);
  const told = edited.findings.map(({ severity, message }) => `${severity}: ${message}\n`).join('');
  expect(replaceText(text, edited.edits)).toBe(edited.text);
  expectFile(join(folder, `${name}.out`), `${edited.text}${told === '' ? '' : `\n=====\n${told}`}`);
});

const circular: { self?: unknown } = {};
circular.self = circular;

test.each<[string, string, readonly Edit[], string]>([
  ['what is no JSON', '{"a" 1}', [], 'the text cannot be read as JSON'],
  ['what is nested too deep', '['.repeat(300) + ']'.repeat(300), [], 'the text cannot be read as JSON'],
  ['what is no YAML', 'a: [', [], 'the text cannot be read as YAML'],
  ['YAML with a key that is none', '[a]: 1', [], 'the text cannot be read as JSON'],
  ['YAML with a list for a key', '? [a]\n: 1', [], 'the text cannot be read as YAML'],
  ['YAML that is nested too deep', `a: ${'['.repeat(300)}${']'.repeat(300)}`, [], 'the text cannot be read as YAML'],
  ['a text without document', '# nothing', [], 'the text cannot be read as YAML'],
  ['a value that cannot be written', '{}', [set('/a', circular)], 'a value to write is circular or nested too deep'],
  ['a document that goes', '{}', [remove('')], '`` cannot be changed: a document cannot be removed'],
  [
    'an empty document that is pruned',
    '{}',
    [{ op: 'removeIfEmpty', pointer: '' }],
    '`` cannot be changed: a document cannot be removed',
  ],
  ['a place behind the end', '[1]', [set('/5', 1)], '`/5` cannot be changed: `5` is no place in a list of 1'],
  ['no index', '[1]', [set('/x/y', 1)], '`/x/y` cannot be changed: `x` is no place in a list of 1'],
  [
    'the inside of an alias',
    'a: &x {b: 1}\nc: *x',
    [set('/c/d', 1)],
    '`/c/d` cannot be changed: it is an alias, and who else uses the anchor would change too',
  ],
  [
    'the inside of an anchor',
    'a: &x {b: 1}\nc: *x',
    [remove('/a/b')],
    '`/a/b` cannot be changed: an alias uses it, and would change too',
  ],
  [
    'an anchor that is used',
    'a: &x {b: 1}\nc: *x',
    [remove('/a')],
    'the edits would change something else too, such as what an alias elsewhere means',
  ],
  [
    'a member from a merge key',
    'a: &x {b: 1}\nc: {<<: *x}',
    [remove('/c/b')],
    '`/c/b` cannot be changed: `b` comes from a merge key, and who else uses that would change too',
  ],
  [
    'a member over one from a merge key',
    'a: &x {b: 1}\nc: {<<: *x, b: 2}',
    [remove('/c/b')],
    'the edits would change something else too, such as what an alias elsewhere means',
  ],
  [
    'an end that a block of text needs',
    'a:\n  b: |+\n    x\n\n  c: 1',
    [remove('/a/c')],
    'the edits would change something else too, such as what an alias elsewhere means',
  ],
])('refuses %s', async (_, text, edits, message) => {
  const edited = await editText(text, edits);
  expect(edited).toMatchObject({ text, edits: [], findings: [{ rule: 'edit/refused', severity: 'error', message }] });
});

test.each<[string, string, readonly Edit[], string]>([
  ['a value that JSON has not', '{"a": 1}', [set('/a', undefined)], '{"a": null}'],
  ['a whole document', '{"a": 1}\n', [set('', [1])], '[1]\n'],
  ['a document that stays', '{"a": 1.0}\n', [{ op: 'removeIfEmpty', pointer: '' }, set('', { a: 1 })], '{"a": 1.0}\n'],
  ['what is not there', '{"a": 1}', [remove('/b'), remove('/a/c'), remove('/a/c/d')], '{"a": 1}'],
  ['a block as a whole', 'a: 1\nb: 2\n', [set('', 'text')], 'text\n'],
  [
    'a new list',
    '{"a": 1}',
    [set('/b', [1, [2]]), remove('/b/0'), { op: 'removeIfEmpty', pointer: '/b' }],
    '{"a": 1, "b": [[2]]}',
  ],
  ['a comma on the next line', '{ "a": 1\n, "b": 2\n}', [remove('/a')], '{ "b": 2\n}'],
  ['an odd colon', '{"a"\n:1}', [set('/b', 1)], '{"a"\n:1, "b": 1}'],
  ['a longer list', '[1, 2, 3]', [set('', [1, 4, 3, 5])], '[1, 4, 3, 5]'],
  ['a list without its start', '[1, 2, 3]', [set('', [2, 3])], '[2, 3]'],
  ['an object with less', '{"a": {"b": 1, "c": 2}}', [set('/a', { c: 3, d: 4 })], '{"a": {"c": 3, "d": 4}}'],
  ['an empty YAML list in brackets', 'a: []\n', [set('/a', [])], 'a: []\n'],
  ['a comment kept in brackets', '{/* c */}', [set('/a', 1)], '{/* c */\n  "a":1\n}'],
  ['a list with a comma at its end', '{"a": [1, 2,],}', [set('/a/-', 3)], '{"a": [1, 2, 3,],}'],
  ['nothing said', 'a:\nb: 1\n', [set('/a', null), set('/c', null)], 'a:\nb: 1\nc: null\n'],
  ['the first of two documents', 'a: 1\n---\nb: 2\n', [set('/a', 2)], 'a: 2\n---\nb: 2\n'],
  ['two behind a dash', '- a: 1\n\n  b: 2\n  # d\n  e: 3\n', [remove('/0/a'), remove('/0/b')], '-\n\n  # d\n  e: 3\n'],
  ['a pair in a list', 'a: [b: 1, c]\n', [remove('/a/1')], 'a: [b: 1]\n'],
])('makes %s', async (_, text, edits, expected) => {
  expect(await editText(text, edits)).toMatchObject({ text: expected, findings: [] });
});

test('edits each document of a stream, and no more than there are', async () => {
  const text = 'a: 1\n---\nb: 2 # two\n';
  const lists = [[set('/a', 3)], [set('/c', 4)]];
  const content = await readText(text);
  expect((await editContent(text, content, lists)).text).toBe('a: 3\n---\nb: 2 # two\nc: 4\n');
  const { findings } = await editContent(text, content, [[], [], []]);
  expect(findings[0]?.message).toBe('the text holds 2 documents, expected 3');
});

test('an outcome that is not the wanted one is refused', async () => {
  const edited = await editContent('{}', await readText('{}'), [[set('/a', 1)]], [{ a: 2 }]);
  expect(edited).toMatchObject({ text: '{}', edits: [], findings: [{ rule: 'edit/refused', pointer: '/a' }] });
});

test('5 MB with 2000 edits, which anything quadratic would not come back from', async () => {
  const lines = Array.from({ length: 100_000 }, (_, n) => `  "key-${n}": {"a": [1.0, 2], "b": null}, // c`);
  const text = `{\n${lines.join('\n')}\n  "end": 1\n}\n`;
  const edits = Array.from({ length: 2000 }, (_, n) => (n % 2 ? remove(`/key-${n * 50}`) : set(`/key-${n * 50}/b`, n)));
  const edited = await editText(text, edits);
  expect(edited.edits).toHaveLength(2000);
  expect(edited.text.split('\n')).toHaveLength(lines.length + 4 - 1000);
});

const keys = fc.constantFrom('a', 'b', 'env', '__proto__', 'c d', 'x/y', '#k', '0', 'yes');
const scalars = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -1.5,
    '',
    ' # none',
    'a: b',
    '12',
    'two\nlines\n',
    '\n\nkeep\n\n',
    "it's",
    '"',
  ),
  fc.string({ maxLength: 6 }),
);
const values = fc.letrec<{ value: unknown; object: unknown; array: unknown }>((tie) => ({
  value: fc.oneof({ maxDepth: 4 }, scalars, tie('object'), tie('array')),
  object: fc.dictionary(keys, tie('value'), { maxKeys: 4 }),
  array: fc.array(tie('value'), { maxLength: 4 }),
}));

const pointersOf = (value: unknown, base = ''): readonly string[] => [
  base,
  ...(typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, member]) => pointersOf(member, joinPointer(base, key)))
    : []),
];

function editsOf(value: unknown): fc.Arbitrary<readonly Edit[]> {
  const known = fc.constantFrom(...pointersOf(value));
  const other = fc.tuple(known, fc.oneof(keys, fc.constant('-'))).map(([base, key]) => joinPointer(base, key));
  const pointer = fc.oneof({ weight: 4, arbitrary: known }, { weight: 1, arbitrary: other });
  const edit = fc.oneof(
    fc.record({ op: fc.constant('set' as const), pointer, value: values.value }),
    fc.record({ op: fc.constantFrom('remove' as const, 'removeIfEmpty' as const), pointer }),
  );
  return fc.array(edit, { minLength: 1, maxLength: 4 });
}

const layouts = fc.record({
  indent: fc.constantFrom('', ' ', '  ', '\t', '    '),
  newline: fc.constantFrom('\n', '\r\n'),
  bom: fc.constantFrom('', '\ufeff'),
  final: fc.constantFrom('', '\n'),
  behind: fc.array(fc.constantFrom('', '', ' // c', ' /* { */'), { minLength: 3, maxLength: 7 }),
  between: fc.array(fc.constantFrom('', '', '', '// own line', '/* " */'), { minLength: 3, maxLength: 7 }),
});
type Layout = typeof layouts extends fc.Arbitrary<infer Item> ? Item : never;

/** A value as JSON with comments behind and between its lines. */
function writeCommented(value: unknown, { indent, newline, bom, final, behind, between }: Layout): string {
  const written = JSON.stringify(value, undefined, indent).split('\n');
  const lines = written.flatMap((line, index) => {
    const own = between[index % between.length];
    const comment = indent === '' ? '' : behind[index % behind.length];
    return [...(own && indent !== '' ? [`${/^\s*/.exec(line)?.[0]}${own}`] : []), line + comment];
  });
  return (bom + lines.join('\n') + final).replaceAll('\n', newline);
}

/** The lines that no edit touches must be among those of the outcome, in order. */
function expectLinesKept(
  text: string,
  edited: { readonly text: string; readonly edits: readonly { start: number; end: number }[] },
): void {
  const after = edited.text.split('\n');
  let [offset, from, index] = [0, 0, 0];
  for (const line of text.split('\n')) {
    const end = offset + line.length + 1;
    while ((edited.edits[index]?.end ?? text.length + 1) < offset) index++;
    if ((edited.edits[index]?.start ?? text.length + 1) > end) {
      from = after.indexOf(line, from) + 1;
      expect([line, from > 0]).toEqual([line, true]);
    }
    offset = end;
  }
}

const documents = fc
  .oneof(values.object, values.array)
  .chain((value) => fc.tuple(fc.constant(value), editsOf(value), layouts));

const isRefused = ({ findings }: { findings: readonly { severity: string }[] }): boolean =>
  findings.some(({ severity }) => severity === 'error');

test('JSON with comments: what is read after an edit is what the edit makes of the value', async () => {
  await fc.assert(
    fc.asyncProperty(documents, async ([value, edits, layout]) => {
      const text = writeCommented(value, layout);
      const edited = await editText(text, edits, { syntax: 'json' });
      if (isRefused(edited)) {
        expect(edited.findings[0]?.message).toMatch(/no place in a list|cannot be removed/);
        expect(edited.text).toBe(text);
        return;
      }
      const { parts } = await readText(edited.text, { syntax: 'jsonc', strictSyntax: true });
      expect(parts[0]?.value).toEqual(JSON.parse(JSON.stringify(applyEdits(value, edits) ?? null)));
      expectLinesKept(text, edited);
    }),
  );
});

/** YAML with comments at the ends of lines and between them, where they cannot be part of a text. */
function writeYaml(value: unknown, { newline, bom, behind, between }: Layout): string {
  const text = stringify(value, { lineWidth: 0, compat: 'yaml-1.1' });
  if (/[|>][-+]?\d?\n/.test(text)) return bom + text.replaceAll('\n', newline);
  const lines = text.trimEnd().split('\n');
  const commented = lines.flatMap((line, index) => [
    ...(between[index % between.length] ? ['# own line'] : []),
    behind[index % behind.length] ? `${line} # c` : line,
  ]);
  return (bom + commented.map((line) => `${line}\n`).join('')).replaceAll('\n', newline);
}

test('YAML with comments: what is read after an edit is what the edit makes of the value', async () => {
  let made = 0;
  await fc.assert(
    fc.asyncProperty(documents, async ([value, edits, layout]) => {
      const text = writeYaml(value, layout);
      const { parts } = await readText(text, { syntax: 'yaml' });
      const [part] = parts;
      if (part === undefined) return;
      const edited = await editText(text, edits, { syntax: 'yaml' });
      if (isRefused(edited)) {
        expect(edited.text).toBe(text);
        return;
      }
      made++;
      const after = await readText(edited.text, { syntax: 'yaml' });
      expect(after.parts[0]?.value).toEqual(JSON.parse(JSON.stringify(applyEdits(part.value, edits) ?? null)));
      expectLinesKept(text, edited);
    }),
  );
  expect(made).toBeGreaterThan(50);
});

// A comment belongs to what is right below it, if it is indented as that is and no empty line is between.
describe('comments that lead what is removed go with it, and are reported', () => {
  test.each<[string, string, Edit, string, readonly string[]]>([
    ['in a map', 'a: 1\n# B\n# more\nb: 2\n# c\nc: 3\n', remove('/b'), 'a: 1\n# c\nc: 3\n', ['# B\\u000a# more']],
    ['first', '# B\nb: 2 # own\n# c\nc: 3\n', remove('/b'), '# c\nc: 3\n', ['# B', '# own']],
    ['in a list', 'l:\n  # one\n  - 1\n  # two\n  - 2\n', remove('/l/1'), 'l:\n  # one\n  - 1\n', ['# two']],
    ['with \\r\\n', 'a: 1\r\n# B\r\nb: 2\r\nc: 3\r\n', remove('/b'), 'a: 1\r\nc: 3\r\n', ['# B']],
    ['but not behind an empty line', 'a: 1\n# part\n\nb: 2\nc: 3\n', remove('/b'), 'a: 1\n# part\n\nc: 3\n', []],
    ['but not of what is around', 'm:\n # m\n  b: 2\n  c: 3\n', remove('/m/b'), 'm:\n # m\n  c: 3\n', []],
    [
      'in JSON',
      '{\n  "a": 1,\n  // B\n  /* more\n   * of it */\n  "b": 2,\n  // c\n  "c": 3\n}\n',
      remove('/b'),
      '{\n  "a": 1,\n  // c\n  "c": 3\n}\n',
      ['// B\\u000a  /* more\\u000a   * of it */'],
    ],
    ['in a list of JSON', '[\n  // one\n  1,\n  // two\n  2\n]\n', remove('/0'), '[\n  // two\n  2\n]\n', ['// one']],
    [
      'and no text that looks like one',
      'a: |\n  x\n  # no\nb: 2\nc: 3\n',
      remove('/b'),
      'a: |\n  x\n  # no\nc: 3\n',
      [],
    ],
  ])('%s', async (_, text, edit, expected, lost) => {
    const { text: edited, findings } = await editText(text, [edit]);
    expect(edited).toBe(expected);
    expect(findings.map(({ message }) => message)).toEqual(
      lost.map((comment) => `the comment \`${comment}\` goes with what it belongs to`),
    );
  });
});

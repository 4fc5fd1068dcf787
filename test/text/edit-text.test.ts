import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { stripComments } from 'jsonc-parser';
import { applyEdits, type Edit } from '../../src/text/edit.ts';
import { replaceText } from '../../src/text/edit-source.ts';
import { editText } from '../../src/text/edit-text.ts';
import { joinPointer } from '../../src/text/pointer.ts';
import { readText } from '../../src/text/read.ts';
import { expectFile } from '../support/expect-file.ts';

/** A document as a text with a comment on and between its lines, and now and then all in one line. */
const keys = fc.constantFrom('a', 'b', 'env', '__proto__', 'c d', 'x/y', '#k', '0', '<<', 'yes');
const scalars = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -1.5,
    'text',
    '',
    ' # no comment',
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
const roots = fc.oneof(values.object, values.array);

const define = (entries: readonly (readonly [string, unknown])[]): unknown => Object.fromEntries(entries);
const pointersOf = (value: unknown, base = ''): readonly string[] => [
  base,
  ...(typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, member]) => pointersOf(member, joinPointer(base, key)))
    : []),
];
const edits = (value: unknown): fc.Arbitrary<readonly Edit[]> => {
  const pointer = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...pointersOf(value)) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom(...pointersOf(value)), fc.oneof(keys, fc.constant('-')))
        .map(([base, key]) => joinPointer(base, key)),
    },
  );
  const edit = fc.oneof(
    fc.record({ op: fc.constant('set' as const), pointer, value: values.value }),
    fc.record({ op: fc.constantFrom('remove' as const, 'prune' as const), pointer }),
  );
  return fc.array(edit, { minLength: 1, maxLength: 4 });
};
const layout = fc.record({
  indent: fc.constantFrom('', ' ', '  ', '\t', '    '),
  newline: fc.constantFrom('\n', '\r\n'),
  bom: fc.constantFrom('', '\ufeff'),
  final: fc.constantFrom('', '\n'),
  comments: fc.array(fc.constantFrom('', '', ' // c', ' /* { */'), { minLength: 3, maxLength: 7 }),
  lines: fc.array(fc.constantFrom('', '', '', '// own line', '/* " */'), { minLength: 3, maxLength: 7 }),
});
type Layout = typeof layout extends fc.Arbitrary<infer L> ? L : never;

function writeJsonc(value: unknown, { indent, newline, bom, final, comments, lines }: Layout): string {
  const written = JSON.stringify(value, undefined, indent).split('\n');
  if (indent === '') return bom + written[0] + final.replace('\n', newline);
  const commented = written.flatMap((line, index) => {
    const before = lines[index % lines.length];
    return [...(before ? [`${/^\s*/.exec(line)?.[0]}${before}`] : []), line + comments[index % comments.length]];
  });
  return bom + commented.join(newline) + final.replace('\n', newline);
}

const cases = fc
  .tuple(roots, layout)
  .chain(([value, style]) => fc.tuple(fc.constant(value), edits(value), fc.constant(style)));

const isRefused = (e: { findings: readonly { severity: string }[] }) =>
  e.findings.some(({ severity }) => severity === 'error');
let [refused, made] = [0, 0];

test('JSON with comments', async () => {
  await fc.assert(
    fc.asyncProperty(cases, async ([value, list, style]) => {
      const text = writeJsonc(value, style);
      const edited = await editText(text, list, { syntax: 'json' });
      if (isRefused(edited)) {
        refused++;
        expect(edited.text).toBe(text);
        if (edited.findings[0]?.message.includes('without changing'))
          throw new Error('XX ' + JSON.stringify([text, list]));
        return;
      }
      made++;
      expect(JSON.parse(stripComments(edited.text.replace(/^\ufeff/, '')))).toEqual(applyEdits(value, list) ?? null);
    }),
    { numRuns: 3000 },
  );
  console.log({ refused, made });
});

function commentYaml(text: string, { newline, bom, final, comments, lines }: Layout): string {
  const out = text.trimEnd().split('\n');
  return out.join(newline);
}
test('YAML', async () => {
  const { stringify } = await import('yaml');
  [refused, made] = [0, 0];
  const why: Record<string, number> = {};
  const bad: string[] = [];
  await fc.assert(
    fc.asyncProperty(cases, fc.boolean(), async ([value, list, style], flow) => {
      const text = stringify(value, { lineWidth: 0, indent: 2, collectionStyle: flow ? 'any' : 'any' });
      const { parts } = await readText(text, { syntax: 'yaml' });
      if (parts.length !== 1) return;
      const edited = await editText(text, list, { syntax: 'yaml' });
      if (isRefused(edited)) {
        refused++;
        if (edited.findings[0]?.message.includes('without changing')) {
          bad.push(JSON.stringify([text, list]));
          why[edited.findings[0]?.message ?? ''] = (why[edited.findings[0]?.message ?? ''] ?? 0) + 1;
        }
        return;
      }
      made++;
    }),
    { numRuns: 3000 },
  );
  console.log(
    { refused, made, why },
    bad
      .sort((a, b) => a.length - b.length)
      .slice(0, 12)
      .join('\n'),
  );
});

// test/edits/<name>.<extension> with <name>.edits.json becomes <name>.out.
const folder = join(__dirname, '../edits');
const sources = readdirSync(folder).filter((name) => !/\.(?:edits\.json|out)$/.test(name));

test.each(sources)('%s', async (source) => {
  const name = source.replace(/\.\w+$/, '');
  const text = readFileSync(join(folder, source), 'utf8');
  const list = JSON.parse(readFileSync(join(folder, `${name}.edits.json`), 'utf8')) as Edit[];
  const edited = await editText(text, list);
  const told = edited.findings.map(({ severity, message }) => `${severity}: ${message}\n`).join('');
  expect(replaceText(text, edited.edits)).toBe(edited.text);
  expectFile(join(folder, `${name}.out`), `${edited.text}${told === '' ? '' : `\n=====\n${told}`}`);
});

import { expect, test } from '@jest/globals';
import { readText } from '../../src/text/read.ts';

/** What is read of a text, and what is wrong in it, as `message at text`. */
async function read(text: string) {
  const { parts, problems, source } = await readText(text, { syntax: 'yaml' });
  const found = [...parts.flatMap((part) => part.problems), ...problems];
  return {
    values: parts.map(({ value }) => value),
    problems: found.map(
      ({ message, position: { start, end } }) =>
        `${message.replace(/, expected [^(]*(?<! )/, '')} at ${text.slice(start.offset, end.offset)}`,
    ),
    isEditable: source !== undefined,
  };
}

const at = (written: string) => `unexpected placeholder \`${written}\` at ${written}`;

test.each<[string, string, unknown[], string[]]>([
  ['a value', 'a: {{ n }}\nb: 1\n', [{ a: '{{ n }}', b: 1 }], [at('{{ n }}')]],
  ['a part of one', 'a: {{ n }}_data # c\n', [{ a: '{{ n }}_data' }], [at('{{ n }}_data')]],
  [
    'an item',
    '- {{ a }}\n- [{{ b }}, {c: {{ d }}}]\n',
    [['{{ a }}', ['{{ b }}', { c: '{{ d }}' }]]],
    [at('{{ a }}'), at('{{ b }}'), at('{{ d }}')],
  ],
  [
    'marks of YAML in it',
    "a: {{ x | d('k: v # w, [1]') }}\n",
    [{ a: "{{ x | d('k: v # w, [1]') }}" }],
    [at("{{ x | d('k: v # w, [1]') }}")],
  ],
  [
    'one in the middle beside it',
    'a: /{{ e }}/db\nb: {{ n }}\n',
    [{ a: '/{{ e }}/db', b: '{{ n }}' }],
    [at('{{ n }}')],
  ],
  [
    'lines of a template',
    '{% if x %}\na: 1\n{% endif %}\n',
    [{ a: 1 }],
    [
      'unexpected line of a template `{% if x %}` at {% if x %}',
      'unexpected line of a template `{% endif %}` at {% endif %}',
    ],
  ],
  [
    'two documents',
    'a: {{ b }}\n---\nc: {{ d }}\n',
    [{ a: '{{ b }}' }, { c: '{{ d }}' }],
    [at('{{ b }}'), at('{{ d }}')],
  ],
  [
    'many',
    'a: {{ a }}\nb: {{ b }}\nc: {{ c }}\nd: {{ d }}\ne: {{ e }}\nf: {{ f }}\n',
    [{ a: '{{ a }}', b: '{{ b }}', c: '{{ c }}', d: '{{ d }}', e: '{{ e }}', f: '{{ f }}' }],
    ['unexpected placeholder `{{ a }}` (and 5 more placeholders) at {{ a }}'],
  ],
])('%s is a text', async (_, text, values, problems) => {
  expect(await read(text)).toEqual({ values, problems, isEditable: false });
});

test.each([
  ['a placeholder in quotes', 'a: "{{ n }}"\n'],
  ['one within a text', 'a: b{{ n }}\n'],
  ['one in a block', 'a: |\n  {{ n }}\n'],
])('%s is none', async (_, text) => {
  expect(await read(text)).toMatchObject({ problems: [], isEditable: true });
});

test.each([
  ['an error elsewhere', 'a: "{{ n }}"\nb: [1\n'],
  ['characters that stand in for others', 'a: ：\nb: {{ n }}\n'],
])('%s is reported as ever', async (_, text) => {
  const { values, problems } = await read(text);
  expect(values).toEqual([]);
  expect(problems).not.toEqual([]);
});

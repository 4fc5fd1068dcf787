import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readText } from '../../src/text/read.ts';
import { showPosition, showProblems } from './show.ts';

/** What a text is read as, and the position and message of each syntax error with the place beside it. */
async function read(text: string): Promise<readonly [value: string, ...errors: readonly string[]]> {
  const { parts, problems } = await readText(text, { syntax: 'json' });
  const [part] = parts;
  const all = [...problems, ...(part?.problems ?? [])];
  expect(all.every(({ rule, severity }) => rule === 'text/syntax' && severity === 'error')).toBe(true);
  const errors = all.map(({ position, message, related = [] }) =>
    [
      `${showPosition(position)} ${message}`,
      ...related.map((place) => `${showPosition(place.position)} ${place.message}`),
    ].join(' <- '),
  );
  return [part === undefined ? 'not read' : JSON.stringify(part.value), ...errors];
}

/** What each text is read as, then what is wrong with it. */
const table: Record<string, Record<string, readonly string[]>> = {
  commas: {
    '{"a":1,}': ['{"a":1}', '1:7-1:8 unexpected `,` before `}`, expected a key in double quotes; remove it'],
    '[1 , ]': ['[1]', '1:4-1:5 unexpected `,` before `]`, expected a value; remove it'],
    '[1,\n2,\n]': ['[1,2]', '2:2-2:3 unexpected `,` before `]`, expected a value; remove it'],
    '[,1]': ['[1]', '1:2-1:3 unexpected `,`, expected a value; remove it'],
    '[1,,2]': ['[1,2]', '1:4-1:5 unexpected `,`, expected a value; remove it'],
    '{,}': ['not read', '1:2-1:3 unexpected `,`, expected a key in double quotes; remove it'],
    '{"a":1,,"b":2}': ['{"a":1,"b":2}', '1:8-1:9 unexpected `,`, expected a key in double quotes; remove it'],
    '{"a":1 "b":2}': ['{"a":1,"b":2}', '1:8-1:11 unexpected `"b"`, expected `,` before it'],
    '[1 {} [] "x"]': [
      '[1,{},[],"x"]',
      '1:4-1:5 unexpected `{`, expected `,` before it',
      '1:7-1:8 unexpected `[`, expected `,` before it',
      '1:10-1:13 unexpected `"x"`, expected `,` before it',
    ],
    ',1': ['1', '1:1-1:2 unexpected `,`, expected a value; remove it'],
    '[1,2,': ['[1,2]', '1:6-1:6 unexpected end of the text, expected `]` <- 1:1-1:2 the open `[`'],
    '{"a":1},': ['{"a":1}', '1:8-1:9 unexpected `,`, expected the end of the text; remove it'],
  },
  colons: {
    '{"a" 1}': ['{"a":1}', '1:6-1:7 unexpected `1`, expected `:` before it'],
    '{"a" {}}': ['{"a":{}}', '1:6-1:7 unexpected `{`, expected `:` before it'],
    '{"a"}': ['not read', '1:2-1:5 unexpected `"a"` without a value, expected `:` and a value behind it'],
    '{"a",1:2}': [
      '{"1":2}',
      '1:2-1:5 unexpected `"a"` without a value, expected `:` and a value behind it',
      '1:6-1:7 unexpected `1`, expected a key in double quotes',
    ],
    '{"a"::1}': ['{"a":1}', '1:6-1:7 unexpected `:`, expected a value; remove it'],
    '{:1}': ['not read', '1:2-1:3 unexpected `:`, expected a key in double quotes before it'],
    '{"a":1,:2}': ['not read', '1:8-1:9 unexpected `:`, expected a key in double quotes before it'],
    '["a":1]': ['[{"a":1}]', '1:2-1:5 unexpected key `"a"` in a list, expected `{` before it'],
    '{"a":}': ['not read', '1:6-1:7 unexpected `}`, expected a value before it'],
    '{"a":,"b":}': ['not read', '1:6-1:7 unexpected `,`, expected a value before it'],
    '[1:2]': ['not read', '1:3-1:4 unexpected `:`, expected `,` or `]` <- 1:1-1:2 the open `[`'],
    '[:1]': ['[1]', '1:2-1:3 unexpected `:`, expected a value; remove it'],
  },
  keys: {
    '{a: 1, b: 2}': [
      '{"a":1,"b":2}',
      '1:2-1:3 unexpected `a`, expected a key in double quotes',
      '1:8-1:9 unexpected `b`, expected a key in double quotes',
    ],
    '{a: 1 b: 2}': [
      '{"a":1,"b":2}',
      '1:2-1:3 unexpected `a`, expected a key in double quotes',
      '1:7-1:8 unexpected `b`, expected `,` before it',
    ],
    '{1:2}': ['{"1":2}', '1:2-1:3 unexpected `1`, expected a key in double quotes'],
    '{{"a":1}}': ['not read', '1:2-1:3 unexpected `{`, expected a key in double quotes'],
    "{'a': 'b c: d'}": [
      '{"a":"b c: d"}',
      "1:2-1:5 unexpected `'a'`, expected a key in double quotes",
      "1:7-1:15 unexpected `'b c: d'`, expected a string in double quotes",
    ],
    '{...}': ['not read', '1:2-1:5 unexpected `...`, expected a key in double quotes; remove it'],
    '{\u201ca\u201d: \u2018b "c"\u2019}': [
      '{"a":"b \\"c\\""}',
      '1:2-1:5 unexpected `\u201ca\u201d`, expected a key in double quotes',
      '1:7-1:14 unexpected `\u2018b "c"\u2019`, expected a string in double quotes',
    ],
    '{`a`: 1}': ['{"a":1}', '1:2-1:5 unexpected ``a``, expected a key in double quotes'],
    '{"a": 1,\n "b\n}': ['{"a":1}', '2:2-2:4 unexpected `"b` without a value, expected `":` and a value behind it'],
    '{\n "b\n "a": 1}': ['{"a":1}', '2:2-2:4 unexpected `"b` without a value, expected `":` and a value behind it'],
    '{"a": 1, "b" "c": 2}': [
      '{"a":1,"c":2}',
      '1:10-1:13 unexpected `"b"` without a value, expected `:` and a value behind it',
    ],
  },
  words: {
    '[True, None, NaN, .5, +1, 1., 01, 0x1F, 1e, -]': [
      '[true,null,"NaN",0.5,1,1,1,31,"1e","-"]',
      '1:2-1:6 unexpected `True`, expected `true`',
      '1:8-1:12 unexpected `None`, expected `null`',
      '1:14-1:17 unexpected `NaN`, expected a value; put a string in double quotes',
      '1:19-1:21 unexpected `.5`, expected `0.5`',
      '1:23-1:25 unexpected `+1`, expected `1`',
      '1:27-1:29 unexpected `1.`, expected `1`',
      '1:31-1:33 unexpected `01`, expected `1`',
      '1:35-1:39 unexpected `0x1F`, expected `31`',
      '1:41-1:43 unexpected `1e`, expected a value; put a string in double quotes',
      '1:45-1:46 unexpected `-`, expected a value; put a string in double quotes',
    ],
    '{"a": foo bar baz, "b": 1}': [
      '{"a":"foo bar baz","b":1}',
      '1:7-1:18 unexpected `foo bar baz`, expected a value; put a string in double quotes',
    ],
    '{"a": nginx/nginx:latest, "b": 1}': [
      '{"a":"nginx/nginx:latest","b":1}',
      '1:7-1:25 unexpected `nginx/nginx:latest`, expected a value; put a string in double quotes',
    ],
    '{"a": 1 foo}': ['{"a":1}', '1:9-1:12 unexpected `foo`, expected `,` or `}`; remove it'],
    '{"a": 1 foo: 2}': ['{"a":1,"foo":2}', '1:9-1:12 unexpected `foo`, expected `,` before it'],
    '[1, / ]': ['[1,"/"]', '1:5-1:6 unexpected `/`, expected a value; put a string in double quotes'],
    '{"a":1\u00a0}': ['{"a":1}', '1:7-1:8 unexpected `\\u00a0`, expected a blank'],
    "['": [
      'not read',
      "1:2-1:3 unexpected `'`, expected a value; put a string in double quotes",
      '1:3-1:3 unexpected end of the text, expected `]` <- 1:1-1:2 the open `[`',
    ],
    'foo bar': ['not read', '1:1-1:8 unexpected `foo bar`, expected a value; put a string in double quotes'],
    '\ufeff\ufeff1': ['1', '1:1-1:2 unexpected `\\ufeff`, expected a blank'],
    '{"a": *}': ['{"a":"*"}', '1:7-1:8 unexpected `*`, expected a value; put a string in double quotes'],
    '{"a": x // y\n}': [
      '{"a":"x"}',
      '1:7-1:8 unexpected `x`, expected a value; put a string in double quotes',
      '1:9-1:13 unexpected comment `// y`, expected JSON without comments; remove it',
    ],
    '{"a": True}': ['{"a":true}', '1:7-1:11 unexpected `True`, expected `true`'],
    '{"a": undefined}': ['{"a":null}', '1:7-1:16 unexpected `undefined`, expected `null`'],
  },
  placeholders: {
    '{"a": <key>, "b": <the value>}': [
      '{"a":"<key>","b":"<the value>"}',
      '1:7-1:12 unexpected placeholder `<key>`, expected a value in its place',
      '1:19-1:30 unexpected placeholder `<the value>`, expected a value in its place',
    ],
    '{"a": {{x}}, "b": \u0024{y}, "c": $PORT}': [
      '{"a":"{{x}}","b":"\u0024{y}","c":"$PORT"}',
      '1:7-1:12 unexpected placeholder `{{x}}`, expected a value in its place',
      '1:19-1:23 unexpected placeholder `\u0024{y}`, expected a value in its place',
      '1:30-1:35 unexpected placeholder `$PORT`, expected a value in its place',
    ],
    '{"a": {{x}}-{{y}}:{{z}}}': [
      '{"a":"{{x}}-{{y}}:{{z}}"}',
      '1:7-1:24 unexpected placeholder `{{x}}-{{y}}:{{z}}`, expected a value in its place',
    ],
    '[{{#each}} 1, {{/each}}]': [
      '[1]',
      '1:2-1:11 unexpected `{{#each}}`, expected a value; remove it',
      '1:15-1:24 unexpected `{{/each}}`, expected a value; remove it',
    ],
    '{"a": 1, {{#b}} "c": 2 {{/b}}}': [
      '{"a":1,"c":2}',
      '1:10-1:16 unexpected `{{#b}}`, expected a key in double quotes; remove it',
      '1:24-1:30 unexpected `{{/b}}`, expected `,` or `}`; remove it',
    ],
    '{% if x %}{"a": 1}{% endif %}': [
      '{"a":1}',
      '1:1-1:11 unexpected `{% if x %}`, expected a value; remove it',
      '1:19-1:30 unexpected `{% endif %}`, expected the end of the text; remove it',
    ],
  },
  ellipses: {
    '{"a": 1, ...}': ['{"a":1}', '1:10-1:13 unexpected `...`, expected a key in double quotes; remove it'],
    '{"a": 1 ... "b": 2}': ['{"a":1,"b":2}', '1:9-1:12 unexpected `...`, expected a key in double quotes; remove it'],
    '{..., "a": 1}': ['{"a":1}', '1:2-1:5 unexpected `...`, expected a key in double quotes; remove it'],
    '{"a": ..., "b": 1}': ['{"b":1}', '1:7-1:10 unexpected `...`, expected a value'],
    '[1, ..., 2]': ['[1,2]', '1:5-1:8 unexpected `...`, expected a value; remove it'],
    '[\u2026]': ['not read', '1:2-1:3 unexpected `\u2026`, expected a value; remove it'],
    '... {"a": 1} ...': [
      '{"a":1}',
      '1:1-1:4 unexpected `...`, expected a value; remove it',
      '1:14-1:17 unexpected `...`, expected the end of the text; remove it',
    ],
  },
  strings: {
    '["a\tb"]': ['["a\\tb"]', '1:4-1:5 unexpected control character `\\u0009`, expected its escape'],
    '["\\x", "\\u12", "\\"]': [
      '["\\\\x","\\\\u12","\\\\"]',
      '1:3-1:5 unexpected escape `\\x`, expected one of `\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX`',
      '1:9-1:13 unexpected escape `\\u12`, expected one of `\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX`',
      '1:16-1:19 the string `"\\"` is not closed, expected `"`',
    ],
    '["\\$x"]': [
      '["\\\\$x"]',
      '1:3-1:5 unexpected escape `\\$`, expected one of `\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX`',
    ],
    "['it\\'s']": [
      '["it\'s"]',
      "1:2-1:9 unexpected `'it\\'s'`, expected a string in double quotes",
      '1:5-1:7 unexpected escape `\\\'`, expected one of `\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX`',
    ],
    '{"a": "x,\n"b": 1}': ['{"a":"x","b":1}', '1:7-1:9 the string `"x` is not closed, expected `"`'],
    '{"a": "x\ny\nz", "b": 1}': [
      '{"a":"x\\ny\\nz","b":1}',
      '1:9-2:1 unexpected line break in a string, expected `\\n`',
    ],
    '{"a": "echo "hello" world", "b": 1}': [
      '{"a":"echo \\"hello\\" world","b":1}',
      '1:14-1:27 unexpected `hello" world"` behind a string, expected `,`; a quote within a string is written `\\"`',
    ],
    '["\\': ['not read', '1:2-1:4 the string `"\\` is not closed, expected `"`'],
    '["a\nb': ['not read', '1:2-1:4 the string `"a` is not closed, expected `"`'],
    '["\\\n"]': ['not read', '1:2-1:4 the string `"\\` is not closed, expected `"`'],
  },
  escapes: {
    '["it\\\'s"]': [
      '["it\'s"]',
      '1:5-1:7 unexpected escape `\\\'`, expected one of `\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX`',
    ],
  },
  brackets: {
    '{"a":1}}': ['{"a":1}', '1:8-1:9 unexpected `}`, expected the end of the text; remove it'],
    '[1,2}': ['[1,2]', '1:5-1:6 unexpected `}`, expected `]` instead of it <- 1:1-1:2 the open `[`'],
    '{"a":[{"b":[1,2}': [
      '{"a":[{"b":[1,2]}]}',
      '1:16-1:17 unexpected `}`, expected `]` before it <- 1:12-1:13 the open `[`',
      '1:17-1:17 unexpected end of the text, expected `]}` <- 1:6-1:7 the open `[`',
    ],
    '{"a":[1,2},"b":1]': [
      '{"a":[1,2],"b":1}',
      '1:10-1:11 unexpected `}`, expected `]` instead of it <- 1:6-1:7 the open `[`',
      '1:17-1:18 unexpected `]`, expected `}` instead of it <- 1:1-1:2 the open `{`',
    ],
    '}{"a":1}': ['{"a":1}', '1:1-1:2 unexpected `}`, expected a value; remove it'],
    ']': ['not read', '1:1-1:2 unexpected `]`, expected a value; remove it'],
    '[1, }, 2]': ['[1,2]', '1:5-1:6 unexpected `}`, expected a value; remove it <- 1:1-1:2 the open `[`'],
    '[1, 2}]': ['[1,2]', '1:6-1:7 unexpected `}`, expected `,` or `]`; remove it <- 1:1-1:2 the open `[`'],
    '{"a": [{"b": 1], "c": 2}': [
      '{"a":[{"b":1}],"c":2}',
      '1:15-1:16 unexpected `]`, expected `}` before it <- 1:8-1:9 the open `{`',
    ],
    '{"a": {"b": 1], "c": 2}': [
      '{"a":{"b":1},"c":2}',
      '1:14-1:15 unexpected `]`, expected `}` instead of it <- 1:7-1:8 the open `{`',
    ],
    '{"a": [{"b": 1}], {"c": 1}], "d": 1}': [
      '{"a":[{"b":1},{"c":1}],"d":1}',
      '1:19-1:20 unexpected `{`, expected it before the `]` that ends the list <- 1:16-1:17 the list ends here',
    ],
    '{"a": {"b": 1}}, "c": 1}': [
      '{"a":{"b":1},"c":1}',
      '1:18-1:21 unexpected key `"c"` behind the end, expected it before the `}` that ends the object <- 1:15-1:16 the object ends here',
    ],
    '[{"a": 1}, "b": 2]': ['[{"a":1},{"b":2}]', '1:12-1:15 unexpected key `"b"` in a list, expected `{` before it'],
    '["a": 1, "b": 2]': ['[{"a":1,"b":2}]', '1:2-1:5 unexpected key `"a"` in a list, expected `{` before it'],
    '["a": 1, "b": 2}, {"a": 2}]': [
      '[{"a":1,"b":2},{"a":2}]',
      '1:2-1:5 unexpected key `"a"` in a list, expected `{` before it',
    ],
    '{"a": {1: 2}, {"b": 1}}': [
      '{"a":[{"1":2},{"b":1}]}',
      '1:7-1:8 unexpected `{`, expected `[` before it',
      '1:8-1:9 unexpected `1`, expected a key in double quotes',
    ],
  },
  indentation: {
    // Told by a closing bracket that is that of an outer one.
    '{\n  "id": "/a",\n  "labels": {\n    "b": "c"\n}\n': [
      '{"id":"/a","labels":{"b":"c"}}',
      '5:1-5:2 unexpected `}` at this indentation, expected `}` before it to close `"labels": {` <- 3:13-3:14 the open `{`',
    ],
    '{\n  "a": {\n}': [
      '{"a":{}}',
      '3:1-3:2 unexpected `}` at this indentation, expected `}` before it to close `"a": {` <- 2:8-2:9 the open `{`',
    ],
    '{\n  "a": {\n    "b": [\n      {\n        "c": 1\n  },\n  "d": 2\n}': [
      '{"a":{"b":[{"c":1}]},"d":2}',
      '6:3-6:4 unexpected `}` at this indentation, expected `}]` before it to close `{` <- 4:7-4:8 the open `{` <- 3:10-3:11 the open `[`',
    ],
    '{\n  "a": {\n    "b": 1,\n}': [
      '{"a":{"b":1}}',
      '3:11-3:12 unexpected `,` before `}`, expected a key in double quotes; remove it',
      '4:1-4:2 unexpected `}` at this indentation, expected `}` before the last `,` to close `"a": {` <- 2:8-2:9 the open `{`',
    ],
    // Told by a member of an outer object, or by an element of an outer list.
    '{\n  "a": {\n    "b": 1\n  "c": 2\n}': [
      '{"a":{"b":1},"c":2}',
      '4:3-4:6 unexpected `"c"` at this indentation, expected `},` before it to close `"a": {` <- 2:8-2:9 the open `{`',
    ],
    '{\n  "a": {\n    "b": 1,\n  "c": 2\n}': [
      '{"a":{"b":1},"c":2}',
      '4:3-4:6 unexpected `"c"` at this indentation, expected `}` before the last `,` to close `"a": {` <- 2:8-2:9 the open `{`',
    ],
    '[\n  {\n    "a": 1,\n  {\n    "b": 2\n  }\n]': [
      '[{"a":1},{"b":2}]',
      '4:3-4:4 unexpected `{` at this indentation, expected `}` before the last `,` to close `{` <- 2:3-2:4 the open `{`',
    ],
    '{\n  "a": [\n    1,\n    2\n  "b": 3\n}': [
      '{"a":[1,2],"b":3}',
      '5:3-5:6 unexpected `"b"` at this indentation, expected `],` before it to close `"a": [` <- 2:8-2:9 the open `[`',
    ],
    '{\r\n\t"a": {\r\n\t\t"b": 1\r\n\t"c": 2\r\n}': [
      '{"a":{"b":1},"c":2}',
      '4:2-4:5 unexpected `"c"` at this indentation, expected `},` before it to close `"a": {` <- 2:7-2:8 the open `{`',
    ],
    // One too many.
    '{\n  "a": {\n    "b": 1\n  }\n  },\n  "c": 2\n}': [
      '{"a":{"b":1},"c":2}',
      '5:3-5:4 unexpected second `}` at this indentation; remove it <- 4:3-4:4 the first `}`',
    ],
    '[\n  [\n    [1],\n    [\n      2\n    ]\n    ],\n    [3]\n  ]\n]': [
      '[[[1],[2],[3]]]',
      '7:5-7:6 unexpected second `]` at this indentation; remove it <- 6:5-6:6 the first `]`',
    ],
    // Two mistakes.
    '{\n  "a": {\n    "b": 1\n  "c": {\n    "d": 1\n  "e": 2\n}': [
      '{"a":{"b":1},"c":{"d":1},"e":2}',
      '4:3-4:6 unexpected `"c"` at this indentation, expected `},` before it to close `"a": {` <- 2:8-2:9 the open `{`',
      '6:3-6:6 unexpected `"e"` at this indentation, expected `},` before it to close `"c": {` <- 4:8-4:9 the open `{`',
    ],
  },
  // What the indentation does not decide is told as it would be without it.
  'no indentation to go by': {
    '{"a": {"b": 1, "c": 2}': [
      'not read',
      '1:23-1:23 unexpected end of the text, expected `}` <- 1:1-1:2 the open `{`',
    ],
    '{\n"a": {\n"b": 1,\n"c": 2\n}': [
      'not read',
      '5:2-5:2 unexpected end of the text, expected `}` <- 1:1-1:2 the open `{`',
    ],
    // Tabs here and blanks there.
    '{\n\t"a": {\n    "b": 1\n\t"c": 2\n}': [
      'not read',
      '4:2-4:5 unexpected `"c"`, expected `,` or `}` <- 2:7-2:8 the open `{`',
    ],
    // Neither as far as the members of `a` nor as those of the outer object.
    '{\n  "a": {\n      "b": 1,\n    "c": 2\n  }': [
      '{"a":{"b":1,"c":2}}',
      '5:4-5:4 unexpected end of the text, expected `}` <- 1:1-1:2 the open `{`',
    ],
    // The members of `b` are no further in than `b` itself.
    '{\n  "a": {\n    "b": {\n    "c": 1\n  }\n': [
      '{"a":{"b":{"c":1}}}',
      '5:3-5:4 unexpected `}` at this indentation, expected `}` before it to close `"b": {` <- 3:10-3:11 the open `{`',
      '5:4-5:4 unexpected end of the text, expected `}` <- 1:1-1:2 the open `{`',
    ],
    // Cut off, and odd before that: to follow the indentation of line 6 would take more brackets than to ignore it.
    '{\n  "a": {\n    "b": [\n      1\n    ]\n},\n"c": {\n  "d": 1\n}': [
      '{"a":{"b":[1]},"c":{"d":1}}',
      '9:2-9:2 unexpected end of the text, expected `}` <- 1:1-1:2 the open `{`',
    ],
    // No bracket is missing.
    '{\n  "a": {\n      "b": 1\n}, "c": 2,\n  "d": 3,,\n "e": 4\n}': [
      '{"a":{"b":1},"c":2,"d":3,"e":4}',
      '5:10-5:11 unexpected `,`, expected a key in double quotes; remove it',
    ],
    // A comment before the bracket, and a supposed one.
    '{\n  "a": {\n    "b": 1\n/**/ }': [
      '{"a":{"b":1}}',
      '4:1-4:5 unexpected comment `/**/`, expected JSON without comments; remove it',
      '4:7-4:7 unexpected end of the text, expected `}` <- 1:1-1:2 the open `{`',
    ],
    '[\n  "a": {\n    "b": 1\n  }\n]': [
      '[{"a":{"b":1}}]',
      '2:3-2:6 unexpected key `"a"` in a list, expected `{` before it',
    ],
  },
  fragments: {
    '"a": {"b": 1}': ['{"a":{"b":1}}', '1:1-1:4 unexpected key `"a"` outside of an object, expected `{` before it'],
    '"a": [1],': ['{"a":[1]}', '1:1-1:4 unexpected key `"a"` outside of an object, expected `{` before it'],
    '"a": [1]}}': ['{"a":[1]}', '1:1-1:4 unexpected key `"a"` outside of an object, expected `{` before it'],
    'a: [\n1\n]': ['{"a":[1]}', '1:1-1:2 unexpected key `a` outside of an object, expected `{` before it'],
    '"a": 1, "b": 2': ['{"a":1,"b":2}', '1:1-1:4 unexpected key `"a"` outside of an object, expected `{` before it'],
    '{"a": 1},\n{"a": 2}': [
      '[{"a":1},{"a":2}]',
      '2:1-2:2 unexpected `{` behind the end, expected one value, or `[` and `]` around the values',
    ],
    '{"a": 1}\n{"a": 2}\n{"a": 3}': [
      '[{"a":1},{"a":2},{"a":3}]',
      '2:1-2:2 unexpected `{` behind the end, expected one value, or `[` and `]` around the values',
    ],
    '1 2': ['not read', '1:3-1:4 unexpected `2`, expected the end of the text; remove it'],
  },
  surroundings: {
    'TaskInfo {\n"a": 1\n}': ['{"a":1}', '1:1-1:9 unexpected `TaskInfo`, expected `{` or `[`; remove it'],
    'var x = {\n"a": 1\n};': [
      '{"a":1}',
      '1:1-1:8 unexpected `var x =`, expected `{` or `[`; remove it',
      '3:2-3:3 unexpected `;`, expected the end of the text; remove it',
    ],
    '$ cat app.json\n{"a": 1}': ['{"a":1}', '1:1-1:15 unexpected `$ cat app.json`, expected `{` or `[`; remove it'],
    '{"a": 1}\nEOF\n': ['{"a":1}', '2:1-2:4 unexpected `EOF`, expected the end of the text; remove it'],
    '{"a": 1} and {"b": 2} too': [
      '[{"a":1},{"b":2}]',
      '1:10-1:13 unexpected `and`, expected the end of the text; remove it',
      '1:14-1:15 unexpected `{` behind the end, expected one value, or `[` and `]` around the values',
      '1:23-1:26 unexpected `too`, expected the end of the text; remove it',
    ],
    '{"a": 1}, and so on': ['{"a":1}', '1:9-1:20 unexpected `, and so on`, expected the end of the text; remove it'],
  },
  comments: {
    '// a\n{ /* b\n */ "c": 1, # d\n}': [
      '{"c":1}',
      '1:1-1:5 unexpected comment `// a`, expected JSON without comments; remove it',
      '2:3-3:4 unexpected comment `/* b\\u000a */`, expected JSON without comments; remove it',
      '3:11-3:12 unexpected `,` before `}`, expected a key in double quotes; remove it',
      '3:13-3:16 unexpected comment `# d`, expected JSON without comments; remove it',
    ],
    '1 /* x': ['1', '1:3-1:7 unexpected comment `/* x`, expected JSON without comments; remove it'],
    '/* a */ {}': ['not read', '1:1-1:8 unexpected comment `/* a */`, expected JSON without comments; remove it'],
  },
  ends: {
    '{"a":1': ['{"a":1}', '1:7-1:7 unexpected end of the text, expected `}` <- 1:1-1:2 the open `{`'],
    '{"a": \n': ['not read', '1:5-1:5 unexpected end of the text, expected a value <- 1:1-1:2 the open `{`'],
    '{"a"': ['not read', '1:5-1:5 unexpected end of the text, expected `:` <- 1:1-1:2 the open `{`'],
    '[': ['not read', '1:2-1:2 unexpected end of the text, expected `]` <- 1:1-1:2 the open `[`'],
    '{': ['not read', '1:2-1:2 unexpected end of the text, expected `}` <- 1:1-1:2 the open `{`'],
    '{"a":1,': ['{"a":1}', '1:8-1:8 unexpected end of the text, expected `}` <- 1:1-1:2 the open `{`'],
    '# x': [
      'not read',
      '1:1-1:4 unexpected comment `# x`, expected JSON without comments; remove it',
      '1:4-1:4 unexpected end of the text, expected a value',
    ],
    '{"a":[{"b":1': ['{"a":[{"b":1}]}', '1:13-1:13 unexpected end of the text, expected `}]}` <- 1:7-1:8 the open `{`'],
    '[{"a":1}, "b": 2': [
      '[{"a":1},{"b":2}]',
      '1:11-1:14 unexpected key `"b"` in a list, expected `{` before it',
      '1:17-1:17 unexpected end of the text, expected `]` <- 1:1-1:2 the open `[`',
    ],
  },
};

describe.each(Object.entries(table))('%s', (_, rows) => {
  test.each(Object.entries(rows))('%j', async (text, expected) => {
    expect(await read(text)).toEqual(expected);
  });
});

test('a strict reading says the same, and reads nothing', async () => {
  const text = '{"a": [1,], b: 2}';
  const { parts } = await readText(text);
  const strict = await readText(text, { strictSyntax: true });
  expect(strict.parts).toEqual([]);
  expect(strict.problems).toEqual(parts[0]?.problems);
});

test('positions of values are those in the text', async () => {
  const [part] = (await readText(`\ufeff{ a: 'x',\n  "b": [1 2, // c\n {{d}}], "e": {"f": [true]\n}`)).parts;
  const pointers = ['', '/a', '/b', '/b/0', '/b/1', '/b/2', '/e', '/e/f', '/e/f/0', '/g'];
  const positions = part?.locate(pointers) ?? new Map();
  expect(pointers.map((pointer) => `${pointer} ${showPosition(positions.get(pointer))}`)).toEqual([
    ' 1:1-4:2',
    '/a 1:6-1:9',
    '/b 2:8-3:8',
    '/b/0 2:9-2:10',
    '/b/1 2:11-2:12',
    '/b/2 3:2-3:7',
    '/e 3:15-3:27',
    '/e/f 3:21-3:27',
    '/e/f/0 3:22-3:26',
    '/g 1:1-4:2',
  ]);
});

test('duplicate keys and numbers are found behind syntax errors, in the order of the text', async () => {
  expect(showProblems(await readText('{a: 1, "a": 1e400, b: 2}'))).toEqual([
    '1:2-1:3 error text/syntax : unexpected `a`, expected a key in double quotes',
    '1:8-1:11 warning text/duplicate-key /a: duplicate key `a`, expected each key once; the last one wins <- 1:2-1:3 /a: the first `a`',
    '1:13-1:18 warning text/number /a: `1e400` is read as `Infinity`, expected a number that a double can hold',
    '1:20-1:21 error text/syntax : unexpected `b`, expected a key in double quotes',
  ]);
});

test('lines end as in an editor', async () => {
  expect(await read('{\r\n"a":1,\r}')).toEqual([
    '{"a":1}',
    '2:6-2:7 unexpected `,` before `}`, expected a key in double quotes; remove it',
  ]);
});

test('nesting that is too deep ends the search', async () => {
  const text = `[oops, ${'['.repeat(100_000)}`;
  expect(showProblems(await readText(text))).toEqual([
    '1:2-1:6 error text/syntax : unexpected `oops`, expected a value; put a string in double quotes',
    '1:207-1:208 error text/depth : objects and arrays are nested too deep, expected at most 200 levels',
  ]);
});

test.each([
  [
    'commas',
    `[1${','.repeat(200_000)}]`,
    'unexpected `,`, expected a value; remove it (and 199999 more commas too many)',
  ],
  [
    'control characters',
    `["${'\t'.repeat(200_000)}"]`,
    'unexpected control character `\\u0009`, expected its escape (and 199999 more control characters)',
  ],
  [
    'comments',
    `[1${'/**/'.repeat(200_000)}]`,
    'unexpected comment `/**/`, expected JSON without comments; remove it (and 199999 more comments)',
  ],
])('a flood of %s is one finding, with their number', async (_, text, message) => {
  const [part] = (await readText(text, { syntax: 'json' })).parts;
  expect(part?.problems.map((problem) => problem.message)).toEqual([message]);
});

const scrap = fc.constantFrom(
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '"a"',
  '"',
  '\\',
  '1',
  '-',
  '0',
  '.',
  'e',
  'true',
  'x',
  "'",
  '/',
  '//',
  '/*',
  '*/',
  '#',
  '...',
  '{{x}}',
  '<k>',
  '“b”',
  '`',
  ' ',
  '\n',
  '\t',
  '\u00a0',
  '\ud800',
  '\u0001',
);

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

test('a text has errors, in their order, if and only if JSON.parse refuses it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(scrap, { minLength: 1 }), async (scraps) => {
      const text = `[${scraps.join('')}`;
      const isValid = isJson(text);
      const { parts, problems } = await readText(text, { syntax: 'json' });
      const [part] = parts;
      if (isValid) expect(parts).toHaveLength(1);
      const errors = [...problems, ...(part?.problems ?? [])].filter(({ severity }) => severity === 'error');
      expect(errors.length > 0).toBe(!isValid);
      const offsets = errors.map(({ position }) => position.start.offset);
      expect(offsets).toEqual([...new Set(offsets)].sort((a, b) => a - b));
      for (const { position } of errors) {
        expect(position.end.offset).toBeLessThanOrEqual(text.length);
        expect(position.start.offset).toBeLessThanOrEqual(position.end.offset);
      }
      const root = part?.locate(['']).get('');
      if (root !== undefined) expect(root.end.offset).toBeLessThanOrEqual(text.length);
    }),
  );
});

/** A mistake: what a token of a valid text is replaced by, and the part of that which the first error must hold. */
interface Mistake {
  readonly token: RegExp;
  readonly replace: (token: string) => string;
  readonly offending: RegExp;
}

const mistakes: Record<string, Mistake> = {
  'a comment': { token: /[,:[{]/g, replace: (token) => `${token}/*x*/`, offending: /^\/\*x\*\/$/ },
  'a comma too many': { token: /,/g, replace: () => ',,', offending: /^,$/ },
  'a trailing comma': { token: /[\]}]/g, replace: (token) => `,${token}`, offending: /^,$/ },
  'a missing comma': { token: /,/g, replace: () => ' ', offending: /^(?:".*"|[\w.-]+|[[{])$/s },
  'an ellipsis': { token: /[[{]/g, replace: (token) => `${token}...`, offending: /^\.{3}$/ },
  'a placeholder': { token: /\b\d+\b/g, replace: () => '<x>', offending: /^<x>$/ },
  'a bare key': { token: /"k\w*"/g, replace: (token) => token.slice(1, -1), offending: /^k\w*$/ },
  'a key in single quotes': { token: /"k\w*"/g, replace: (token) => token.replaceAll('"', "'"), offending: /^'k\w*'$/ },
  'a key in smart quotes': { token: /"k\w*"/g, replace: (token) => `“${token.slice(1, -1)}”`, offending: /^“k\w*”$/ },
  'a missing colon': { token: /:/g, replace: () => ' ', offending: /^(?:".*"|[\w.-]+|[[{])$/s },
};

const key = fc.constantFrom('k', 'ka', 'kb', 'kc', 'kd');
const { value: document } = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 4 }, fc.integer({ min: 0 }), fc.constant('text'), tie('list'), tie('object')),
  list: fc.array(tie('value'), { maxLength: 4 }),
  object: fc.dictionary(key, tie('value'), { maxKeys: 4 }),
}));

describe.each(Object.entries(mistakes))('%s in any document', (_, { token, replace, offending }) => {
  test('is the first error, at its place, and the only one where it is mended for sure', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(document, { minLength: 2 }),
        fc.nat(),
        fc.constantFrom(0, 1),
        async (value, at, indent) => {
          const json = JSON.stringify(value, null, indent);
          const places = [...json.matchAll(token)];
          const place = places[at % places.length];
          if (place === undefined) return;
          const text = json.slice(0, place.index) + replace(place[0]) + json.slice(place.index + place[0].length);
          if (isJson(text)) return;
          const { parts, problems } = await readText(text, { syntax: 'json' });
          const [first] = [...problems, ...(parts[0]?.problems ?? [])].filter(({ severity }) => severity === 'error');
          const { start, end } = first?.position ?? { start: { offset: 0 }, end: { offset: 0 } };
          expect(text.slice(start.offset, end.offset)).toMatch(offending);
          expect(start.offset).toBeGreaterThanOrEqual(place.index);
          expect(text.slice(place.index + replace(place[0]).length, start.offset)).toMatch(/^[\s,]*$/);
        },
      ),
    );
  });
});

test.each(['missing', 'second'])('a %s closing bracket is found by the indentation in any document', async (what) => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(document, { minLength: 2 }),
      fc.nat(),
      fc.constantFrom(2, '\t'),
      async (value, at, unit) => {
        const json = JSON.stringify(value, null, unit);
        const places = [...json.matchAll(/^\s+([\]}])(?=,?$)/gm)];
        const place = places[at % places.length];
        if (place === undefined) return;
        const [line, bracket] = place;
        const behind = json.slice(place.index + line.length);
        const text = json.slice(0, place.index) + (what === 'missing' ? '' : `${line}\n${line}`) + behind;
        const { parts, problems } = await readText(text, { syntax: 'json' });
        expect(problems).toEqual([]);
        expect(parts[0]?.value).toEqual(value);
        expect(parts[0]?.problems.map(({ message }) => message)).toEqual([expect.stringContaining(`\`${bracket}`)]);
      },
    ),
  );
});

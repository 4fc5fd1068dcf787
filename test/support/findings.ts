import { locateFixes } from '../../src/fix/locate-fixes.ts';
import { lintText } from '../../src/lint/lint-text.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { Report } from '../../src/reporters/reporter.ts';

const volume = (fields: string): string =>
  `{"containerPath": "data", "mode": "RW", "external": {"name": "pg", "provider": "dvdi", ${fields}}}`;

/** A group of two apps, the second with a driver that is no label, twice the same key, and too many instances. */
export const group: string = [
  '{',
  '  "id": "/prod",',
  '  "apps": [',
  '    {"id": "web", "cmd": "xy"},',
  '    {',
  '      "id": "db",',
  '      "cmd": "run",',
  '      "cmd": "😀 run",',
  '      "instances": 2,',
  '      "container": {"type": "MESOS", "volumes": [',
  `\t${volume('"options": {"é": "😀", "dvdi/driver": "Rex Ray"}')}`,
  '      ]}',
  '    }',
  '  ]',
  '}',
  '',
].join('\n');

/** Numbers in quotes, which are mended in the text, among characters of several bytes. */
const fixable = `id: /é
cmd: xy
upgradeStrategy: {minimumHealthCapacity: 0, maximumOverCapacity: "0"}
container:
  type: MESOS
  volumes:
    - {containerPath: "😀", mode: RW, external: {name: v, provider: dvdi, size: "10", options: {dvdi/driver: rexray}}}
`;

const hostileName = 'a\u001b[31m"b"|<c>]]>&`d`\n::error::%0A#😀,\u202e\ud800\u0007.json';

/** Text that every format has a use for, or that a terminal would act on. */
export const hostile: Diagnostic = {
  rule: 'document/schema',
  severity: 'error',
  message:
    'unexpected `\u001b]0;title\u0007`|<script>"&\']]>\r\n::set-output name=x::y {0} [link](http://example.org) #1 @all %25 \u009b \u2028\ufffe\udc00 $x$ \\ …😀',
  pointer: '/a~1b/\u001b[2J|`]]>',
  position: { start: { line: 1, column: 4, offset: 3 }, end: { line: 2, column: 2, offset: 15 } },
  workload: { id: '/prod/\u001b"<|`\n', pointer: '' },
  authority: 'marathon',
  stage: 'json',
  upstream: [{ path: '/a(0)/"\u001b[0m"', text: 'no \u0007\n]]>', match: 'prefix' }],
  related: [{ message: 'the first \u001b `x`](y)', pointer: '/\u0000' }],
};

/** A rule that is none of extvol's, and a backtick that has no other. */
const mine: Diagnostic = {
  ...hostile,
  rule: 'mine/\u001b<i>|`',
  severity: 'info',
  message: 'a ` <i>b</i>',
  related: [],
};

const unreadable: Diagnostic = {
  rule: 'file/unreadable',
  severity: 'error',
  message: 'cannot read: no such file',
  pointer: '',
};

const lintFile = async (file: string, text: string): Promise<Report> => {
  const { diagnostics } = await lintText(text);
  return { file, diagnostics, text };
};

/** The findings that every reporter is tried with, by case. */
export const cases: Readonly<Record<string, () => Promise<readonly Report[]>>> = {
  'no file': async () => [],
  zero: async () => [await lintFile('apps/clean.json', '{"id": "/a", "cmd": "xy"}')],
  one: async () => [await lintFile('env.json', '{"DVDI_VOLUME_NAME": "v", "DVDI_VOLUME_CONTAINERPATH": "data"}')],
  many: async () => [
    await lintFile('/srv/my apps/prod.json', group),
    { file: 'gone.json', diagnostics: [unreadable] },
    await lintFile('apps/clean.json', '{"id": "/a", "cmd": "xy"}'),
    await lintFile('stream.yaml', 'id: /a\ncpus: x\n---\nid: /a\ncpus: x\n'),
    await lintFile('broken.json', '{"id": "/a",, }'),
    await lintFile('open.json', '{"id": "/a"'),
  ],
  fixable: async () => {
    const found = await lintFile('fixable.yaml', fixable);
    const located = { ...found, diagnostics: await locateFixes(fixable, found.diagnostics) };
    return [located, { file: 'no-text.yaml', diagnostics: located.diagnostics }];
  },
  hostile: async () => [
    { file: hostileName, diagnostics: [hostile], text: 'é\t\u001b😀\u202e"b"\r\nc\n' },
    { file: hostileName, diagnostics: [{ ...unreadable, message: 'cannot read: \u001b[1m' }] },
    { file: '🐘 日本/../x:y.yml', diagnostics: [mine] },
  ],
};

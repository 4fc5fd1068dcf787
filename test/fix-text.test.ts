import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fixText } from '../src/fix/fix-text.ts';
import { lint } from '../src/lint/lint.ts';
import { composeEdits } from '../src/text/edit/compose-edits.ts';
import { replaceText, type TextEdit } from '../src/text/edit/tree.ts';

const volume = (external: string, rest = ''): string =>
  `{"id":"/a","cmd":"xy","container":{"type":"MESOS","volumes":[{"containerPath":"d","mode":"RW","external":${external}${rest}}]}}`;
const dvdi = (fields: string, options = '"dvdi/driver":"rexray"'): string =>
  volume(`{"name":"v","provider":"dvdi",${fields}"options":{${options}}}`);

test.each<[string, string, string]>([
  ['a clean text', dvdi('"size":10,'), dvdi('"size":10,')],
  ['a size in quotes', dvdi('"size":"10",'), dvdi('"size":10,')],
  ['a boolean in quotes', dvdi('"shared":"true",'), dvdi('"shared":true,')],
  ['another boolean in quotes', dvdi('"shared":"false",'), dvdi('"shared":false,')],
  [
    'a number for an option',
    dvdi('', '"dvdi/driver":"rexray","dvdi/x":5'),
    dvdi('', '"dvdi/driver":"rexray","dvdi/x":"5"'),
  ],
  [
    'a boolean for an option',
    dvdi('', '"dvdi/driver":"rexray","dvdi/x":true'),
    dvdi('', '"dvdi/driver":"rexray","dvdi/x":"true"'),
  ],
  ['comments', '{"id":"/a", // an app\n  /* one */\n"cmd":"xy" # two\n}', '{"id":"/a",\n"cmd":"xy"\n}'],
  ['a comment before what it is about', '{"id":/* here */"/a","cmd":"xy"}', '{"id":"/a","cmd":"xy"}'],
  ['odd blanks', '{"id":\u00a0"/a","cmd":"xy"}', '{"id": "/a","cmd":"xy"}'],
  ['curly and single quotes', "{“id”:“/a”,'cmd':'say \"x\"'}", '{"id":"/a","cmd":"say \\"x\\""}'],
  ['Python', "{'id':'/a','cmd':'xy','labels':None,}", '{"id":"/a","cmd":"xy","labels":null}'],
  ['keys without quotes', '{id:"/a",cmd:"xy"}', '{"id":"/a","cmd":"xy"}'],
  ['commas behind last members', '{"id":"/a","cmd":"xy","args":[],}', '{"id":"/a","cmd":"xy","args":[]}'],
])('mends %s', async (_, text, expected) => {
  const fixed = await fixText(text);
  expect(fixed.text).toBe(expected);
  expect(replaceText(text, fixed.edits)).toBe(expected);
});

test.each<[string, string]>([
  ['a number that may be written in several ways', dvdi('', '"dvdi/driver":"rexray","dvdi/x":1.5')],
  ['a size that is no whole number', dvdi('"size":"10GB",')],
  ['a boolean that is none', dvdi('"shared":"yes",')],
  ['a volume that Marathon reads as another one', volume('{"name":"v","size":"10"}', ',"hostPath":"/h"')],
  ['broken JSON', '{"id" "/a",}'],
  ['words without quotes', '{"id": "/a", "cmd": sleep,}'],
  ['comments that suppress something', '{"id": "/a", // extvol-ignore text/syntax - x\n"cmd": "xy",}'],
  ['text around JSON', 'app {"id": "/a", "cmd": "xy",}'],
  ['broken YAML', 'a: ['],
  [
    'Mesos documents',
    '[{"mode":"RW","container_path":"d","source":{"type":"DOCKER_VOLUME","docker_volume":{"name":5}}}]',
  ],
])('leaves %s alone', async (_, text) => {
  const fixed = await fixText(text);
  expect([fixed.text, fixed.edits]).toEqual([text, []]);
  expect(fixed.diagnostics).not.toEqual([]);
});

test('what an alias shares is not mended', async () => {
  const text = `apps:
- {id: /a, cmd: xy, container: {type: MESOS, volumes: [{containerPath: d, mode: RW, external: &e {name: v, provider: dvdi, size: "1", options: {dvdi/driver: r}}}]}}
- {id: /b, cmd: xy, container: {type: MESOS, volumes: [{containerPath: d, mode: RW, external: *e}]}}
- {id: /c, cmd: xy, container: {type: MESOS, volumes: [{containerPath: d, mode: RW, external: {name: w, provider: dvdi, size: "1", options: {dvdi/driver: r}}}]}}
`;
  expect((await fixText(text)).text).toBe(text.replace('w, provider: dvdi, size: "1"', 'w, provider: dvdi, size: 1'));
});

test('a finding says how it is mended', () => {
  const app = {
    id: '/a',
    cmd: 'xy',
    upgradeStrategy: { maximumOverCapacity: 1, minimumHealthCapacity: 0 },
    container: {
      type: 'MESOS',
      volumes: [
        { containerPath: 'd', mode: 'RW', external: { name: 'v', provider: 'dvdi', options: { 'dvdi/driver': 'r' } } },
      ],
    },
  };
  const pointer = '/upgradeStrategy/maximumOverCapacity';
  expect(lint(app).diagnostics.find((found) => found.pointer === pointer)?.fix).toEqual({
    edits: [{ op: 'set', pointer, value: 0 }],
    sentence: 'set `maximumOverCapacity` to 0',
    safe: true,
  });
});

test('edits of edits are edits', () => {
  const editsOf = (length: number): fc.Arbitrary<readonly TextEdit[]> =>
    fc.array(fc.tuple(fc.nat(length), fc.nat(3), fc.constantFrom('', 'x', 'yz')), { maxLength: 5 }).map((found) => {
      let from = 0;
      return [...found]
        .sort(([a], [b]) => a - b)
        .flatMap(([start, count, text]) => {
          if (start < from) return [];
          from = Math.min(start + count, length);
          return [{ start, end: from, text }];
        });
    });
  const cases = fc
    .string({ maxLength: 20 })
    .chain((text) =>
      editsOf(text.length).chain((first) =>
        fc.tuple(fc.constant(text), fc.constant(first), editsOf(replaceText(text, first).length)),
      ),
    );
  fc.assert(
    fc.property(cases, ([text, first, second]) => {
      const expected = replaceText(replaceText(text, first), second);
      expect(replaceText(text, composeEdits(text.length, first, second))).toBe(expected);
    }),
  );
});

test('what others use by an alias stays as it is', async () => {
  const strategy = 'upgradeStrategy: &u { maximumOverCapacity: 1, minimumHealthCapacity: 0 }\nx: *u\n';
  const text = `id: /a\ncmd: xy\n${strategy}container: ${JSON.stringify(JSON.parse(dvdi('')).container)}\n`;
  const { text: fixed, edits, diagnostics } = await fixText(text);
  expect([fixed, edits]).toEqual([text, []]);
  expect(diagnostics).toContainEqual(expect.objectContaining({ rule: 'marathon/dvdi-upgrade-over-capacity' }));
});

test('broken YAML stays as it is', async () => {
  expect(await fixText('a: [', { syntax: 'yaml' })).toMatchObject({ text: 'a: [', edits: [] });
});

test('what a comment suppresses stays', async () => {
  const text =
    '{"id": "/a", "cmd": "xy",\n  "instances": "2", // extvol-ignore document/schema — as it was\n  "cpus": "1"}';
  const { text: fixed, diagnostics } = await fixText(text, { syntax: 'jsonc' });
  expect(fixed).toBe(text.replace('"cpus": "1"', '"cpus": 1'));
  expect(diagnostics).toEqual([]);
});

test('a text of a notation of its own stays as it is', async () => {
  const text = 'dvdcli mount --volumedriver=rexray --volumename=v --volumeopts=size=5\n';
  expect(await fixText(text)).toMatchObject({ text, edits: [], diagnostics: [] });
});

import { expect, test } from '@jest/globals';
import { convertText } from '../src/convert/convert-text.ts';

const app = (extra = ''): string =>
  `id: /a # the app\ncmd: xx\nenv: &env\n  DVDI_VOLUME_NAME: v\n  DVDI_VOLUME_CONTAINERPATH: /tmp/v\n${extra}`;
const anew = { rule: 'convert/changed', message: expect.stringMatching(/^the output is written anew/) };

test('an app is edited in place, and its comments stay', async () => {
  const { text, edits, diagnostics } = await convertText(app(), { to: 'marathon-external' });
  expect(text).toMatch(/^id: \/a # the app\ncmd: xx\ncontainer:\n/);
  expect(edits).not.toEqual([]);
  expect(diagnostics).not.toContainEqual(expect.objectContaining(anew));
});

test('where others would change too, it is written anew, which is said', async () => {
  const { text, edits, diagnostics } = await convertText(app('other: *env\n'), { to: 'marathon-external' });
  expect(text).not.toContain('# the app');
  expect(edits).toMatchObject([{ start: 0, text }]);
  expect(diagnostics).toContainEqual(expect.objectContaining(anew));
});

test.each([
  ['DVDI_VOLUME_NAME: v # one\nDVDI_VOLUME_CONTAINERPATH: /v\n', 'yaml', true],
  ['# one\nDVDI_VOLUME_NAME: v\nDVDI_VOLUME_CONTAINERPATH: /v\n', 'yaml', true],
  ['DVDI_VOLUME_NAME: v#1\nDVDI_VOLUME_CONTAINERPATH: /v\n', 'yaml', false],
  ['{"DVDI_VOLUME_NAME": "v", /* one */ "DVDI_VOLUME_CONTAINERPATH": "/v"}', 'jsonc', true],
  ['{"DVDI_VOLUME_NAME": "v", // one\n "DVDI_VOLUME_CONTAINERPATH": "/v"}', 'jsonc', true],
  ['{"DVDI_VOLUME_NAME": "v", "DVDI_VOLUME_CONTAINERPATH": "/v"}', 'jsonc', false],
  ['{"DVDI_VOLUME_NAME": "v", "DVDI_VOLUME_OPTS": "a= #//*", "DVDI_VOLUME_CONTAINERPATH": "/v"}', 'json', false],
] as const)('another document has none of the comments of %s', async (text, syntax, isTold) => {
  const { edits, diagnostics } = await convertText(text, { to: 'mesos-volume', syntax });
  expect(edits).toBeUndefined();
  const told = diagnostics.some(
    ({ rule, message }) => rule === anew.rule && message.startsWith('the output is written'),
  );
  expect(told).toBe(isTold);
});

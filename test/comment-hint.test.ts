import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { convertText } from '../src/convert/convert-text.ts';
import { fixText } from '../src/fix/fix-text.ts';
import { lintText } from '../src/lint/lint-text.ts';
import { makeFolder, runIn } from './support/command-line.ts';

const hint =
  'unexpected comment `// x`, expected JSON without comments; remove it, or read the text as JSON with comments (`--input jsonc`, `syntax`), which keeps it';
const text = (rest: string): string =>
  `{ "DVDI_VOLUME_NAME": "v", // x\n "DVDI_VOLUME_CONTAINERPATH": "/tmp/v"${rest} }`;
const messagesOf = ({ diagnostics }: { diagnostics: readonly { rule: string; message: string }[] }) =>
  diagnostics.filter(({ rule }) => rule === 'text/syntax').map(({ message }) => message);

test('what changes a text tells the way out', async () => {
  for (const syntax of [undefined, 'json'] as const) {
    expect(messagesOf(await convertText(text(''), { syntax, to: 'mesos-volume' }))).toEqual([hint]);
    expect(messagesOf(await fixText(text(','), { syntax }))).toEqual([]);
  }
  const cwd = makeFolder();
  writeFileSync(join(cwd, 'a.json'), text(''));
  const { out } = await runIn(cwd, ['lint', 'a.json']);
  expect(out).toContain('; remove it\n');
});

test('where it is one', async () => {
  expect(messagesOf(await convertText(text('"x"'), { to: 'mesos-volume' }))[0]).toMatch(/; remove it$/);
  expect(messagesOf(await convertText(text(''), { to: 'mesos-volume', syntax: 'jsonc' }))).toEqual([]);
  expect(messagesOf(await convertText('// x', { to: 'mesos-volume' }))[0]).not.toContain('jsonc');
  expect(messagesOf(await lintText(text('')))[0]).toMatch(/; remove it$/);
});

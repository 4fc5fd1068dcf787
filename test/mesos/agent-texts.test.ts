import { expect, test } from '@jest/globals';
import { readDocuments } from '../../src/read/read-documents.ts';

/** The values of a text, and what stands where each of their members is said to be. */
async function show(text: string): Promise<readonly unknown[]> {
  const { parts, problems } = await readDocuments(text);
  expect(problems).toEqual([]);
  return parts.map(({ value, locate }) => {
    const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [''];
    const positions = locate(keys.map((key) => `/${key}`));
    return [value, [...positions.values()].map(({ start, end }) => text.slice(start.offset, end.offset))];
  });
}

test.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
  ['MESOS_A=1\n', { MESOS_A: '1' }, ['1']],
  ['\ufeff# x\r\n\r\nexport MESOS_A="1 2"\r\nB=\r\n', { MESOS_A: '1 2', B: '' }, ['"1 2"', '']],
  ["MESOS_A=1\nMESOS_A='2'", { MESOS_A: '2' }, ["'2'"]],
  ['MESOS_A=a,\\\nb\n', { MESOS_A: 'a,b' }, ['a,\\\nb']],
])('variables: %j', async (text, value, places) => {
  expect(await show(text)).toEqual([[value, places]]);
});

test('the place of all variables is from the first value to the last', async () => {
  const text = 'MESOS_A=1\nB=2\n';
  const { parts } = await readDocuments(text);
  const { start, end } = parts[0]?.locate(['']).get('') ?? {};
  expect(text.slice(start?.offset, end?.offset)).toBe('1\nB=2');
});

test.each(['A=1\n', 'MESOS_A=1\nwords\n', 'MESOS_B: 1\n', '# MESOS_A=1\nB=1\n'])(
  'no variables of Mesos: %j',
  async (text) => {
    const { parts } = await readDocuments(text);
    expect(JSON.stringify(parts)).not.toContain('"MESOS_A":"1');
  },
);

test('a unit of systemd: its variables, then its commands', async () => {
  const text =
    '; x\n[Unit]\nA=b\n[Service]\nEnvironment = MESOS_A=1 "MESOS_B=2 3" x MESOS_C="4" O=5\nExecStart=mesos-agent --a \\\n  --b\nExecStart=/x\n';
  expect(await show(text)).toEqual([
    [{ MESOS_A: '1', MESOS_B: '2 3', MESOS_C: '4' }, ['1', '2 3', '"4"']],
    ['mesos-agent --a \\\n  --b $ENVIRONMENT', ['mesos-agent --a \\\n  --b']],
  ]);
});

test('a section behind something else is none', async () => {
  expect((await readDocuments('# x\nwords\n[Service]\n')).parts).not.toEqual([]);
  expect((await readDocuments('# x \\\n[Service]')).parts).toMatchObject([{ value: ['Service'] }]);
});

test('another unit is told', async () => {
  const { parts, problems } = await readDocuments('# x\n[Service]\nExecStart=/usr/bin/mesos-init-wrapper slave\n');
  expect(parts).toEqual([]);
  expect(problems).toMatchObject([
    { rule: 'text/syntax', severity: 'error', position: { start: { line: 2, column: 1 }, end: { column: 10 } } },
  ]);
  expect((await readDocuments('[Service]\n', { syntax: 'yaml' })).problems).toEqual([]);
});

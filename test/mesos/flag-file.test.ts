import { expect, test } from '@jest/globals';
import { readDocuments } from '../../src/read/read-documents.ts';
import { isFlagFile } from '../../src/systems/mesos/agent/flag-file.ts';

test.each([
  ['isolation', 'docker/volume\n', "mesos-agent --isolation='docker/volume'", 'docker/volume'],
  ['isolation', ' a,\n b \n\n', "mesos-agent --isolation=' a,\n b '", ' a,\n b'],
  ['attributes', "a:it's", "mesos-agent --attributes='a:it'\\''s'", "a:it's"],
  ['work_dir', '', "mesos-agent --work_dir=''", ''],
  ['?no-switch_user', '', 'mesos-agent --no-switch_user', ''],
  ['?isolation', '\ufeffanything', 'mesos-agent --isolation', 'anything'],
  ['resources', '{"a": 1}', `mesos-agent --resources='{"a": 1}'`, '{"a": 1}'],
  ['modules', 'file:///m.json\n', "mesos-agent --modules='file:///m.json'", 'file:///m.json'],
])('%s with %j', async (flag, text, value, place) => {
  const { parts, problems, syntax } = await readDocuments(text, { flag });
  expect([parts.map((part) => part.value), problems, syntax]).toEqual([[`${value} "$@"`], [], 'yaml']);
  const position = parts[0]?.locate(['/x']).get('/x');
  expect(text.slice(position?.start.offset, position?.end.offset)).toBe(place);
});

test('modules in JSON are what they are in a file of another name', async () => {
  const text = '{"libraries": []}';
  const { parts } = await readDocuments(text, { flag: 'modules' });
  expect(parts[0]?.value).toEqual({ libraries: [] });
});

test('what is no text is told', async () => {
  const { problems } = await readDocuments('a\0', { flag: 'isolation' });
  expect(problems).toMatchObject([{ rule: 'text/encoding' }]);
});

test.each(['isolation', '?no-switch_user', 'xfs_project_range'])('%s is a flag', (name) => {
  expect(isFlagFile(name)).toBe(true);
});

test.each(['modules.json', '.hidden', 'README.md', '??x', '?', 'a b'])('%s is none', (name) => {
  expect(isFlagFile(name)).toBe(false);
});

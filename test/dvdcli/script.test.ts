import { describe, expect, test } from '@jest/globals';
import { readDocuments } from '../../src/read/read-documents.ts';
import { showPosition } from '../text/show.ts';

describe('lines of commands', () => {
  const script = '#!/bin/sh\n\ndvdcli mount --a  \r\n  # x\n\t/opt/dvdcli unmount \\\n  --b\necho done\n';

  test('are a list, with their places', async () => {
    const { syntax, parts, problems } = await readDocuments(script);
    const [part] = parts;
    expect([syntax, part?.value, part?.problems, problems]).toEqual([
      'yaml',
      ['dvdcli mount --a', '/opt/dvdcli unmount \\\n  --b', 'echo done'],
      [],
      [],
    ]);
    const positions = [...(part?.locate(['', '/0', '/1', '/9']) ?? new Map()).values()].map(showPosition);
    expect(positions).toEqual(['3:1-7:10', '3:1-3:17', '5:2-6:6', '3:1-7:10']);
  });

  test.each([
    ['one line', 'dvdcli mount a: b # c\n', 'dvdcli mount a: b # c'],
    ['one that a backslash joins', 'dvdcli mount \\\r\n  a\n', 'dvdcli mount \\\n  a'],
    ['behind a prompt', '$ sudo /opt/dvdcli mount a\n', '/opt/dvdcli mount a'],
    ['behind other commands', '#!/bin/sh\nset -e\nsudo dvdcli mount a\n', ['set -e', 'dvdcli mount a']],
    ['behind two others', '#!/bin/sh\nset -e\nnohup \tsudo dvdcli mount a\n', ['set -e', 'dvdcli mount a']],
    ['an agent', '$ sudo mesos-agent \\\n  --a="b: c" # d\n\n# e\n', '$ sudo mesos-agent \\\n  --a="b: c" # d'],
    ['an agent of old', 'nohup  /usr/sbin/mesos-slave --a &', 'nohup  /usr/sbin/mesos-slave --a &'],
  ])('%s', async (_, text, value) => {
    expect((await readDocuments(text)).parts[0]?.value).toEqual(value);
  });

  test.each([
    ['#!/bin/sh\necho a\n', 'echo a'],
    ['sudo echo dvdcli mount', 'sudo echo dvdcli mount'],
    ['dvdcli\n', 'dvdcli'],
    ['# only\n# comments\n', undefined],
    ['echo a\ndvdcli mount\n', 'echo a dvdcli mount'],
    ['- dvdcli mount\n- dvdcli mount\n', ['dvdcli mount', 'dvdcli mount']],
  ])('%j is YAML', async (text, value) => {
    expect((await readDocuments(text)).parts[0]?.value).toEqual(value);
  });

  test('are not where the caller says that it is YAML', async () => {
    expect((await readDocuments('dvdcli a\ndvdcli b', { syntax: 'yaml' })).parts[0]?.value).toBe('dvdcli a dvdcli b');
  });
});

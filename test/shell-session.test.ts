import { describe, expect, test } from '@jest/globals';
import { convertText } from '../src/convert/convert-text.ts';
import { lintText } from '../src/lint/lint-text.ts';
import { readDocuments } from '../src/read/read-documents.ts';

// What is read of shell scripts, sessions and files of variables; expected values follow from `sh` and `docker run`.

const app =
  '{"id": "/db", "cmd": "run", "instances": 2, "env": {"DVDI_VOLUME_NAME": "v", "DVDI_VOLUME_CONTAINERPATH": "data"}}';
const volumes = '[{"container_path": "data", "mode": "RW"}]';
const values = async (text: string) => (await readDocuments(text)).parts.map(({ value }) => value);

describe('what is read', () => {
  test.each<[string, string, unknown[]]>([
    ['curl', `curl -X POST m:8080/v2/apps -d '${app}'\n`, [JSON.parse(app)]],
    [
      'curl over lines',
      `$ curl m:8080/v2/apps \\\n  --data '{\n"id": "/a",\n"cmd": "run" }'\n{"version": 1}\n`,
      [{ id: '/a', cmd: 'run' }],
    ],
    ['double quotes', `curl -d "${app.replaceAll('"', '\\"')}" x\n`, [JSON.parse(app)]],
    [
      'a variable, in a script without a first line',
      `set -e\nAPP=$(cat <<-JSON\n\t${app}\n\tJSON\n)\n`,
      [JSON.parse(app)],
    ],
    ['a here-document', `#!/bin/sh\nset -e\ncat <<EOF > a.json\n${app}\nEOF\necho done\n`, [JSON.parse(app)]],
    [
      'one in quotes, behind tabs',
      `cat > x <<-'E O'\n\t${volumes}\n\tE O\ncat <<"END"\n${volumes}\nEND\n`,
      [JSON.parse(volumes)],
    ],
    [
      'mesos-execute',
      `mesos-execute --master=m:5050 --volumes='${volumes}' --command="sleep 10"\n`,
      [JSON.parse(volumes)],
    ],
    [
      'a prompt of root',
      'root@agent2:~# dvdcli mount --a\n/var/lib/x\n[core@x ~]$ sudo dvdcli unmount --a\r\n',
      [['dvdcli mount --a', 'dvdcli unmount --a']],
    ],
    ['one command behind a prompt', '$ dvdcli mount --a\n', ['dvdcli mount --a']],
    ['an agent among others', `$ curl x\n(venv) a@b$ sudo mesos-agent --a \\\n --b\n`, ['mesos-agent --a \\\n --b']],
    [
      'variables',
      'cat x\nexport DVDI_VOLUME_NAME=v\nA=1\nDVDI_VOLUME_NAME1="w"\n',
      [{ DVDI_VOLUME_NAME: 'v', DVDI_VOLUME_NAME1: 'w' }],
    ],
    ['a file of variables', '# x\nDVDI_VOLUME_NAME=v\nOTHER="x y"\n', [{ DVDI_VOLUME_NAME: 'v', OTHER: 'x y' }]],
    ['one of Flocker', 'FLOCKER_ID=v', [{ FLOCKER_ID: 'v' }]],
    [
      'docker run',
      'docker run -d -it --rm --name db --volume-driver=rexray -v pg:/pg --mount source=w,target=/w -e X=1 postgres:9 -v x\n',
      [
        {
          type: 'DOCKER',
          docker: {
            image: 'postgres:9',
            parameters: [
              { key: 'volume-driver', value: 'rexray' },
              { key: 'volume', value: 'pg:/pg' },
              { key: 'mount', value: 'source=w,target=/w' },
            ],
          },
        },
      ],
    ],
    [
      'docker container create',
      'sudo -E docker container create --mount type=volume,src=v,dst=/v,volume-driver=d',
      [
        {
          type: 'DOCKER',
          docker: { image: '', parameters: [{ key: 'mount', value: 'type=volume,src=v,dst=/v,volume-driver=d' }] },
        },
      ],
    ],
  ])('%s', async (_, text, expected) => {
    expect(await values(text)).toEqual(expected);
  });

  test.each([
    ['a container without a driver', 'docker run -v a:/a busybox\n'],
    ['another verb', 'docker ps -a\n'],
    ['a flag without its value', 'docker run --volume-driver\n'],
    ['no JSON of ours', `curl -d '{"a":1}' x\n`],
    ['a here-document that nothing closes', `cat <<EOF\n${app}\n`],
    ['an open quote', `curl -d '${app}\n`],
    ['another open quote', `curl -d "${app.replaceAll('"', '\\"')}\n`],
    ['a quote behind a backslash', `curl -d \\'{"container_path":1}\\'\n`],
    ['settings of something else', 'A=1\nB=DVDI_VOLUME_NAME\n'],
    ['other lines beside settings', 'DVDI_VOLUME_NAME=v\nx y\n'],
  ])('nothing of %s', async (_, text) => {
    const { parts } = await readDocuments(text);
    expect(parts.filter(({ value }) => typeof value === 'object')).toEqual([]);
  });
});

test('a mistake is at its place, also where `sh` takes backslashes away', async () => {
  const text = `$ curl -d "${app.replaceAll('"', '\\"')}"\n$ curl -d '{"containerPath": "x",}'\n`;
  const { diagnostics } = await lintText(text);
  const places = diagnostics.map(({ rule, position }) => [
    rule,
    text.slice(position?.start.offset, position?.end.offset),
  ]);
  expect(places).toContainEqual(['dvdi-module/container-path-absolute', '"data\\"']);
  expect(places).toContainEqual(['text/syntax', ',']);
});

test('the second of two equal keys knows the first', async () => {
  const { diagnostics } = await lintText(`curl -d '{"id": "/a", "cmd": "run", "cmd": "ls"}'`);
  expect(diagnostics).toMatchObject([
    {
      rule: 'text/duplicate-key',
      position: { start: { column: 37 } },
      related: [{ position: { start: { column: 23 } } }],
    },
  ]);
});

test('a conversion does not replace the script', async () => {
  const text = `#!/bin/sh\ncat > a.json <<EOF\n${app.replace('"instances": 2, ', '')}\nEOF\n`;
  const { output, edits } = await convertText(text, { to: 'marathon-external', containerPath: 'data' });
  expect([output, edits]).toEqual([expect.objectContaining({ id: '/db' }), undefined]);
});

import { describe, expect, test } from '@jest/globals';
import { lintText } from '../src/lint/lint-text.ts';
import { readDocuments } from '../src/read/read-documents.ts';

// Documents within others: playbooks, configurations, files of Terraform.

const env = { DVDI_VOLUME_NAME: 'v', DVDI_VOLUME_CONTAINERPATH: 'data' };
const app = { id: '/db', cmd: 'run', env };
const json = JSON.stringify(app);
const volumes = [
  { container_path: 'data', mode: 'RW', source: { type: 'DOCKER_VOLUME', docker_volume: { name: 'v' } } },
];
const values = async (text: string) => (await readDocuments(text)).parts.map(({ value }) => value);

describe('what is read', () => {
  test.each<[string, unknown, unknown[]]>([
    ['an app in a playbook', [{ name: 'x', marathon_app: { inline_data: app } }], [app]],
    ['two of them', { a: [app], b: { c: { ...app, id: '/e' } } }, [[app], { ...app, id: '/e' }]],
    [
      'an app without volumes, but enough of one',
      { x: { id: '/a', cmd: 'run', cpus: 1, mem: 32 } },
      [{ id: '/a', cmd: 'run', cpus: 1, mem: 32 }],
    ],
    ['volumes of Mesos', { x: { mesos_volumes: volumes } }, [volumes]],
    [
      "REX-Ray's configuration",
      { rexray_config: { rexray: { loglevel: 'warn' } } },
      [{ rexray: { loglevel: 'warn' } }],
    ],
    ['JSON in a text', { body: json }, [app]],
  ])('%s', async (_, value, expected) => {
    expect(await values(JSON.stringify(value))).toEqual(expected);
  });

  test.each<[string, unknown]>([
    ['few fields of an app', { x: { id: '/a', cmd: 'run' } }],
    ['one volume that is no list', { x: { container_path: 'data' } }],
    ['JSON without volumes in a text', { x: '{"id": "/a"}' }],
    ['broken JSON in a text', { x: '{"container_path": ' }],
    ['other JSON that names volumes in a text', { x: '{"a": "container_path"}' }],
    ['what is too deep', Array.from({ length: 25 }).reduce((inner) => ({ inner }), app)],
    ['an environment that no one gives to Mesos', { environment: env }],
    ['a manifest of another system', { apiVersion: 'v1', kind: 'ConfigMap', data: { x: json } }],
  ])('nothing of %s', async (_, value) => {
    expect(await values(JSON.stringify(value))).toEqual([value]);
  });
});

test('findings are at their places, and the rest is said not to be checked', async () => {
  const text = `- name: x\n  marathon_app:\n    inline_data:\n      id: /db\n      cmd: run\n      env: {DVDI_VOLUME_NAME: v, DVDI_VOLUME_CONTAINERPATH: data}\n  body: '${json}'\n  name: x\n`;
  const { diagnostics } = await lintText(text);
  const places = diagnostics.map(({ rule, position, pointer }) => [
    rule,
    pointer,
    position?.start.line,
    position?.start.column,
  ]);
  expect(places).toEqual([
    ['text/excerpt', '', 4, 7],
    ['dvdi-module/container-path-absolute', '/env/DVDI_VOLUME_CONTAINERPATH', 6, 61],
    ['text/excerpt', '', 7, 9],
    ['dvdi-module/container-path-absolute', '/env/DVDI_VOLUME_CONTAINERPATH', 7, 9],
    ['text/duplicate-key', '/0/name', 8, 3],
  ]);
});

describe('a value of no known kind', () => {
  test.each([
    [
      'Terraform',
      { resource: { marathon_app: { db: { volume: { container_path: '/x' } } } } },
      ' in what looks like Terraform; `container_path` is at `/resource/marathon_app/db/volume/container_path`',
    ],
    [
      'a playbook',
      [{ hosts: 'all', tasks: [{ x: { DVDI_VOLUME_NAME: 'v' } }] }],
      ' in what looks like an Ansible playbook; `DVDI_VOLUME_NAME` is at `/0/tasks/0/x/DVDI_VOLUME_NAME`',
    ],
    ['DC/OS', { bootstrap_url: 'http://x', a: null }, ' in what looks like a configuration of DC/OS; expected'],
    ['anything', { a: 1 }, 'recognised nothing in an object with `a`; expected'],
  ])('%s is named, and where it names volumes', async (_, value, message) => {
    const { diagnostics } = await lintText(JSON.stringify(value));
    expect(diagnostics).toMatchObject([{ rule: 'document/unknown', message: expect.stringContaining(message) }]);
  });
});

describe('Terraform', () => {
  const head = '# x\n\nresource "null_resource" "a" {\n';

  test('JSON in here-documents is read', async () => {
    const text = `${head}  a = <<EOF\n${json}\nEOF\n  b = <<-END\n    {"id": "/b", "cmd": "run",}\n    END\n  c = <<X\n<<Y\nY\nX\n}\n`;
    expect(await values(text)).toEqual([app, { id: '/b', cmd: 'run' }]);
    const { diagnostics } = await lintText(text);
    expect(diagnostics.map(({ rule, position }) => [rule, position?.start.line])).toEqual([
      ['dvdi-module/container-path-absolute', 5],
      ['text/syntax', 8],
    ]);
  });

  test.each([
    ['an app', `${head}  container { volumes { volume { container_path = "/x" } } }\n}\n`, 4, 'what looks like an app'],
    ['nothing', 'variable "x" {\n  default = 1\n}\n', 1, 'is read; check the JSON'],
    ['a here-document that nothing closes', `${head}  a = <<EOF\n{}\n`, 1, 'is read; check the JSON'],
  ])('of %s it is said that it is not read', async (_, text, line, message) => {
    const { diagnostics } = await lintText(text);
    expect(diagnostics).toMatchObject([
      { rule: 'text/syntax', message: expect.stringContaining(message), position: { start: { line } } },
    ]);
  });
});

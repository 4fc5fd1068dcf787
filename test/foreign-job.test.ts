import { describe, expect, test } from '@jest/globals';
import { convert } from '../src/convert/convert.ts';
import { dryRun } from '../src/dry-run/dry-run.ts';
import { lint } from '../src/lint/lint.ts';
import { detect } from '../src/read/detect.ts';

const parameters = [
  { key: 'volume-driver', value: 'rexray' },
  { key: 'volume', value: 'nightly:/data' },
];
const chronos = {
  schedule: 'R/2026-01-01T00:00:00Z/PT24H',
  name: 'nightly',
  cpus: '0.5',
  command: 'date >> /data/log',
  container: { type: 'DOCKER', image: 'busybox', parameters },
};
const dockerVolume = (name: string) => ({
  container_path: 'data',
  mode: 'RW',
  source: { type: 'DOCKER_VOLUME', docker_volume: { driver: 'rexray', name } },
});
const camelVolume = {
  containerPath: '/index',
  mode: 'RW',
  source: { type: 'DOCKER_VOLUME', dockerVolume: { driver: 'rexray', name: 'index' } },
};
const task = {
  id: 'web.1',
  name: 'web',
  framework_id: 'f-1',
  slave_id: 's-1',
  state: 'TASK_RUNNING',
  statuses: [],
  container: { type: 'MESOS', volumes: [dockerVolume('web')] },
};

/** What is said of a value, and which volumes are seen in it. */
function seen(value: unknown): readonly [remark: string, volumes: readonly string[], rules: readonly string[]] {
  const { document, workloads, diagnostics } = lint(value);
  expect(document).toBe('foreign-job');
  expect(dryRun(value)).toMatchObject({ answers: [], document });
  const [remark, ...others] = diagnostics;
  expect(remark?.rule).toBe('document/foreign');
  return [
    String(remark?.message.split(':')[0]),
    workloads.flatMap(({ id, volumes }) => volumes.map(({ name, pointer }) => `${id} ${name} ${pointer}`)),
    others.map(({ rule }) => rule),
  ];
}

describe('the jobs of another framework are named, and not judged as what they are not', () => {
  test.each<[string, unknown, string, readonly string[], readonly string[]]>([
    ['Chronos', chronos, 'found a Chronos job', ['nightly nightly /container/parameters/1'], []],
    [
      'a list of them, one after another, one in a container of Mesos',
      [chronos, { name: 'b', parents: ['nightly'], container: { type: 'MESOS', image: 'a', parameters } }],
      'found a Chronos job',
      ['nightly nightly /0/container/parameters/1'],
      [],
    ],
    [
      'variables of Chronos, which Docker does not see',
      {
        ...chronos,
        container: { image: 'a', parameters: [5, { key: 1 }] },
        environmentVariables: [{ name: 'DVDI_VOLUME_NAME', value: 'v' }],
      },
      'found a Chronos job',
      ['nightly v /environmentVariables/0'],
      ['dvdi-module/docker-containerizer'],
    ],
    [
      'variables that are none',
      { ...chronos, container: undefined, environmentVariables: [{ name: 5 }] },
      'found a Chronos job',
      [],
      [],
    ],
    [
      'Metronome',
      { id: 'prod.report', run: { cmd: 'xx', cpus: 1, mem: 32, docker: { image: 'a', parameters } } },
      'found a Metronome job',
      ['prod.report nightly /run/docker/parameters/1'],
      [],
    ],
    [
      'variables of Metronome',
      { id: 'report', run: { cmd: 'xx', env: { DVDI_VOLUME_NAME: 'v', SECRET: { secret: 's' } } } },
      'found a Metronome job',
      ['report v /run/env/DVDI_VOLUME_NAME'],
      [],
    ],
    [
      'a deploy of Singularity, with the request around it',
      {
        deploy: {
          requestId: 'indexer',
          id: '1',
          containerInfo: { type: 'DOCKER', docker: { image: 'a', dockerParameters: parameters } },
          env: {},
        },
      },
      'found a request or deploy of Singularity',
      ['indexer nightly /deploy/containerInfo/docker/dockerParameters/1'],
      [],
    ],
    [
      'a deploy of Singularity in camel case',
      { requestId: 'indexer', id: '1', containerInfo: { type: 'MESOS', volumes: [camelVolume] } },
      'found a request or deploy of Singularity',
      [],
      [],
    ],
    [
      'a request of Singularity',
      { id: 'a', requestType: 'SERVICE' },
      'found a request or deploy of Singularity',
      [],
      [],
    ],
    [
      'Eremetic',
      {
        image: 'a',
        command: 'x',
        cpu: 1,
        mem: 32,
        volumes: [{ container_path: '/a', host_path: '/b' }],
        env: { DVDI_VOLUME_NAME: 'v' },
      },
      'found a task of Eremetic',
      ['undefined v /env/DVDI_VOLUME_NAME'],
      ['dvdi-module/docker-containerizer'],
    ],
    [
      'Eremetic as it was',
      { docker_image: 'a', command: 'x', task_cpus: 0.1, task_mem: 100, name: 'n' },
      'found a task of Eremetic',
      [],
      [],
    ],
    ["a task of Mesos's state", task, "found a task of Mesos's `/state`", ['web web /container/volumes/0'], []],
    [
      'a list of tasks, one without volumes and one with what Mesos does not write',
      { tasks: [task, { ...task, container: undefined }, { ...task, container: { type: 'MESOS', volumes: [5] } }] },
      "found a task of Mesos's `/state`",
      ['web web /tasks/0/container/volumes/0'],
      [],
    ],
    [
      'a container in camel case',
      { type: 'MESOS', volumes: [camelVolume] },
      'found a message of Mesos in camel case',
      [],
      [],
    ],
    ['volumes in camel case', [camelVolume], 'found a message of Mesos in camel case', [], []],
    [
      'a task in camel case',
      { name: 't', taskId: { value: '1' }, agentId: { value: '1' } },
      'found a message of Mesos in camel case',
      [],
      [],
    ],
    [
      'a task in camel case by its container',
      { name: 't', container: { volumes: camelVolume } },
      'found a message of Mesos in camel case',
      [],
      [],
    ],
  ])('%s', (_, value, remark, volumes, rules) => {
    expect(seen(value)).toEqual([remark, volumes, rules]);
  });

  test('what Mesos would not read is a warning', () => {
    expect(lint([camelVolume]).diagnostics).toEqual([
      {
        rule: 'document/foreign',
        severity: 'warning',
        message:
          'found a message of Mesos in camel case: protobuf and Singularity write it so; Mesos itself reads `container_path` and `docker_volume`, and ignores these fields',
        pointer: '',
      },
    ]);
  });

  test('what Mesos and Docker would say of the volumes is said', () => {
    const bad = [
      { key: 'volume-driver', value: 'rexray' },
      { key: 'v', value: 'name:/data' },
    ];
    const named = { ...chronos, container: { ...chronos.container, parameters: bad } };
    expect(seen(named)[2]).toContain('docker-containerizer/volume-parameter-name');
    const twice = { ...task, container: { type: 'MESOS', volumes: [dockerVolume('a'), dockerVolume('a')] } };
    expect(seen(twice)[2]).toContain('mesos-agent/docker-volume-duplicate');
  });
});

test.each([
  ['marathon-app', { id: '/a', cmd: 'xx', container: { type: 'MESOS', volumes: [camelVolume] } }],
  ['marathon-app', { id: '/a', run: { cmd: 'xx' }, cmd: 'xx' }],
  ['marathon-app', { name: 'a', container: { type: 'DOCKER', docker: { image: 'a' } } }],
  ['mesos-task-info', { name: 't', task_id: { value: '1' }, agent_id: { value: '1' } }],
  ['mesos-volumes', []],
  [undefined, { tasks: [] }],
  [undefined, { deploy: 5 }],
  [undefined, [{ schedule: 'R//P1D', name: 'a' }, 5]],
])('%s is what it was', (kind, value) => {
  expect(detect(value)).toBe(kind);
});

test('its volumes are converted into another document, and none into it', () => {
  const { output } = convert(chronos, { to: 'mesos-volume' });
  expect(output).toMatchObject([{ container_path: '/data', source: { docker_volume: { name: 'nightly' } } }]);
  const app = { id: '/a', cmd: 'xx', env: { DVDI_VOLUME_NAME: 'v' } };
  const { diagnostics } = convert(app, { to: 'docker-parameters', base: chronos });
  expect(diagnostics).toMatchObject([{ rule: 'convert/refused' }]);
});

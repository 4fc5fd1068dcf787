import { describe, expect } from '@jest/globals';
import mapValues from 'lodash/mapValues.js';
import { lint } from '../../src/lint/lint.ts';
import type { PathKind, Target } from '../../src/model/target.ts';
import { flockerVolumeOf } from '../../src/systems/flocker/variables.ts';
import { readVectors, testVectors } from '../support/conformance.ts';

interface Vector {
  readonly name: string;
  readonly input: { readonly env: readonly (readonly [name: string, value: string])[] };
  readonly context?: { readonly hostExists?: Readonly<Record<string, string>> };
  readonly expect: Expected;
}

interface Expected {
  readonly ok: boolean;
  readonly stage?: string;
  readonly error?: string;
  readonly mounts?: readonly object[];
  readonly silent?: boolean;
  readonly deletes?: string;
}

const kinds: Readonly<Record<string, PathKind>> = { dir: 'directory', file: 'file', symlink: 'link' };

describe('flocker-env', () => {
  testVectors('flocker-env', readVectors<Vector>('flocker-env'), ({ input, context = {}, ...vector }) => {
    const { ok, error, mounts = [], silent = false, deletes } = vector.expect;
    const target: Target = {
      host: { exists: [], kinds: mapValues(context.hostExists, (kind) => kinds[kind] ?? 'file') },
    };
    const variables = input.env.map(([name, value]) => ({ name, value }));
    const { workloads, diagnostics } = lint({ variables }, { target });
    const found = diagnostics.filter(({ authority }) => authority === 'flocker-module');
    const volumes = workloads.flatMap((workload) => flockerVolumeOf(workload) ?? []);

    const failures = found.filter(({ stage, severity }) => stage === 'agent-prepare' && severity === 'error');
    expect(failures).toMatchObject(ok ? [] : [{ upstream: [{ text: error }] }]);
    expect(failures.length).toBe(ok ? 0 : 1);
    const deleted = found.filter(({ rule }) => rule === 'flocker-module/path-deleted').map(({ pointer }) => pointer);
    expect(deleted).toEqual(input.env.flatMap(([, value], at) => (value === deletes ? `/variables/${at}` : [])));
    expect(volumes.length === 0).toBe(silent);
    const wanted = input.env.some(([name = '']) => name.startsWith('FLOCKER_'));
    const unmounted = found.some(({ stage, severity }) => stage === 'never-reported' && severity === 'error');
    expect(unmounted).toBe(silent && wanted);
    if (ok)
      expect(
        volumes.map(({ id, path }) => ({
          id: id.value,
          path: path.value,
          via: 'symlink',
          source: '/flocker/<dataset_id>',
        })),
      ).toEqual(mounts);
  });
});

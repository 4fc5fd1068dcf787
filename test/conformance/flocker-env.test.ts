import { describe, expect, test } from '@jest/globals';
import { flockerVolumeOf } from '../../src/flocker/variables.ts';
import { lint } from '../../src/lint.ts';
import type { Target } from '../../src/target.ts';
import vectors from './flocker-env.json' with { type: 'json' };

interface Expected {
  readonly ok: boolean;
  readonly stage?: string;
  readonly error?: string;
  readonly mounts?: readonly object[];
  readonly silent?: boolean;
  readonly deletes?: string;
}

// A target does not tell directories from files and links, so for an existing path a warning says what either comes to.
describe('flocker-env', () => {
  test.each(vectors.map((vector) => [vector.name, vector] as const))('%s', (_, { input, ...vector }) => {
    const context: { readonly hostExists?: object } = 'context' in vector ? vector.context : {};
    const { ok, error, mounts = [], silent = false, deletes } = vector.expect as Expected;
    const target: Target = { host: { exists: Object.keys(context.hostExists ?? {}) } };
    const variables = input.env.map(([name, value]) => ({ name, value }));
    const { workloads, diagnostics } = lint({ variables }, { target });
    const found = diagnostics.filter(({ authority }) => authority === 'flocker-module');
    const volumes = workloads.flatMap((workload) => flockerVolumeOf(workload) ?? []);

    const failures = found.filter(({ stage }) => stage === 'agent-prepare');
    if (!ok || deletes !== undefined)
      expect(failures).toMatchObject([
        { severity: 'warning', answers: [{ text: error ?? 'User dir already exists' }] },
      ]);
    else expect(failures).toEqual([]);
    expect(volumes.length === 0).toBe(silent);
    const wanted = input.env.some(([name = '']) => name.startsWith('FLOCKER_'));
    const unmounted = found.some(({ stage, severity }) => stage === 'silent' && severity === 'error');
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

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Target, VolumeUse } from '../src/index.ts';
import { findVolumeConflicts, lint, mergeVolumeUses, volumeUses } from '../src/index.ts';
import { app, conflictsInMemory } from './support/volume-conflicts.ts';

const csi = (id: string, name: string, accessMode: string, mode: 'RO' | 'RW') => {
  const capability = { accessType: 'mount', accessMode, accessOpts: {} };
  const external = { name, provider: 'csi', options: { pluginName: 'p', capability } };
  return { ...app(id, name), container: { type: 'MESOS', volumes: [{ containerPath: 'data', mode, external }] } };
};

const inParts = (apps: readonly object[], target: Target = {}): readonly string[] => {
  const uses = apps.map((each) => volumeUses(lint(each, { rules: [], target }).workloads, { target }));
  return findVolumeConflicts(uses.flat())
    .map(({ app: id, volume }) => `${id} ${volume.slice(volume.indexOf('/') + 1)}`)
    .sort();
};

const anyApp = fc.oneof(
  fc
    .tuple(fc.constantFrom('/a', '/b', '/c', '/d'), fc.constantFrom('pg', 'my', 'x/y'), fc.boolean())
    .map(([id, name, shared]) => app(id, name, undefined, shared ? { shared } : {})),
  fc
    .tuple(
      fc.constantFrom('/e', '/f', '/g'),
      fc.constantFrom('pg', 'my'),
      fc.constantFrom('SINGLE_NODE_WRITER', 'MULTI_NODE_SINGLE_WRITER', 'MULTI_NODE_MULTI_WRITER'),
      fc.constantFrom('RO' as const, 'RW' as const),
    )
    .map(([id, name, accessMode, mode]) => csi(id, name, accessMode, mode)),
);
const apps = fc.uniqueArray(anyApp, { selector: ({ id }) => id, maxLength: 7 });
const targets = fc.constantFrom<Target>({}, { marathon: { version: '1.8' } });

const anyUse: fc.Arbitrary<VolumeUse> = fc.record({
  volume: fc.constantFrom('dvdi/a', 'dvdi/a"', 'dvdi/ä', 'csi/a'),
  app: fc.constantFrom('/a', '/b', '/c'),
  origin: fc.constantFrom('x', 'y'),
  pointer: fc.constantFrom('/1', '/2'),
  isExclusive: fc.boolean(),
  isChecked: fc.boolean(),
});

describe('uses of volumes', () => {
  test('show what a process that sees all apps finds', () => {
    fc.assert(
      fc.property(apps, targets, (all, target) => expect(inParts(all, target)).toEqual(conflictsInMemory(all, target))),
    );
  });

  test('merge in any order and grouping', () => {
    fc.assert(
      fc.property(fc.array(anyUse), fc.array(anyUse), fc.array(anyUse), (a, b, c) => {
        const merged = mergeVolumeUses(a, b, c);
        expect(mergeVolumeUses(mergeVolumeUses(b, a), c)).toEqual(merged);
        expect(mergeVolumeUses(c, mergeVolumeUses(a, b))).toEqual(merged);
        expect(findVolumeConflicts([...c, ...a, ...b, ...a])).toEqual(findVolumeConflicts(merged));
      }),
    );
  });

  test('apps without an id, and wrong targets, are no problem', () => {
    const { workloads } = lint({ ...app('/a', 'pg'), id: undefined });
    expect(volumeUses(workloads)).toEqual([]);
    expect(volumeUses(lint(app('/a', 'pg')).workloads, { target: { marathon: 1 } as Target })).toHaveLength(1);
  });

  test('a hundred other apps are named', () => {
    const uses = Array.from({ length: 150 }, (_, index): VolumeUse => {
      const id = `/app-${String(index).padStart(3, '0')}`;
      return { volume: 'dvdi/pg', app: id, pointer: '', isExclusive: true, isChecked: true };
    });
    const conflicts = findVolumeConflicts(uses);
    expect(conflicts).toHaveLength(150);
    expect(conflicts[0]?.others).toHaveLength(100);
    expect(conflicts[0]?.others).not.toContain('/app-000');
  });
});

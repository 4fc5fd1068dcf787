import { hostKindOf } from '../../systems/host-paths.ts';
import { hostPaths } from '../../systems/mesos/paths.ts';
import { containerPathCreatableRule } from '../container-path-creatable.ts';
import { pathOfEntry } from '../container-path-exists.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = containerPathCreatableRule({
  id: 'mesos-agent/host-path-container-path-creatable',
  since: '1.5.0',
  order: [2, 3],
  volume: 'a host volume',
  on: hostPaths,
  mounter: 'mesos-host-path',
  pathOf: pathOfEntry,
  isFile: ({ path }, target) => hostKindOf(target, path) === 'file',
  references: ['mesos: src/slave/containerizer/mesos/isolators/volume/host_path.cpp (prepare)'],
});

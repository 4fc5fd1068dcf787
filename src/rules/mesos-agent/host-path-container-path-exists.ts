import { hostPaths } from '../../systems/mesos/paths.ts';
import { containerPathExistsRule, pathOfEntry } from '../container-path-exists.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = containerPathExistsRule({
  id: 'mesos-agent/host-path-container-path-exists',
  since: '1.5.0',
  order: [2, 3],
  volume: 'a host volume',
  on: hostPaths,
  mounter: 'mesos-host-path',
  pathOf: pathOfEntry,
  references: ['mesos: src/slave/containerizer/mesos/isolators/volume/host_path.cpp:255-259 (prepare)'],
});

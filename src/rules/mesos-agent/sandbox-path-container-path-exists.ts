import { sandboxPaths } from '../../systems/mesos/paths.ts';
import { containerPathExistsRule, pathOfEntry } from '../container-path-exists.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = containerPathExistsRule({
  id: 'mesos-agent/sandbox-path-container-path-exists',
  since: '1.5.0',
  order: [0, 6],
  volume: 'a sandbox volume',
  on: sandboxPaths,
  mounter: ({ type }) => (type === 'PARENT' ? 'mesos-sandbox-path-parent' : 'mesos-sandbox-path-self'),
  pathOf: pathOfEntry,
  references: ['mesos: src/slave/containerizer/mesos/isolators/volume/sandbox_path.cpp:325-329 (prepare)'],
});

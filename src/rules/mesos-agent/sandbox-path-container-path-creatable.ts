import { sandboxPaths } from '../../systems/mesos/paths.ts';
import { containerPathCreatableRule } from '../container-path-creatable.ts';
import { pathOfEntry } from '../container-path-exists.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = containerPathCreatableRule({
  id: 'mesos-agent/sandbox-path-container-path-creatable',
  since: '1.5.0',
  order: [0, 6],
  volume: 'a sandbox volume',
  on: sandboxPaths,
  mounter: ({ type }) => (type === 'PARENT' ? 'mesos-sandbox-path-parent' : 'mesos-sandbox-path-self'),
  pathOf: pathOfEntry,
  references: ['mesos: src/slave/containerizer/mesos/isolators/volume/sandbox_path.cpp (prepare)'],
});

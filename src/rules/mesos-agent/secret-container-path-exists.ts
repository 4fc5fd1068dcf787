import { mesosSecrets } from '../../systems/mesos/secrets.ts';
import { containerPathExistsRule, pathOfEntry } from '../container-path-exists.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = containerPathExistsRule({
  id: 'mesos-agent/secret-container-path-exists',
  since: '1.3.0',
  order: [4, 2],
  volume: 'a secret',
  on: mesosSecrets,
  mounter: 'mesos-secret',
  pathOf: pathOfEntry,
  references: ['mesos: src/slave/containerizer/mesos/isolators/volume/secret.cpp:213-217 (prepare)'],
});

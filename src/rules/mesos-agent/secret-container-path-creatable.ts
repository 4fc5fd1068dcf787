import { mesosSecrets } from '../../systems/mesos/secrets.ts';
import { containerPathCreatableRule } from '../container-path-creatable.ts';
import { pathOfEntry } from '../container-path-exists.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = containerPathCreatableRule({
  id: 'mesos-agent/secret-container-path-creatable',
  since: '1.3.0',
  order: [4, 2],
  volume: 'a secret',
  on: mesosSecrets,
  mounter: 'mesos-secret',
  pathOf: pathOfEntry,
  references: ['mesos: src/slave/containerizer/mesos/isolators/volume/secret.cpp (prepare)'],
});

import { pullConfigs } from '../../systems/marathon/canonical/secret-references.ts';
import { among } from '../../systems/selector.ts';
import type { Rule } from '../rule.ts';
import { undefinedSecretRule } from '../undefined-secret.ts';

export const rule: Rule = undefinedSecretRule({
  id: 'marathon/pull-config-undefined',
  subject: '`pullConfig`',
  on: among(pullConfigs, (found) => found.filter(({ containerizer }) => containerizer === 'MESOS')),
  pathOf: () => '/container/docker/pullConfig',
  text: 'pullConfig.secret must refer to an existing secret',
  references: ['marathon 1.11: api/v2/validation/AppValidation.scala:70'],
});

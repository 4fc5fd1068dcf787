import { singleInstanceApps } from '../../systems/marathon/strategy.ts';
import type { Rule } from '../rule.ts';
import { singleInstanceRule } from '../single-instance.ts';

export const rule: Rule = singleInstanceRule({
  id: 'marathon/single-instance-label-instances',
  stage: 'raml',
  since: '1.1.0',
  app: 'app with the label `MARATHON_SINGLE_INSTANCE_APP`',
  rationale:
    'The label says that two instances must never run at once. Set `instances` to 1, or drop the label if several can run side by side.',
  references: ['marathon 1.11: api/v2/validation/SchedulingValidation.scala:43'],
  on: singleInstanceApps,
  answer: () => ({ upstream: [{ path: '/', text: 'Single instance app may only have one instance' }] }),
});

import { instancesOf } from '../../systems/marathon/apps.ts';
import { singleInstanceApps } from '../../systems/marathon/strategy.ts';
import { joinPointer } from '../../text/pointer.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'marathon/single-instance-label-instances',
  severity: 'error',
  stage: 'raml',
  summary: 'An app with the label `MARATHON_SINGLE_INSTANCE_APP` can have one instance at most.',
  rationale:
    'The label says that two instances must never run at once. Set `instances` to 1, or drop the label where more can live side by side.',
  references: ['marathon 1.11: api/v2/validation/SchedulingValidation.scala:43'],
  on: singleInstanceApps,
  check: (_, { workload }) => {
    const instances = instancesOf(workload);
    return (
      instances > 1 && {
        pointer: joinPointer(workload.pointer, 'instances'),
        message: `unexpected ${instances} instances of an app with the label \`MARATHON_SINGLE_INSTANCE_APP\`, expected 1 or 0`,
        upstream: [{ path: '/', text: 'Single instance app may only have one instance' }],
      }
    );
  },
});

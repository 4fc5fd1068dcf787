import { isSingleInstance } from '../../systems/marathon/strategy.ts';
import { joinPointer } from '../../text/pointer.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'marathon/single-instance-label-instances',
  needs: 'app',
  severity: 'error',
  stage: 'raml',
  summary: 'An app with the label `MARATHON_SINGLE_INSTANCE_APP` can have one instance at most.',
  rationale:
    'The label says that two instances must never run at once. Set `instances` to 1, or drop the label where more can live side by side.',
  references: ['marathon 1.11: api/v2/validation/SchedulingValidation.scala:43'],
  check: (workload) => {
    const instances = workload.app?.instances ?? 1;
    if (instances <= 1 || !isSingleInstance(workload)) return [];
    return [
      {
        pointer: joinPointer(workload.pointer, 'instances'),
        message: `unexpected ${instances} instances of an app with the label \`MARATHON_SINGLE_INSTANCE_APP\`, expected 1 or 0`,
        upstream: [{ path: '/', text: 'Single instance app may only have one instance' }],
      },
    ];
  },
};

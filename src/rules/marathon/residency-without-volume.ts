import { apps } from '../../systems/marathon/apps.ts';
import { persistentVolumes } from '../../systems/marathon/volumes.ts';
import { joinPointer } from '../../text/pointer.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'marathon/residency-without-volume',
  severity: 'error',
  stage: 'raml',
  since: '1.1.0',
  until: '1.6.322',
  summary: 'Before Marathon 1.6.322 an app cannot have `residency` without a persistent volume.',
  rationale:
    'Residency keeps tasks on the agent with their persistent volumes, and Marathon adds it to apps that have some. External volumes do not count. Remove `residency`, or upgrade Marathon, which then ignores it.',
  references: [
    'marathon 1.5: api/v2/validation/AppValidation.scala (complyWithResidencyRules)',
    'marathon 1.3: state/AppDefinition.scala (complyWithResidencyRules)',
  ],
  on: apps,
  check: ({ residency }, { workload }) =>
    residency != null &&
    persistentVolumes.of(workload).length === 0 && {
      pointer: joinPointer(workload.pointer, 'residency'),
      message: '`residency` needs a persistent volume before Marathon 1.6.322; remove it',
      upstream: [{ path: '/', text: 'App must contain persistent volumes and define residency' }],
    },
});

import { slotVariables } from '../../systems/dvdi/workload.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'dvdi-module/slot-overridden',
  severity: 'warning',
  stage: 'never-reported',
  summary: 'A later DVDI variable with the same number overrides an earlier one.',
  rationale:
    'No digit and the digit 0 are the same number, and the later variable wins. Of `DVDI_VOLUME_NAME` and `DVDI_VOLUME_NAME0` the module mounts only one. Give each volume a digit of its own.',
  references: ['mesos-module-dvdi 0.4.7: docker_volume_driver_isolator.cpp:651-687 (prepare: the suffix as an index)'],
  on: slotVariables,
  check: ({ variable: { family, name, pointer, index }, named }) => {
    const last = named?.variables[family];
    return (
      last !== undefined &&
      last.index !== index && {
        pointer,
        message: `variable ${quote(name)} is overridden by ${quote(last.name)}; use each number once`,
        index,
      }
    );
  },
});

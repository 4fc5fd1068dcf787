import { slotVariables } from '../../systems/dvdi/workload.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'dvdi-module/slot-overridden',
  severity: 'warning',
  stage: 'never-reported',
  summary: 'A DVDI variable is lost when a later one sets the same number.',
  rationale:
    'No digit and the digit 0 mean the same number, and a later variable wins over an earlier one, so of `DVDI_VOLUME_NAME` and `DVDI_VOLUME_NAME0` only one volume is mounted. Give each volume a digit of its own.',
  references: ['mesos-module-dvdi 0.4.7: docker_volume_driver_isolator.cpp:651-687 (prepare: the suffix as an index)'],
  on: slotVariables,
  check: ({ variable: { family, name, pointer, index }, named }) => {
    const last = named?.variables[family];
    return (
      last !== undefined &&
      last.index !== index && {
        pointer,
        message: `unexpected variable ${quote(name)} that ${quote(last.name)} overrides, expected each number once`,
        index,
      }
    );
  },
});

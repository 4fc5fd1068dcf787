import { slotsOf, variablesOf } from '../../systems/dvdi/workload.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'dvdi-module/slot-overridden',
  needs: 'dvdi-variables',
  severity: 'warning',
  stage: 'never-reported',
  summary: 'A DVDI variable is lost when a later one sets the same number.',
  rationale:
    'No digit and the digit 0 mean the same number, and a later variable wins over an earlier one, so of `DVDI_VOLUME_NAME` and `DVDI_VOLUME_NAME0` only one volume is mounted. Give each volume a digit of its own.',
  references: ['mesos-module-dvdi 0.4.7: docker_volume_driver_isolator.cpp:651-687 (prepare: the suffix as an index)'],
  check: (workload, target) =>
    slotsOf(workload, target).flatMap(({ slot, variables }) =>
      variablesOf(workload, target)
        .filter((variable) => variable.slot === slot && variable.index !== variables[variable.family]?.index)
        .map(({ family, name, pointer, index }) => ({
          pointer,
          message: `unexpected variable ${quote(name)} that ${quote(String(variables[family]?.name))} overrides, expected each number once`,
          index,
        })),
    ),
};

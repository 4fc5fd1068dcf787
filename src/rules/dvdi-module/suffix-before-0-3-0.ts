import type { DvdiVariable } from '../../systems/dvdi/slots.ts';
import { moduleVariables } from '../../systems/dvdi/workload.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

/** Which module reads a number, as the end of a message. */
function remedy({ suffix }: DvdiVariable): string {
  if (suffix === '0') return 'requires mesos-module-dvdi 0.3.0; remove it';
  return /^[1-9]$/.test(suffix)
    ? 'requires mesos-module-dvdi 0.1.0; remove it'
    : 'is read by no module; use `1` to `9`';
}

export const rule: Rule = defineRule({
  id: 'dvdi-module/suffix-before-0-3-0',
  severity: 'error',
  stage: 'never-reported',
  until: '0.3.0',
  summary: 'Modules before 0.3.0 ignore the number `0` and longer ones; the isolator of 2015 ignores every number.',
  rationale:
    'The isolator of September 2015 knows one volume, in `DVDI_VOLUME_NAME` without a number. 0.1.0 and 0.2.0 add the numbers `1` to `9`. To them a variable with another number is like any other: the task starts without that volume, or with it but without that setting, which is a warning. Upgrade the module, or leave the number out.',
  references: [
    'mesos-module-dvdi 0.2.0: docker_volume_driver_isolator.cpp:519-533 (prepare ignores the number 0 and longer ones)',
    'docker-volume-driver-isolator 1b341ea to e14b5e2 (prepare: three exact names)',
  ],
  on: moduleVariables,
  check: (variable) =>
    variable.value !== '' &&
    variable.slot === undefined &&
    /^\d+$/.test(variable.suffix) && {
      pointer: variable.pointer,
      message: `number ${quote(variable.suffix)} in ${quote(variable.name)} ${remedy(variable)}`,
      ...(variable.family !== 'NAME' && { severity: 'warning' }),
      index: variable.index,
    },
});

import type { DvdiVariable } from '../../systems/dvdi/slots.ts';
import { moduleVariables } from '../../systems/dvdi/workload.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

/** Since when the module has read a number, as the end of a message. */
function expected({ suffix }: DvdiVariable): string {
  if (suffix === '0') return 'honoured since mesos-module-dvdi 0.3.0; expected none';
  return /^[1-9]$/.test(suffix)
    ? 'honoured since mesos-module-dvdi 0.1.0; expected none'
    : 'which no module reads; expected `1` to `9`';
}

export const rule: Rule = defineRule({
  id: 'dvdi-module/suffix-before-0-3-0',
  severity: 'error',
  stage: 'never-reported',
  until: '0.3.0',
  summary: 'Modules before 0.3.0 ignore the number `0` and longer ones, the isolator of 2015 every number.',
  rationale:
    'The isolator of September 2015 knows one volume, in `DVDI_VOLUME_NAME` without a number; 0.1.0 and 0.2.0 add the numbers `1` to `9`. A variable with another number is one like any other to them, so the task starts without that volume, or with it but without that setting, which is a warning. Upgrade the module, or leave the number out.',
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
      message: `unexpected number ${quote(variable.suffix)} in ${quote(variable.name)}, ${expected(variable)}`,
      ...(variable.family !== 'NAME' && { severity: 'warning' }),
      index: variable.index,
    },
});

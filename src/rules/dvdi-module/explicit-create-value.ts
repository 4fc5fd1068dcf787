import { prohibitedCharacters } from '../../systems/dvdi/slots.ts';
import { moduleSlots } from '../../systems/dvdi/workload.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

const isOdd = (value: string): boolean =>
  value !== '' &&
  !['true', 'false'].includes(value.toLowerCase()) &&
  ![...value].some((character) => prohibitedCharacters.includes(character));

export const rule: Rule = defineRule({
  id: 'dvdi-module/explicit-create-value',
  severity: 'warning',
  stage: 'never-reported',
  since: '0.4.3',
  summary: 'Only `true` switches `DVDI_VOLUME_EXPLICITCREATE` on; any other value counts as `false`.',
  rationale:
    'The module compares the value with `true`, in any letter case. It silently reads `yes`, `1` or `on` as `false`, and creates a missing volume after all. Write `false`, or leave the variable out.',
  references: ['mesos-module-dvdi 0.4.7: docker_volume_driver_isolator.cpp:741-743 (prepare)'],
  on: moduleSlots,
  check: ({ slot, variables: { EXPLICITCREATE: variable } }) =>
    variable !== undefined &&
    isOdd(variable.value) && {
      pointer: variable.pointer,
      message: `value ${quote(variable.value)} counts as \`false\`; write \`true\` or \`false\``,
      index: slot,
    },
});

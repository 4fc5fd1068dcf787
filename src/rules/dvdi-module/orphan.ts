import { isLenient } from '../../dvdi/slots.ts';
import { slotsOf, variablesOf } from '../../dvdi/workload.ts';
import type { Rule } from '../../rule.ts';
import { versionOf } from '../../target.ts';
import { quote } from '../../text/quote.ts';

export const rule: Rule = {
  id: 'dvdi-module/orphan',
  severity: 'warning',
  stage: 'silent',
  summary: 'A DVDI variable whose number belongs to no named volume is ignored.',
  rationale:
    'The module reads the other variables of a number only when `DVDI_VOLUME_NAME` with that number holds a name, so a slip in the digit loses the setting without a word. Give both the same number, or remove the variable.',
  references: [
    'mesos-module-dvdi 0.4.7: docker_volume_driver_isolator.cpp:703-705 (prepare)',
    'mesos-module-dvdi 0.2.0: docker_volume_driver_isolator.cpp:519-533 (prepare ignores the number 0 and longer ones)',
  ],
  check: (workload, target) => {
    const lenient = isLenient(versionOf(target, 'dvdi-module'));
    const named = new Set(slotsOf(workload, target).map(({ slot }) => slot));
    return variablesOf(workload, target)
      .filter(
        ({ slot, suffix, value }) =>
          value !== '' && (slot === undefined ? lenient && /^\d+$/.test(suffix) : !named.has(slot)),
      )
      .map(({ slot, suffix, name, pointer, index }) => ({
        pointer,
        message:
          slot === undefined
            ? `unexpected number ${quote(suffix)} in ${quote(name)}, which this version of the DVDI module ignores; expected \`1\` to \`9\``
            : `unexpected variable ${quote(name)} that belongs to no volume, expected a name in \`DVDI_VOLUME_NAME${suffix}\``,
        index,
      }));
  },
};

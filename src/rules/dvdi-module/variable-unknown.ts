import type { DvdiFamily } from '../../systems/dvdi/slots.ts';
import { dvdiFamilies, dvdiVariableName } from '../../systems/dvdi/slots.ts';
import { prefixedVariables } from '../../systems/dvdi/workload.ts';
import { nearest } from '../../text/nearest.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

const known = (Object.keys(dvdiFamilies) as DvdiFamily[]).map((family) => dvdiVariableName(family));

/** What other rules tell of. */
const told = ['DVDI_VOLS_JSON_ARRAY', ...known];

export const rule: Rule = defineRule({
  id: 'dvdi-module/variable-unknown',
  severity: 'warning',
  stage: 'never-reported',
  summary: 'A variable that begins with `DVDI_` and is none of the families does nothing.',
  rationale:
    'The module reads variables by the beginnings of their names, and passes over every other, so that a slip of the pen leaves a volume with the default driver, or without its options or its path. Correct the name.',
  references: ['mesos-module-dvdi 0.4.7: docker_volume_driver_isolator.hpp (VOL_*_ENV_VAR_NAME)'],
  on: prefixedVariables,
  check: ({ name, pointer }) => {
    if (told.some((family) => name.startsWith(family))) return undefined;
    const meant = nearest(name.replace(/\d+$/, ''), known);
    const hint =
      meant === undefined
        ? `expected one that begins with ${known.map(quote).join(', ')}`
        : `did you mean ${quote(meant)}?`;
    return { pointer, message: `unexpected variable ${quote(name)}, which the DVDI module does not read; ${hint}` };
  },
});

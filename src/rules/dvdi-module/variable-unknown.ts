import type { DvdiFamily } from '../../systems/dvdi/slots.ts';
import { dvdiFamilies, dvdiVariableName } from '../../systems/dvdi/slots.ts';
import { prefixedVariables } from '../../systems/dvdi/workload.ts';
import { didYouMean, nearest } from '../../text/nearest.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

const known = (Object.keys(dvdiFamilies) as DvdiFamily[]).map((family) => dvdiVariableName(family));

/** What other rules report. */
const reported = ['DVDI_VOLS_JSON_ARRAY', ...known];

export const rule: Rule = defineRule({
  id: 'dvdi-module/variable-unknown',
  severity: 'warning',
  stage: 'never-reported',
  summary: 'The module ignores a variable that begins with `DVDI_` but belongs to no family.',
  rationale:
    'The module reads variables by the beginning of their names and skips all others. A mistyped name leaves a volume with the default driver, or without its options or its path. Correct the name.',
  references: ['mesos-module-dvdi 0.4.7: docker_volume_driver_isolator.hpp (VOL_*_ENV_VAR_NAME)'],
  on: prefixedVariables,
  check: ({ name, pointer }) => {
    if (reported.some((family) => name.startsWith(family))) return undefined;
    const meant = nearest(name.replace(/\d+$/, ''), known);
    const advice = didYouMean(meant) || `; use one that begins with ${known.map(quote).join(', ')}`;
    return { pointer, message: `unknown variable ${quote(name)}, which the DVDI module ignores${advice}` };
  },
});

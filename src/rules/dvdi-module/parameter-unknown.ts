import { agentModules } from '../../systems/mesos/agent/parts.ts';
import { moduleNames } from '../../systems/mesos/isolator-names.ts';
import { didYouMean, nearest } from '../../text/nearest.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'dvdi-module/parameter-unknown',
  severity: 'warning',
  stage: 'never-reported',
  since: '0.1.0',
  summary: 'The DVDI module has one parameter, `work_dir`.',
  rationale:
    'The module ignores a parameter of any other name, and keeps its list of mounts in the default directory. Correct the name, or remove the parameter.',
  references: ['mesos-module-dvdi 0.4.7: isolator/docker_volume_driver_isolator.cpp:108 (create)'],
  on: agentModules,
  check: ({ name, parameters }) =>
    name === moduleNames.dvdi &&
    parameters
      .filter(({ key }) => key !== 'work_dir')
      .map(({ key, pointer }) => ({
        pointer: pointer.replace(/\/value$/, '/key'),
        message: `unknown parameter ${quote(key)}, which the DVDI module ignores${didYouMean(nearest(key, ['work_dir'])) || '; remove it'}`,
      })),
});

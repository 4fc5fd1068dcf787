import { dvdiVolumes } from '../../systems/marathon/external.ts';
import { breaksLaunch } from '../../systems/marathon/generations/pre-raml/volume-variables.ts';
import { together } from '../../systems/selector.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'marathon/volume-variable-number',
  severity: 'error',
  stage: 'never-reported',
  since: '1.1.0',
  until: '1.3.0',
  summary:
    'Marathon 1.1 cannot launch an app with dvdi volumes and a variable `DVDI_VOLUME_NAME…` that does not end in a number.',
  rationale:
    "These releases continue the numbers of the app's variables for its volumes, so a number must follow `DVDI_VOLUME_NAME`. Otherwise Marathon accepts the app, but fails whenever it launches a task. Rename the variable.",
  references: ['marathon 1.1: core/externalvolume/impl/providers/DVDIProvider.scala (volumeToEnv)'],
  on: together(dvdiVolumes),
  check: (_, { workload: { containerizer, environment } }) =>
    containerizer === 'MESOS' &&
    environment?.variables.filter(breaksLaunch).map(({ name, pointer }) => ({
      pointer,
      message: `Marathon 1.1 cannot launch a task with variable ${quote(name)}; rename it`,
    })),
});

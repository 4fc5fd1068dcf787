import { containerizerOf } from '../../systems/marathon/app.ts';
import { gpuApps } from '../../systems/marathon/canonical/gpus.ts';
import { joinPointer } from '../../text/pointer.ts';
import { appRule } from '../app-rule.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = appRule({
  id: 'marathon/gpu-docker',
  summary: 'An app in a DOCKER container cannot have `gpus`.',
  rationale:
    'The isolator of Mesos that hands out GPUs works in its own containers only. Use a MESOS container, which can run the same image.',
  references: ['marathon 1.11: api/v2/validation/AppValidation.scala:459'],
  on: gpuApps,
  check: (app, { workload }) =>
    containerizerOf(app) === 'DOCKER' && {
      pointer: joinPointer(workload.pointer, 'gpus'),
      message: 'an app in a DOCKER container cannot have `gpus`; use a MESOS container',
      upstream: [{ path: '/', text: 'GPU resources only work with the Mesos containerizer' }],
    },
});

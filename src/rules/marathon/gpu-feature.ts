import { gpuApps } from '../../systems/marathon/canonical/gpus.ts';
import { joinPointer } from '../../text/pointer.ts';
import { featureAnswer, featureRule } from '../feature.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = featureRule({
  id: 'marathon/gpu-feature',
  since: '1.3.0',
  scope: 'app',
  summary: 'An app with `gpus` needs a Marathon with the feature `gpu_resources`.',
  feature: 'gpu_resources',
  refused: 'every app that asks for GPUs',
  instead: 'set `gpus` to 0',
  subject: 'app with `gpus`',
  references: ['marathon 1.11: api/v2/validation/AppValidation.scala:464'],
  on: gpuApps,
  finding: (_, { pointer }) => ({
    pointer: joinPointer(pointer, 'gpus'),
    upstream: [{ path: '/', text: featureAnswer('gpu_resources') }],
  }),
});

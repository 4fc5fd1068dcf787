import { imageVolumes } from '../../systems/mesos/isolators.ts';
import { containerPathCreatableRule } from '../container-path-creatable.ts';
import { pathOfEntry } from '../container-path-exists.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = containerPathCreatableRule({
  id: 'mesos-agent/image-container-path-creatable',
  since: '1.0.0',
  order: [3, 1],
  volume: 'an image volume',
  on: imageVolumes,
  mounter: 'mesos-image',
  pathOf: pathOfEntry,
  references: ['mesos: src/slave/containerizer/mesos/isolators/volume/image.cpp (prepare)'],
});

import { volumePath } from '../../systems/marathon/path-of-pointer.ts';
import { persistentVolumes } from '../../systems/marathon/volumes.ts';
import { joinPointer } from '../../text/pointer.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'marathon/persistent-container-path-slash',
  severity: 'error',
  stage: 'raml',
  since: '1.1.0',
  summary: 'The container path of a persistent volume must be a single name, without a slash.',
  rationale:
    'Mesos mounts a persistent volume directly in the sandbox and cannot create folders above it. Write a plain name such as `data`. If the task needs another path, add a volume whose `hostPath` is this name and whose `containerPath` is that path.',
  references: ['marathon 1.11: api/v2/validation/AppValidation.scala:208', 'marathon 1.11: state/Volume.scala:309'],
  on: persistentVolumes,
  check: ({ index, pointer, volume: { containerPath } }) =>
    containerPath.includes('/') && {
      pointer: joinPointer(pointer, 'containerPath'),
      message: `container path ${quote(containerPath)} has a slash; write the name of a folder`,
      upstream: [{ path: `${volumePath(index)}/containerPath`, text: 'value must not contain "/"' }],
    },
});

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
    'Mesos puts a persistent volume directly into the sandbox and can make no folders above it. Write a plain name such as `data`. Where the task needs another path, add a volume with `hostPath` that has this name and the `containerPath` that is wanted.',
  references: ['marathon 1.11: api/v2/validation/AppValidation.scala:208', 'marathon 1.11: state/Volume.scala:309'],
  on: persistentVolumes,
  check: ({ index, pointer, volume: { containerPath } }) =>
    containerPath.includes('/') && {
      pointer: joinPointer(pointer, 'containerPath'),
      message: `unexpected slash in the container path ${quote(containerPath)}, expected the name of a folder`,
      upstream: [{ path: `${volumePath(index)}/containerPath`, text: 'value must not contain "/"' }],
    },
});

import { volumePath } from '../../systems/marathon/path-of-pointer.ts';
import { persistentVolumes } from '../../systems/marathon/volumes.ts';
import { joinPointer } from '../../text/pointer.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'marathon/persistent-container-path-slash',
  needs: 'persistent-volumes',
  severity: 'error',
  stage: 'raml',
  since: '1.1.0',
  summary: 'The container path of a persistent volume must be a single name, without a slash.',
  rationale:
    'Mesos puts a persistent volume directly into the sandbox and can make no folders above it. Write a plain name such as `data`. Where the task needs another path, add a volume with `hostPath` that has this name and the `containerPath` that is wanted.',
  references: ['marathon 1.11: api/v2/validation/AppValidation.scala:208', 'marathon 1.11: state/Volume.scala:309'],
  check: (workload) =>
    persistentVolumes(workload)
      .filter(({ volume }) => volume.containerPath.includes('/'))
      .map(({ index, pointer, volume }) => ({
        pointer: joinPointer(pointer, 'containerPath'),
        message: `unexpected slash in the container path ${quote(volume.containerPath)}, expected the name of a folder`,
        upstream: [{ path: `${volumePath(index)}/containerPath`, text: 'value must not contain "/"' }],
      })),
};

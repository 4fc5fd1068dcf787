import { dvdiVolumes } from '../../systems/marathon/external.ts';
import { volumePath } from '../../systems/marathon/path-of-pointer.ts';
import { joinPointer } from '../../text/pointer.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'marathon/dvdi-container-path-absolute',
  severity: 'error',
  stage: 'app-definition',
  since: '1.3.0',
  until: '1.4.0',
  summary: 'In Marathon 1.3 the container path of a dvdi volume in a DOCKER container must be absolute.',
  rationale:
    'The Docker containerizer of that time supports only absolute paths. Since Marathon 1.4.0 a relative path names a folder of the sandbox. Upgrade Marathon, or write an absolute path.',
  references: ['marathon 1.3: core/externalvolume/impl/providers/DVDIProvider.scala (validDockerVolume)'],
  on: dvdiVolumes,
  check: ({ externalIndex, pointer, volume: { containerPath } }, { workload }) =>
    workload.containerizer === 'DOCKER' &&
    !/^\/[^/]/.test(containerPath) && {
      pointer: joinPointer(pointer, 'containerPath'),
      message: `container path ${quote(containerPath)} must be absolute before Marathon 1.4.0; begin it with a single \`/\``,
      upstream: [{ path: `${volumePath(externalIndex)}/containerPath`, text: 'value must not starts with "/"' }],
    },
});

import { dvdiRequests } from '../../systems/dvdi/requests.ts';
import { placeIn } from '../../systems/dvdi/workload.ts';
import { isHostFile } from '../../systems/host-paths.ts';
import { mkdirError } from '../../systems/make-directories.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'dvdi-module/container-path-creatable',
  severity: 'error',
  stage: 'agent-prepare',
  since: '0.3.0',
  order: [2, 5],
  summary: 'The DVDI module must be able to create a container path under `/tmp/`.',
  rationale:
    'The module creates the missing directories of such a path. Linux allows 255 bytes in a name and 4,095 in a path, and no directory below a file; otherwise the task fails. Use a shorter path, or one that is not below a file.',
  references: ['mesos-module-dvdi 0.4.7: docker_volume_driver_isolator.cpp:796-801 (prepare)'],
  on: dvdiRequests,
  check: ({ slot, mkdir }, { target }) => {
    const error = mkdir && mkdirError(mkdir, (path) => isHostFile(target, path));
    return (
      error !== undefined && {
        pointer: placeIn(slot, 'CONTAINERPATH'),
        message:
          error === 'Not a directory'
            ? `container path ${quote(slot.containerPath)} is below a file of the agent's host; use a path outside of it`
            : `container path ${quote(slot.containerPath)} is too long; use at most 255 bytes in a name and 4,095 in all`,
        upstream: [{ text: `DockerVolumeDriverIsolator could not create container path dir: ${slot.containerPath}` }],
        index: slot.slot,
      }
    );
  },
});

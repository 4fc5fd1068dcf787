import { shellBreakers } from '../../systems/dvdi/slots.ts';
import { dockerVolumes } from '../../systems/mesos/docker-volumes.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'mesos-agent/docker-volume-mount-shell',
  severity: 'error',
  stage: 'mount',
  since: '1.0.0',
  until: '1.0.1',
  order: [3, 0],
  summary: 'Mesos 1.0.0 mounts no Docker volume on a container path with blanks or shell characters.',
  rationale:
    'This one version inserts the path unquoted into a shell command of root, `mount -n --rbind`, which then fails or does something else. 1.0.1 calls the program itself. Upgrade the agents, or use another path.',
  references: ['mesos 1.0.0: src/slave/containerizer/mesos/isolators/docker/volume/isolator.cpp:492 (_prepare)'],
  on: dockerVolumes,
  check: ({ containerPath, origin }, _, index) => {
    const bad = shellBreakers.path.exec(containerPath)?.[0];
    return (
      bad !== undefined && {
        pointer: origin.containerPath,
        message: `the shell of Mesos 1.0.0 acts on character ${quote(bad)} in container path ${quote(containerPath)}; remove it, or upgrade to Mesos 1.0.1`,
        index,
      }
    );
  },
});

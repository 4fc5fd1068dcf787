import { ignoredDockerVolumes } from '../../systems/mesos/docker-volumes.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'mesos-agent/docker-volume-not-enabled',
  severity: 'error',
  stage: 'never-reported',
  since: '1.0.0',
  summary: 'An agent without `docker/volume` ignores the Docker volumes of a Mesos container.',
  rationale:
    'No other isolator looks at Docker volumes, so the task silently starts without its data. Add `docker/volume` to the isolation of the agents, which need dvdcli for it.',
  references: [
    'mesos: src/slave/containerizer/mesos/isolators/docker/volume/isolator.cpp:374-385 (prepare)',
    'marathon issue 5125: a volume was not mounted and no error reported',
  ],
  on: ignoredDockerVolumes,
  check: ({ name, pointer }, _, index) => ({
    pointer,
    message: `agents without the isolator \`docker/volume\` ignore Docker volume ${quote(name)}; add it to the isolation (\`mesos.isolation\` of the target)`,
    index,
  }),
});

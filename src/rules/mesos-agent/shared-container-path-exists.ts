import { hostHas } from '../../systems/host-paths.ts';
import { sharedRefusal, sharedVolumes } from '../../systems/mesos/shared-filesystem.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'mesos-agent/shared-container-path-exists',
  severity: 'error',
  stage: 'agent-prepare',
  since: '0.21.0',
  order: [-1, 1],
  summary: "With the isolator `filesystem/shared`, the container path of a volume must exist on the agent's host.",
  rationale:
    'The isolator gives containers the file system of the host and mounts on existing paths. It creates no directories, and ignores images. Use `filesystem/linux`, or list the path in the target (`host.exists`).',
  references: ['mesos: src/slave/containerizer/mesos/isolators/filesystem/shared.cpp:119-130 (prepare)'],
  on: sharedVolumes,
  check: ({ volume: { container_path: path }, places, index }, { target }) =>
    hostHas(target, path) !== true && {
      pointer: places.containerPath,
      message: `container path ${quote(path)} must exist on the agent with the isolator \`filesystem/shared\`; declare it with \`--host-path\` (\`host.exists\`)`,
      ...(target.host?.exists === undefined && { severity: 'warning' }),
      upstream: sharedRefusal(path, 'exist on host'),
      index,
    },
});

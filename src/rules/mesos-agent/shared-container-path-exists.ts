import { hostHas } from '../../systems/host-paths.ts';
import { sharedRefusal, sharedVolumes } from '../../systems/mesos/shared-filesystem.ts';
import { joinPointer } from '../../text/pointer.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'mesos-agent/shared-container-path-exists',
  severity: 'error',
  stage: 'agent-prepare',
  since: '0.21.0',
  order: [-1, 1],
  summary: "The container path of a volume must exist on the agent's host for the isolator `filesystem/shared`.",
  rationale:
    'The isolator gives containers the file system of the host and mounts on what is there; it makes no directories, and knows nothing of images. Use `filesystem/linux`, or say in the target that the path exists (`host.exists`).',
  references: ['mesos: src/slave/containerizer/mesos/isolators/filesystem/shared.cpp:119-130 (prepare)'],
  on: sharedVolumes,
  check: ({ volume: { container_path: path }, pointer, index }, { target }) =>
    hostHas(target, path) !== true && {
      pointer: joinPointer(pointer, 'container_path'),
      message: `unexpected container path ${quote(path)} under the isolator \`filesystem/shared\`, expected one known to exist on the agent's host (\`--host-path\`, \`host.exists\`)`,
      ...(target.host?.exists === undefined && { severity: 'warning' }),
      upstream: sharedRefusal(path, 'exist on host'),
      index,
    },
});

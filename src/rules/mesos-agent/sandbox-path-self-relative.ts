import { sandboxPaths } from '../../systems/mesos/paths.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'mesos-agent/sandbox-path-self-relative',
  severity: 'error',
  stage: 'agent-prepare',
  since: '1.5.0',
  order: [0, 3],
  summary: "A path in the container's own sandbox needs an absolute container path.",
  rationale:
    'With a relative container path both ends would be in the same sandbox, so the task fails. A relative `host_path` means the same. Write an absolute container path, which needs an image or a path that the agents have, or drop the volume.',
  references: ['mesos: src/slave/containerizer/mesos/isolators/volume/sandbox_path.cpp:225-229 (prepare)'],
  on: sandboxPaths,
  check: ({ type, volume: { container_path: path }, places, index }) =>
    type === 'SELF' &&
    !path.startsWith('/') && {
      pointer: places.containerPath,
      message: `container path ${quote(path)} of a path in the container's own sandbox is relative; use an absolute path`,
      upstream: [{ text: "'container_path' is relative for SANDBOX_PATH volume SELF type" }],
      index,
    },
});

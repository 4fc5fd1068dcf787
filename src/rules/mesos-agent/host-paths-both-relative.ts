import { hostPathEntries } from '../../systems/mesos/isolators.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'mesos-agent/host-paths-both-relative',
  severity: 'error',
  stage: 'agent-prepare',
  since: '0.23.0',
  until: '1.5.0',
  order: [0, 1],
  summary: 'Before Mesos 1.5.0 the host path and the container path of a volume must not both be relative.',
  rationale:
    'The isolator `filesystem/linux` of that time had no place for such a volume. Since 1.5.0 it is a directory of the sandbox. Upgrade Mesos, or make one of the two paths absolute.',
  references: ['mesos 1.4.3: src/slave/containerizer/mesos/isolators/filesystem/linux.cpp:465-469 (prepare)'],
  on: hostPathEntries,
  check: ({ volume: { host_path: path, container_path: inside }, places, index }) =>
    typeof path === 'string' &&
    !path.startsWith('/') &&
    !inside.startsWith('/') && {
      pointer: places.hostPath,
      message: `host path ${quote(path)} and container path ${quote(inside)} are both relative, which requires Mesos 1.5.0; make one absolute, or upgrade Mesos`,
      upstream: [{ text: "Both 'host_path' and 'container_path' of a volume are relative" }],
      index,
    },
});

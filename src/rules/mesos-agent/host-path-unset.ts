import { unrefusedEntries } from '../../systems/mesos/isolators.ts';
import { isSet } from '../../systems/mesos/sources.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'mesos-agent/host-path-unset',
  severity: 'error',
  stage: 'agent-prepare',
  since: '1.0.0',
  until: '1.5.0',
  order: [0, 0],
  summary: 'Before Mesos 1.5.0 the agent refuses a volume without `host_path`, `image` and `source`.',
  rationale:
    'Masters check volumes only since 1.5.0. Before that, such a volume reaches the agent, which fails the task. Write one of the three fields.',
  references: ['mesos 1.4.3: src/slave/containerizer/mesos/isolators/filesystem/linux.cpp:457 (prepare)'],
  on: unrefusedEntries,
  check: ({ volume: { host_path, image, source }, pointer, index }) =>
    !isSet(host_path) &&
    !isSet(image) &&
    !isSet(source) && {
      pointer,
      message: 'volume is missing `host_path`, `image` or `source`',
      upstream: [{ text: "A volume misses 'host_path'" }],
      index,
    },
});

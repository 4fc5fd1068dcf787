import { sharedVolumes } from '../../systems/mesos/shared-filesystem.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'mesos-agent/shared-host-path-dots',
  severity: 'error',
  stage: 'agent-prepare',
  since: '0.21.0',
  order: [-1, 4],
  summary: 'With the isolator `filesystem/shared`, a relative host path must not contain `.` and `..`.',
  rationale:
    'A relative host path is a directory of the sandbox. This is the only place in Mesos that keeps it from leaving the sandbox. Write the path without them.',
  references: ['mesos: src/slave/containerizer/mesos/isolators/filesystem/shared.cpp:156-165 (prepare)'],
  on: sharedVolumes,
  check: ({ volume: { host_path: path }, places, index }) =>
    typeof path === 'string' &&
    !path.startsWith('/') &&
    /\/\.\.?\//.test(`/${path}`) && {
      pointer: places.hostPath,
      message: `host path ${quote(path)} contains \`.\` or \`..\`; remove them`,
      upstream: [{ text: `Relative host path '<sandbox>/${path}' cannot contain relative components` }],
      index,
    },
});

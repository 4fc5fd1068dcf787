import { mkdirError } from '../../systems/make-directories.ts';
import { cText } from '../../systems/mesos/c-text.ts';
import { sharedVolumes } from '../../systems/mesos/shared-filesystem.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'mesos-agent/shared-host-path-creatable',
  severity: 'error',
  stage: 'agent-prepare',
  since: '0.21.0',
  order: [-1, 5],
  summary: 'The isolator `filesystem/shared` must be able to create a relative host path.',
  rationale:
    'A relative host path is a directory that the isolator creates in the sandbox. Linux allows 255 bytes in a name and 4,095 in a path; the task fails beyond that. Use a shorter path.',
  references: ['mesos: src/slave/containerizer/mesos/isolators/filesystem/shared.cpp (prepare)'],
  on: sharedVolumes,
  check: ({ volume: { container_path, host_path: path }, places, index }) => {
    if (typeof path !== 'string' || path.startsWith('/')) return undefined;
    const error = mkdirError(cText(path), () => false);
    const start = `Failed to create host_path '<sandbox>/${cText(path)}' for mount to '${container_path}'`;
    return (
      error !== undefined && {
        pointer: places.hostPath,
        message: `host path ${quote(path)} is too long; use at most 255 bytes in a name and 4,095 in all`,
        upstream: [{ text: `${start}: ${error}` }],
        index,
      }
    );
  },
});

import { mkdirError } from '../../systems/make-directories.ts';
import { cText } from '../../systems/mesos/c-text.ts';
import { sandboxPaths } from '../../systems/mesos/paths.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'mesos-agent/sandbox-path-creatable',
  severity: 'error',
  stage: 'agent-prepare',
  since: '1.5.0',
  order: [0, 5],
  summary: 'Mesos must be able to create the directory of a sandbox volume.',
  rationale:
    'Mesos creates the missing source directory of such a volume in the sandbox. Linux allows 255 bytes in a name and 4,095 in a path; the task fails beyond that. Use a shorter path.',
  references: ['mesos: src/slave/containerizer/mesos/isolators/volume/sandbox_path.cpp (prepare)'],
  on: sandboxPaths,
  check: ({ path, pathPointer, type, index }) => {
    const error = path.startsWith('/') ? undefined : mkdirError(cText(path), () => false);
    const sandbox = type === 'PARENT' ? '<parent sandbox>' : '<sandbox>';
    return (
      error !== undefined && {
        pointer: pathPointer,
        message: `sandbox path ${quote(path)} is too long; use at most 255 bytes in a name and 4,095 in all`,
        upstream: [{ text: `Failed to create the directory '${sandbox}/${cText(path)}' in the sandbox: ${error}` }],
        index,
      }
    );
  },
});

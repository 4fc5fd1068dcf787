import { flagOf } from '../../model/agent.ts';
import { isolators } from '../../systems/mesos/agent-parts.ts';
import { agents } from '../../systems/selector.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

const fallback = '/var/run/mesos/isolators/docker/volume';

/** Directories that are emptied when the host starts. */
const isVolatile = (path: string): boolean => /^\/+(var\/+run|run|tmp|dev\/+shm)(\/|$)/.test(path);

const expected = 'expected a directory that survives a restart';

export const rule: Rule = defineRule({
  id: 'advice/checkpoint-directory-volatile',
  severity: 'warning',
  summary: 'What `docker/volume` has mounted should be kept where a restart leaves it.',
  rationale:
    'The isolator writes down under `--docker_volume_checkpoint_dir` which volumes are mounted for which container. The default, `/var/run/mesos/isolators/docker/volume`, is emptied at a restart, after which nobody unmounts them. Name a directory that lasts, such as one beside the work directory.',
  references: [
    'mesos: docs/isolators/docker-volume.md (it is recommended to set the directory to one that survives a restart)',
    'mesos: src/slave/flags.cpp (docker_volume_checkpoint_dir)',
  ],
  on: agents,
  check: (agent) => {
    const directory = flagOf(agent, 'docker_volume_checkpoint_dir');
    if (directory !== undefined)
      return (
        isVolatile(directory.value) && {
          pointer: directory.pointer,
          message: `unexpected directory ${quote(directory.value)}, ${expected}`,
        }
      );
    const isolation = isolators.of(agent).find(({ value }) => value === 'docker/volume');
    // A file that holds this one flag does not tell whether there is another for the directory.
    return (
      isolation !== undefined &&
      agent.flags?.length !== 1 && {
        pointer: isolation.pointer,
        message: `missing \`docker_volume_checkpoint_dir\` beside \`docker/volume\`, so that ${quote(fallback)} is used; ${expected}`,
      }
    );
  },
});

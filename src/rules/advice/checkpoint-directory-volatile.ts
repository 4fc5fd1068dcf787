import { flagOf } from '../../model/agent.ts';
import { isolators } from '../../systems/mesos/agent/parts.ts';
import { agents } from '../../systems/selector.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

const fallback = '/var/run/mesos/isolators/docker/volume';

/** Directories that are emptied when the host starts. */
const isVolatile = (path: string): boolean => /^\/+(var\/+run|run|tmp|dev\/+shm)(\/|$)/.test(path);

const advice = 'use one that does';

export const rule: Rule = defineRule({
  id: 'advice/checkpoint-directory-volatile',
  severity: 'warning',
  summary: 'The checkpoint directory of `docker/volume` should survive a restart.',
  rationale:
    'The isolator records in `--docker_volume_checkpoint_dir` which volumes it mounted for which container. A restart empties the default, `/var/run/mesos/isolators/docker/volume`, and then no one unmounts the volumes. Use a directory that lasts, such as one beside the work directory.',
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
          message: `checkpoint directory ${quote(directory.value)} does not survive a restart; ${advice}`,
        }
      );
    const isolation = isolators.of(agent).find(({ value }) => value === 'docker/volume');
    // A file that holds this one flag does not say whether there is another for the directory.
    return (
      isolation !== undefined &&
      agent.flags?.length !== 1 && {
        pointer: isolation.pointer,
        message: `\`docker_volume_checkpoint_dir\` is missing, and its default ${quote(fallback)} does not survive a restart; ${advice}`,
      }
    );
  },
});

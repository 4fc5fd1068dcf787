import { hostHas } from '../../systems/host-paths.ts';
import { hostPathsOf } from '../../systems/mesos/paths.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'mesos-agent/host-path-missing',
  needs: 'mesos-volumes',
  severity: 'error',
  stage: 'agent-prepare',
  since: '1.5.0',
  order: [2, 2],
  summary: "The path of a host volume must exist on the agent's host.",
  rationale:
    'Mesos makes no directories on the host, except those that an agent is told of by `--host_path_volume_force_creation` since 1.8, so a path that is not there fails the task. Create the directory on the agents and say so in the target (`host.exists`). Nothing is said where the target tells of no paths.',
  references: ['mesos: src/slave/containerizer/mesos/isolators/volume/host_path.cpp:182-186 (prepare)'],
  check: (workload, target) =>
    hostPathsOf(workload, target)
      .filter(({ path }) => path.startsWith('/') && hostHas(target, path) === false)
      .map(({ path, pathPointer, index }) => ({
        pointer: pathPointer,
        message: `unexpected host path ${quote(path)}, which is not on the agent's host; expected one that exists there`,
        upstream: [{ text: `Path '${path}' in HOST_PATH volume does not exist` }],
        index,
      })),
};

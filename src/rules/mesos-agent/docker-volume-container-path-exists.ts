import type { PathOutcome } from '../../container-path.ts';
import { mountOutcome } from '../../container-path.ts';
import { dockerVolumesOf } from '../../mesos/docker-volumes.ts';
import type { Rule } from '../../rule.ts';
import { hostHas } from '../../target.ts';
import { quote } from '../../text/quote.ts';

const expectations: Readonly<Record<NonNullable<PathOutcome['undecided']>, string>> = {
  exists: "expected a relative one, or one known to exist on the agent's host (`host.exists` of the target)",
  rootfs:
    "expected a relative one unless the container has an image, which is not told here, or the agent's host has the path",
};

export const rule: Rule = {
  id: 'mesos-agent/docker-volume-container-path-exists',
  severity: 'error',
  stage: 'agent-prepare',
  since: '1.0.0',
  order: [1, 3],
  summary: "Without an image, an absolute container path must exist on the agent's host.",
  rationale:
    'A container without an image shares the file system of the agent, in which Mesos makes no directories, so a path that is not there fails the task. Use a path relative to the sandbox, give the container an image, or create the directory on the agents and say so in the target (`host.exists`).',
  references: ['mesos: src/slave/containerizer/mesos/isolators/docker/volume/isolator.cpp:439-446 (prepare)'],
  check: (workload, target) =>
    dockerVolumesOf(workload, target).flatMap((volume, index) => {
      const { containerPath } = volume;
      const facts = { rootfs: workload.rootfs, exists: hostHas(target, containerPath) };
      const { ok, error = '', undecided } = mountOutcome('mesos-docker-volume', containerPath, facts);
      if (ok) return [];
      const unexpected = `unexpected absolute container path ${quote(containerPath)}`;
      return {
        pointer: volume.origin.containerPath,
        message:
          undecided === undefined
            ? `${unexpected}, which is not on the agent's host; expected a relative one or one that exists there`
            : `${unexpected}, ${expectations[undecided]}`,
        ...(undecided === undefined ? {} : { severity: 'warning' as const }),
        answers: [{ text: error }],
        index,
      };
    }),
};

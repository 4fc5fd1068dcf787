import { dockerVolumesOf } from '../../mesos/docker-volumes.ts';
import { passedOptions } from '../../mesos/mounts.ts';
import type { Rule } from '../../rule.ts';
import { quote } from '../../text/quote.ts';

export const rule: Rule = {
  id: 'mesos-agent/docker-volume-mount-options',
  needs: 'placed-volumes',
  severity: 'error',
  stage: 'mount',
  since: '1.0.0',
  order: [6, 1],
  summary: 'Behind a comma in an option of a Docker volume there must be another `key=value`.',
  rationale:
    'dvdcli cuts every option at its commas, which cannot be escaped, and crashes at a piece without `=`, even when the volume exists already; the isolator then fails the task. Use a value without commas.',
  references: [
    'mesos: src/slave/containerizer/mesos/isolators/docker/volume/driver.cpp:67-76,121-131 (mount)',
    'dvdcli 0.2.1: dvdcli/commands.go:41-44,83-86 (mountCmd)',
  ],
  check: (workload, target) =>
    dockerVolumesOf(workload, target).flatMap((volume, index) =>
      passedOptions(volume)
        .filter(({ pieces }) => pieces.some((piece) => !piece.includes('=')))
        .map(({ option, argument }) => ({
          pointer: option.pointer,
          message: `unexpected comma in option ${quote(argument)}, expected \`key=value\` in every piece`,
          answers: [{ text: 'Unexpected termination of the subprocess: ', match: 'prefix' as const }],
          index,
        })),
    ),
};

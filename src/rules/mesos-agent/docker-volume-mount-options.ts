import { dockerVolumesOf } from '../../systems/mesos/docker-volumes.ts';
import { passedOptions } from '../../systems/mesos/mounts.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'mesos-agent/docker-volume-mount-options',
  needs: 'placed-volumes',
  severity: 'error',
  stage: 'mount',
  since: '1.0.0',
  order: [6, 1],
  summary: 'An option of a Docker volume must be `key=value`, and so must what stands behind a comma in it.',
  rationale:
    'dvdcli cuts every option at its commas, which cannot be escaped, and crashes at a piece without `=`, even when the volume exists already; the isolator then fails the task. An option ends at a NUL character, so that one in the key leaves no `=`. Use a value without commas.',
  references: [
    'mesos: src/slave/containerizer/mesos/isolators/docker/volume/driver.cpp:67-76,121-131 (mount)',
    'dvdcli 0.2.1: dvdcli/commands.go:41-44,83-86 (mountCmd)',
  ],
  check: (workload, target) =>
    dockerVolumesOf(workload, target).flatMap((volume, index) =>
      passedOptions(volume)
        .filter(({ pieces }) => pieces.some((piece) => !piece.includes('=')))
        .map(({ option, argument, pieces }) => ({
          pointer: option.pointer,
          message: `unexpected ${pieces.length > 1 ? 'comma in' : 'NUL character behind'} option ${quote(argument)}, expected \`key=value\` in every piece`,
          upstream: [{ text: 'Unexpected termination of the subprocess: ', match: 'prefix' as const }],
          index,
        })),
    ),
};

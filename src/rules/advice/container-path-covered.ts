import { coveringMounts } from '../../systems/covering-mounts.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'advice/container-path-covered',
  severity: 'warning',
  summary: 'A volume should not be mounted above the container path of an earlier one, which it hides.',
  rationale:
    'Mesos mounts the volumes of a container in the order in which they are declared, the DVDI module in the order of their numbers, and none compares container paths. What is mounted on `a` hides what was mounted on `a/b` before, so that the task finds an empty directory there, or writes into the wrong volume. Declare the volume of the outer path first, or give one of them another path. Docker sorts the mounts of a container by the number of their parts, so that this cannot happen there.',
  references: [
    'mesos: src/slave/containerizer/mesos/isolators/docker/volume/isolator.cpp (_prepare: a mount for each volume, in order)',
    'mesos: src/slave/containerizer/mesos/isolators/volume/csi/isolator.cpp (_prepare)',
    'mesos: src/slave/containerizer/mesos/launch.cpp (prepareMounts: the mounts, in order)',
    'mesos-module-dvdi 0.4.7: docker_volume_driver_isolator.cpp (prepare: a command to bind each volume, by number)',
    'moby: daemon/volumes.go (sortMounts; mounts.parts)',
  ],
  on: coveringMounts,
  check: ({ outer, inner }) => ({
    pointer: outer.pointer,
    message: `unexpected volume ${quote(outer.name)} at ${quote(outer.path)} behind volume ${quote(inner.name)} at ${quote(inner.path)}, which it hides; expected the outer one first`,
    related: [{ message: 'the volume that is hidden', pointer: inner.pointer }],
  }),
});

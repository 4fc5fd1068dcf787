import { coveringMounts } from '../../systems/covering-mounts.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'advice/container-path-covered',
  severity: 'warning',
  summary: 'A volume should not be mounted above the container path of an earlier one, which it hides.',
  rationale:
    'Mesos mounts the volumes of a container in the order of declaration, the DVDI module in the order of their numbers. Neither compares container paths. A later mount on `a` hides an earlier one on `a/b`: the task finds an empty directory there, or writes into the wrong volume. Declare the volume with the outer path first, or change one of the paths. Docker sorts mounts by depth, so this cannot happen there.',
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
    message: `volume ${quote(outer.name)} at ${quote(outer.path)} hides volume ${quote(inner.name)} at ${quote(inner.path)}; declare ${quote(outer.name)} first, or change one of the paths`,
    related: [{ message: 'the hidden volume', pointer: inner.pointer }],
  }),
});

import { respelledVolumes } from '../../systems/respelled-volumes.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'advice/names-differ-in-case',
  severity: 'warning',
  summary: 'Two volumes of one driver should not have names that differ in letter case only.',
  rationale:
    'The DVDI module and early versions of REX-Ray ignore letter case, Marathon and Mesos do not. The checks for a volume in use then miss such names, or two tasks share a volume that each should have alone. Use one spelling for one volume, and clearly different names for two.',
  references: [
    'mesos-module-dvdi 0.4.7: docker_volume_driver_isolator.hpp:167-174, .cpp:747-762 (driver and name are compared without ASCII case)',
    'marathon 1.11: core/externalvolume/impl/providers/ProviderValidationHelpers.scala:16-57 (validateUniqueVolumes compares exactly)',
    'libstorage 0.1: drivers/integration/docker/docker.go (Inspect compares in lower case)',
  ],
  on: respelledVolumes,
  check: ({ volume: { name, origin }, earlier }) => ({
    pointer: origin.name,
    message: `volume name ${quote(name)} differs only in letter case from ${quote(earlier.name)}; use one spelling, or another name`,
    related: [{ pointer: earlier.origin.name, message: 'the other spelling' }],
  }),
});

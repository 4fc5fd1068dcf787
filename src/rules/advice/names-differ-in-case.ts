import { respelledVolumes } from '../../systems/respelled-volumes.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'advice/names-differ-in-case',
  severity: 'warning',
  summary: 'Two volumes of one driver should not have names that differ in letter case alone.',
  rationale:
    'Whether they are one volume depends on who is asked. The DVDI module and early versions of REX-Ray compare names without letter case, Marathon and Mesos letter by letter, so a check for a volume that is in use twice misses them, or two tasks that should have a volume of their own share one. Spell one volume one way, and name two volumes apart.',
  references: [
    'mesos-module-dvdi 0.4.7: docker_volume_driver_isolator.hpp:167-174, .cpp:747-762 (driver and name are compared without ASCII case)',
    'marathon 1.11: core/externalvolume/impl/providers/ProviderValidationHelpers.scala:16-57 (validateUniqueVolumes compares exactly)',
    'libstorage 0.1: drivers/integration/docker/docker.go (Inspect compares in lower case)',
  ],
  on: respelledVolumes,
  check: ({ volume: { name, origin }, earlier }) => ({
    pointer: origin.name,
    message: `unexpected volume name ${quote(name)} beside ${quote(earlier.name)}, expected one spelling of the name`,
    related: [{ pointer: earlier.origin.name, message: 'the other spelling' }],
  }),
});

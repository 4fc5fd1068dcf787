import { inDefinition } from '../../systems/marathon/definition.ts';
import { volumePath } from '../../systems/marathon/path-of-pointer.ts';
import { persistentVolumes } from '../../systems/marathon/volumes.ts';
import { joinPointer } from '../../text/pointer.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'marathon/persistent-profile-not-empty',
  severity: 'error',
  stage: 'app-definition',
  since: '1.6.322',
  summary: 'The `profileName` of a persistent volume must not be empty.',
  rationale:
    'A profile names the disks of a storage provider, and no profile has an empty name. Write the name of the profile, or remove `profileName` to use a disk without one.',
  references: ['marathon 1.11: state/Volume.scala:276-286'],
  on: persistentVolumes,
  check: ({ index, persistent, persistentPointer }, { workload }) =>
    persistent.profileName === '' && {
      pointer: joinPointer(persistentPointer, 'profileName'),
      message: 'profile name of the persistent volume is empty; write the name of a profile, or remove it',
      ...inDefinition(workload, {
        path: `${volumePath(index)}/volume/persistent/profileName`,
        kept: '/profileName',
        text: 'must not be empty',
      }),
    },
});

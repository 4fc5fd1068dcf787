import { dvdiVolumes } from '../../systems/marathon/external.ts';
import { externalFieldRule } from '../external-field.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = externalFieldRule({
  id: 'marathon/dvdi-name-defined',
  since: '1.5.0',
  fault: 'name-missing',
  volume: 'a dvdi volume',
  field: 'name',
  rationale:
    'The volume driver is asked for the volume by this name. The dvdi provider checks for it beside the check for every provider, so Marathon answers twice.',
  references: ['marathon 1.11: core/externalvolume/impl/providers/DVDIProvider.scala:330'],
  on: dvdiVolumes,
  advice: 'add the name that the volume driver knows',
  answer: 'not defined',
});

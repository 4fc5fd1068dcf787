import { contestedVolumes } from '../../systems/marathon/contested-volumes.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'marathon/group-volume-name-unique',
  severity: 'error',
  stage: 'root-group',
  since: '1.1.0',
  says: /^Volume name '.*' in \S+ conflicts with volume\(s\) of same name in app\(s\): /s,
  summary: 'Two apps cannot use the same external volume, unless all that use it share it.',
  rationale:
    'Only one task at a time may hold a volume that is not shared, and Marathon takes two volumes of the same provider and name for one, whatever the drivers. It checks all of its groups with every change, so one conflict blocks each later deployment. Name another volume, or, where the storage can do it, set `shared` (dvdi, from 1.8.222 on) or a shareable access mode (csi) in every app. Of two apps of which one shares the volume, Marathon names the one that shares it.',
  references: [
    'marathon 1.11: core/externalvolume/impl/providers/ProviderValidationHelpers.scala:16-57 (validateUniqueVolumes)',
    'marathon 1.11: state/RootGroup.scala:466 (validRootGroup)',
  ],
  on: contestedVolumes,
  check: ({ id, path, name, pointer, others: { ids, isCut, first } }) => ({
    pointer,
    message: `unexpected volume name ${quote(name)}, expected one that no other app has for its own, as ${quote(String(ids[0]))} does`,
    upstream: [
      {
        ...(path !== undefined && { path }),
        text: `Volume name '${name}' in ${id} conflicts with volume(s) of same name in app(s): ${ids.join(', ')}`,
        ...(isCut && { match: 'prefix' }),
      },
    ],
    related: first.map((use) => ({ pointer: use.pointer, message: `the volume of that name in ${quote(use.id)}` })),
  }),
});

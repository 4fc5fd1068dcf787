import { contestedVolumes } from '../../systems/marathon/contested-volumes.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'marathon/group-volume-name-unique',
  severity: 'error',
  stage: 'root-group',
  since: '1.1.0',
  summary: 'Two apps cannot use the same external volume, unless all of them share it.',
  rationale:
    'Only one task at a time may hold a volume that is not shared, and to Marathon two volumes of the same provider and name are one, whatever their drivers. It checks all of its groups at every change, so one conflict blocks each later deployment. Rename the volume, or, if the storage supports it, set `shared` (dvdi, since 1.8.222) or a shareable access mode (csi) in every app. If one of two apps shares the volume, Marathon names that one.',
  references: [
    'marathon 1.11: core/externalvolume/impl/providers/ProviderValidationHelpers.scala:16-57 (validateUniqueVolumes)',
    'marathon 1.11: state/RootGroup.scala:466 (validRootGroup)',
  ],
  on: contestedVolumes,
  check: ({ id, path, name, pointer, others: { ids, isCut, first } }) => ({
    pointer,
    message: `app ${quote(String(ids[0]))} uses volume ${quote(name)} too; rename one, or share it in both`,
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

import { externalVolumes } from '../../systems/marathon/external.ts';
import { joinPointer } from '../../text/pointer.ts';
import type { Rule } from '../rule.ts';

const text = 'Bug. DVDIProvider volume logic applied for CSI data structure. We should not get here.';

export const rule: Rule = {
  id: 'marathon/dvdi-with-csi-shape',
  needs: 'external-volumes',
  severity: 'error',
  stage: 'raml',
  since: '1.11',
  summary: 'A volume of the provider `dvdi` cannot have the options of a CSI volume.',
  rationale:
    'Marathon tells a CSI volume by the `capability` in its options and then hands it to the provider that is named, which fails with status 500 and words that blame Marathon itself. Write `"provider": "csi"`, or the options of a Docker volume: `"options": { "dvdi/driver": "…" }`.',
  references: ['marathon 1.11: core/externalvolume/impl/providers/DVDIProvider.scala:340'],
  check: (workload) =>
    externalVolumes(workload)
      .filter(({ csi, external }) => csi !== undefined && external.provider === 'dvdi')
      .map(({ externalPointer }) => ({
        pointer: joinPointer(externalPointer, 'provider'),
        message: 'unexpected provider `dvdi` of a volume with the options of CSI, expected `csi`',
        upstream: [{ text, status: 500 }],
      })),
};

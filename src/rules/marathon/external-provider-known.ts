import type { Target } from '../../model/target.ts';
import { compareVersions, holds, versionOf } from '../../model/target.ts';
import { externalVolumes } from '../../systems/marathon/external.ts';
import { volumePath } from '../../systems/marathon/path-of-pointer.ts';
import { joinPointer } from '../../text/pointer.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

const providersOf = (target: Target): readonly string[] =>
  compareVersions(versionOf(target, 'marathon'), '1.11') < 0 ? ['dvdi'] : ['dvdi', 'csi'];

/** Whether this version can read a volume with the shape of CSI. */
const readsCsi = (target: Target): boolean => holds(target, 'marathon', [{ since: '1.11' }]);

export const rule: Rule = defineRule({
  id: 'marathon/external-provider-known',
  severity: 'error',
  stage: 'raml',
  since: '1.1.0',
  fault: 'provider',
  summary: 'The provider of an external volume must be one of Marathon.',
  rationale:
    'Marathon has the providers `dvdi` and, since 1.11, `csi`. Case matters, and none can be added. A Docker volume driver such as rexray or pxd is not a provider: write `"provider": "dvdi"`, and the driver in the option `dvdi/driver`.',
  references: ['marathon 1.11: core/externalvolume/ExternalVolumes.scala:30-37'],
  on: externalVolumes,
  check: ({ csi, index, external: { provider }, externalPointer }, { target }) =>
    typeof provider === 'string' &&
    provider !== 'dvdi' &&
    !providersOf(target).includes(provider) &&
    (csi === undefined || readsCsi(target)) && {
      pointer: joinPointer(externalPointer, 'provider'),
      message: `unknown provider ${quote(provider)}; use ${providersOf(target).map(quote).join(' or ')}`,
      upstream: [{ path: `${volumePath(index)}/external/provider`, text: 'is unknown provider' }],
    },
});

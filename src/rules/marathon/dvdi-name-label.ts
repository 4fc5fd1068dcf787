import { compareVersions, versionOf } from '../../model/target.ts';
import { dvdiVolumes } from '../../systems/marathon/external.ts';
import { labelAnswer, labelPattern } from '../../systems/marathon/labels.ts';
import { volumePath } from '../../systems/marathon/path-of-pointer.ts';
import { joinPointer } from '../../text/pointer.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'marathon/dvdi-name-label',
  severity: 'error',
  stage: 'raml',
  since: '1.1.0',
  until: '1.9.100',
  summary: 'Before Marathon 1.8.222 the name of a dvdi volume must be a lower-case label.',
  rationale:
    'The pattern kept names from saying more than names, as those of Portworx do. Marathon 1.8.222 dropped it in one place and 1.9.100 in another (MARATHON-8697), so that on releases between them it depends on the way that the app takes. Upgrade Marathon, or write lower-case letters, digits and inner hyphens.',
  references: [
    'marathon changelog.md: 1.8.222 (names of external volumes), 1.9.100 (MARATHON-8697)',
    'marathon 1.8: state/Volume.scala (ExternalVolumeInfo)',
  ],
  on: dvdiVolumes,
  check: ({ index, external: { name }, externalPointer }, { target }) => {
    if (typeof name !== 'string' || name === '' || labelPattern.test(name)) return undefined;
    const isSure = compareVersions(versionOf(target, 'marathon'), '1.8.222') < 0;
    return {
      pointer: joinPointer(externalPointer, 'name'),
      message: `unexpected name ${quote(name)}, allowed since Marathon 1.8.222; expected a label of lower-case letters, digits and inner hyphens`,
      ...(isSure
        ? {
            upstream: [{ path: `${volumePath(index)}/external/name`, text: labelAnswer }],
          }
        : { severity: 'warning' }),
    };
  },
});

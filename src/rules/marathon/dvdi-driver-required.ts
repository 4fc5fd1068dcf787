import { dvdiVolumes } from '../../systems/marathon/external.ts';
import { dvdiDriverKey } from '../../systems/marathon/labels.ts';
import { volumePath } from '../../systems/marathon/path-of-pointer.ts';
import { joinPointer } from '../../text/pointer.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'marathon/dvdi-driver-required',
  severity: 'error',
  stage: 'raml',
  since: '1.1.0',
  summary: 'A dvdi volume needs the option `dvdi/driver`.',
  rationale:
    'The option names the Docker volume driver, and Marathon has no default. Case matters: `dvdi/Driver` and `driver` are other options. Add `"dvdi/driver": "rexray"`, or the driver that your agents run.',
  references: ['marathon 1.11: core/externalvolume/impl/providers/DVDIProvider.scala:332'],
  on: dvdiVolumes,
  check: ({ index, options, externalPointer }) =>
    options[dvdiDriverKey] === undefined && {
      pointer: joinPointer(externalPointer, 'options', dvdiDriverKey),
      message: 'dvdi volume is missing option `dvdi/driver`; add the name of its volume driver',
      upstream: [{ path: `${volumePath(index)}/external/options("${dvdiDriverKey}")`, text: 'not defined' }],
    },
});

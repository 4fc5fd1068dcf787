import { dvdiVolumes } from '../../systems/marathon/external.ts';
import { dvdiDriverKey } from '../../systems/marathon/labels.ts';
import { volumePath } from '../../systems/marathon/path-of-pointer.ts';
import { didYouMean, nearest } from '../../text/nearest.ts';
import { joinPointer } from '../../text/pointer.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

/** Check whether a key is a slip of the hand away from the one that is missing; it may lack its label. */
const isMeant = (key: string): boolean => nearest(key.replace(/^.*\//, ''), ['driver'], 2) !== undefined;

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
  check: ({ index, options, externalPointer }) => {
    if (options[dvdiDriverKey] !== undefined) return undefined;
    const meant = Object.keys(options).find((key) => isMeant(key));
    return {
      pointer: joinPointer(externalPointer, 'options', meant ?? dvdiDriverKey),
      message: `dvdi volume is missing option \`dvdi/driver\`${
        meant === undefined
          ? '; add the name of its volume driver'
          : ` and has ${quote(meant)}${didYouMean(dvdiDriverKey)}`
      }`,
      upstream: [{ path: `${volumePath(index)}/external/options("${dvdiDriverKey}")`, text: 'not defined' }],
    };
  },
});

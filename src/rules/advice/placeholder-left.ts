import uniqBy from 'lodash/uniqBy.js';
import type { Rule } from '../../rule.ts';
import { placeholderIn } from '../../text/placeholder.ts';
import { quote } from '../../text/quote.ts';
import type { ExternalVolume } from '../../volume.ts';

/** The texts of a volume that no one fills in, with their places. */
const textsOf = ({ name, driver = '', containerPath = '', options, origin }: ExternalVolume) => [
  { what: 'driver', text: driver, pointer: origin.driver },
  { what: 'volume name', text: name, pointer: origin.name },
  { what: 'container path', text: containerPath, pointer: origin.containerPath },
  ...options.flatMap(({ key, value, pointer }) => [
    { what: 'option', text: key, pointer },
    { what: `value of ${quote(key)}`, text: value, pointer },
  ]),
];

export const rule: Rule = {
  id: 'advice/placeholder-left',
  severity: 'warning',
  summary: 'A placeholder in a volume should be filled in before the document is sent.',
  rationale:
    'Documentation and templates leave names to be filled in, such as `<key>`, `{{name}}` and `$NAME`. Neither Marathon nor Mesos replaces them in a volume, not even by variables of the environment, so a volume of that very name is created, or the task fails. Fill them in; a template that is rendered later is better checked after it is.',
  references: [
    'mesos: docs/isolators/docker-volume.md (examples with `<key>` and `<value>`)',
    'dcos/universe: marathon.json.mustache of packages with external volumes (`{{…}}` in drivers, names and options)',
    'marathon 1.11: core/externalvolume/impl/providers/DVDIProvider.scala (names, paths and options are handed on as they are)',
  ],
  check: ({ volumes }) => {
    const findings = volumes.flatMap(textsOf).flatMap(({ what, text, pointer }) => {
      const left = placeholderIn(text);
      return left === undefined
        ? []
        : [
            {
              pointer,
              message: `unexpected placeholder ${quote(left)} in ${what} ${quote(text)}, expected it filled in`,
            },
          ];
    });
    return uniqBy(findings, ({ pointer, message }) => `${pointer} ${message}`);
  },
};

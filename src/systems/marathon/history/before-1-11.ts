import type { UpstreamMessage } from '../../../model/diagnostic.ts';
import type { Rewording } from './rewording.ts';
import { as, atExternal } from './rewording.ts';

const groupOf = ({ text }: UpstreamMessage): string => text.replace(/^.* of '|'$/g, '');

/** What releases from 1.6 to 1.10 say in place of 1.11, the newest first. */
export const before1_11: readonly Rewording[] = [
  {
    in: { until: '1.11' },
    rules: ['group-volume-name-unique'],
    say: atExternal((path, place) => path.replace(/\/container$/, `/externalVolumes(${place})`)),
  },
  // The text of 1.10.26 is that of 1.11, that of 1.8.244 the older one; those between were not looked at.
  {
    in: { since: '1.9', until: '1.10.26' },
    rules: ['app-id-in-group'],
    say: (message) => [{ ...message, text: 'Identifier is not child of ', match: 'prefix' }],
  },
  {
    in: { until: '1.9' },
    rules: ['app-id-in-group'],
    say: (message) => [
      { ...message, text: `Identifier is not child of ${groupOf(message)}. Hint: use relative paths.` },
    ],
  },
  // AppValidation.scala: the name had to match the pattern of labels, and before that to be there.
  { in: { since: '1.9', until: '1.9.100' }, rules: ['external-name-defined'], say: as('not defined') },
  { in: { until: '1.8.230' }, rules: ['external-name-defined'], say: as('not defined') },
  // It was a rule of the finished app before it was one of the request.
  { in: { until: '1.9.64' }, rules: ['role-in-valid-roles'], say: (message) => [message], stage: 'app-definition' },
];

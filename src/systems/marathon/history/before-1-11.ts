import type { Rewording } from './rewording.ts';
import { as, atExternal } from './rewording.ts';

const olderChild = (text: string): string => text.replace(/'(.*)'$/, '$1. Hint: use relative paths.');

/** What releases from 1.6 to 1.10 say in place of 1.11, the newest first. */
export const before1_11: readonly Rewording[] = [
  {
    in: { until: '1.11' },
    rules: ['group-volume-name-unique'],
    say: atExternal((path, place) => path.replace(/\/container$/, `/externalVolumes(${place})`)),
  },
  // What was run are 1.6.590 and 1.11.
  { in: { until: '1.7' }, rules: ['group-id-required'], say: as('No group id was given!') },
  // The text of 1.10.26 is that of 1.11, that of 1.8.244 the older one; those between were not looked at.
  {
    in: { since: '1.9', until: '1.10.26' },
    rules: ['app-id-in-group'],
    say: (message) => [{ ...message, text: 'Identifier is not child of ', match: 'prefix' }],
  },
  {
    in: { until: '1.9' },
    rules: ['app-id-in-group', 'group-id'],
    say: (message) => [/^Identifier/.test(message.text) ? { ...message, text: olderChild(message.text) } : message],
  },
  // AppValidation.scala: the name had to match the pattern of labels, and before that to be there.
  { in: { since: '1.9', until: '1.9.100' }, rules: ['external-name-defined'], say: as('not defined') },
  { in: { until: '1.8.230' }, rules: ['external-name-defined'], say: as('not defined') },
  // It was a rule of the finished app before it was one of the request.
  { in: { until: '1.9.64' }, rules: ['role-in-valid-roles'], say: (message) => [message], stage: 'app-definition' },
];

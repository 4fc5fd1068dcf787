import { fields } from '../../generated/fields.ts';
import { apps } from '../../systems/marathon/apps.ts';
import { joinPointer } from '../../text/pointer.ts';
import { appRule } from '../app-rule.ts';
import type { Rule } from '../rule.ts';

/** What is no change of an app: its id, and what Marathon reports about it. */
const others: ReadonlySet<string> = new Set([
  '$schema',
  'id',
  'version',
  'versionInfo',
  'tasksStaged',
  'tasksRunning',
  'tasksHealthy',
  'tasksUnhealthy',
  'deployments',
  'readinessCheckResults',
  'tasks',
  'lastTaskFailure',
  'taskStats',
]);

const isChange = (field: string): boolean => Object.hasOwn(fields.MarathonApp as object, field) && !others.has(field);

export const rule: Rule = appRule({
  id: 'marathon/update-version',
  stage: 'update-version',
  summary: 'An update of an app with `version` has nothing else but its `id`.',
  rationale:
    'It asks to go back to what the app was then, so there is nothing to change. Remove `version`, which a list that Marathon has printed holds, or everything else.',
  references: ['marathon 1.11: api/v2/validation/AppValidation.scala:331'],
  on: apps,
  check: (app, { workload: { pointer, sending } }) =>
    sending === 'update' &&
    typeof app.version === 'string' &&
    Object.entries(app).some(([field, value]) => isChange(field) && value !== null && value !== undefined) && {
      pointer: joinPointer(pointer, 'version'),
      message: '`version` of an update can be beside `id` only; remove it',
      upstream: [{ path: '/', text: "The 'version' field may only be combined with the 'id' field." }],
    },
});

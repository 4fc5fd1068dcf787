import { generationOf } from '../../systems/marathon/generations/index.ts';
import { sentGroups } from '../../systems/marathon/groups/selectors.ts';
import { groupPlace } from '../../systems/marathon/groups/sent-group.ts';
import { describeIdFault, idFaults } from '../../systems/marathon/ids.ts';
import { joinPointer } from '../../text/pointer.ts';
import { quote } from '../../text/quote.ts';
import { appRule } from '../app-rule.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = appRule({
  id: 'marathon/group-id',
  stage: 'group-update',
  since: '1.1.0',
  summary: "A group's `id` must be a path whose last part is not reserved.",
  rationale:
    'The path is part of the addresses of the REST API, where `restart`, `tasks` and `versions` mean something else. It is checked as it is written, so it cannot end in `..` and, where it begins with a slash, have a `..` in it. That of the outermost group is checked before the apps in it, those of others after; before 1.5 all together, and no last part is reserved.',
  references: [
    'marathon 1.4: state/PathId.scala (pathIdValidator)',
    'marathon 1.11: api/v2/GroupsResource.scala:159-161,254-256',
    'marathon 1.11: state/Group.scala:334',
    'marathon 1.11: state/PathId.scala:208-262 (pathIdValidator)',
  ],
  on: sentGroups,
  check: (group, { target }) => {
    const { id, parent, pointer } = group;
    if (id === undefined) return undefined;
    // What is no path is not read since 1.5; before, no part is reserved.
    const other = generationOf(target) === 'raml' ? 'pattern' : 'reserved';
    const faults = idFaults(id).filter(({ kind }) => kind !== other);
    return faults.map((fault) => ({
      pointer: joinPointer(pointer, 'id'),
      message: `group id ${quote(id)} ${describeIdFault(fault)}`,
      ...(parent === undefined
        ? { stage: 'group-path', upstream: [{ path: '/', text: fault.text }] }
        : { upstream: [{ path: `${groupPlace(group)}/id`, text: fault.text }] }),
    }));
  },
});

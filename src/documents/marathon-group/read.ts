import { readApp } from '../../systems/marathon/app.ts';
import { groupRolesOf } from '../../systems/marathon/groups/group-roles.ts';
import type { SentGroup } from '../../systems/marathon/groups/sent-group.ts';
import { readSentGroup } from '../../systems/marathon/groups/sent-group.ts';
import type { Routed } from '../../systems/marathon/request.ts';
import type { Entry } from '../document.ts';

/** The outermost group of the document. */
export const group = (value: unknown, base: string, routed?: Routed): SentGroup =>
  readSentGroup(value, base, {
    address: routed?.group,
    isPut: routed?.route === 'PUT /v2/groups',
    goesTwice: routed?.goesTwice,
  });

/** The apps of a group, then those of the groups in it. */
function entriesOf(sent: SentGroup): readonly Entry[] {
  const groupRoles = groupRolesOf(sent);
  return [
    ...sent.apps.map(({ app, pointer }): Entry => {
      return { pointer, read: () => ({ ...readApp(app, pointer, 'marathon-group', sent.path), groupRoles }) };
    }),
    ...sent.groups.flatMap(entriesOf),
  ];
}

/** The apps of the group and of all groups in it. */
export const entries = (value: unknown, base: string, routed?: Routed): readonly Entry[] =>
  entriesOf(group(value, base, routed));

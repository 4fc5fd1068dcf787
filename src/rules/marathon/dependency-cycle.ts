import { cycles } from '../../systems/marathon/groups/selectors.ts';
import { joinPointer } from '../../text/pointer.ts';
import { quote } from '../../text/quote.ts';
import { appRule } from '../app-rule.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = appRule({
  id: 'marathon/dependency-cycle',
  stage: 'root-group',
  since: '1.3.0',
  summary: 'Apps cannot wait for each other in a circle.',
  rationale:
    'Marathon starts an app when all that it depends on runs. A group means all apps in it and below it, so an app that depends on its own group, or on `/`, waits for itself; and what a group depends on, each of its apps does. Remove one of the dependencies.',
  references: [
    'marathon 1.3: state/Group.scala (noCyclicDependencies)',
    'marathon 1.11: state/RootGroup.scala:40-83,480',
  ],
  on: cycles,
  check: ({ id, pointer }) => ({
    pointer: joinPointer(pointer, 'dependencies'),
    message: `app ${quote(id)} waits for itself; remove one of the dependencies on the way`,
    upstream: [{ path: '/', text: 'Dependency graph has cyclic dependencies.' }],
  }),
});

import { unreachableTimes } from '../../systems/marathon/canonical/unreachable.ts';
import { inDefinition } from '../../systems/marathon/definition.ts';
import { joinPointer } from '../../text/pointer.ts';
import { appRule } from '../app-rule.ts';
import type { Rule } from '../rule.ts';

const kept = '/inactiveAfterSeconds';

export const rule: Rule = appRule({
  id: 'marathon/unreachable-order',
  stage: 'app-definition',
  summary: 'In `unreachableStrategy`, `inactiveAfterSeconds` cannot be above `expungeAfterSeconds`.',
  rationale:
    'A task is replaced before it is given up. Both are 0 where they are left out, so `inactiveAfterSeconds` alone is too much. Write both.',
  references: ['marathon 1.11: state/UnreachableStrategy.scala:48'],
  on: unreachableTimes,
  check: ({ inactiveAfterSeconds: inactive, expungeAfterSeconds: expunge }, { workload }) =>
    inactive > expunge && {
      pointer: joinPointer(workload.pointer, 'unreachableStrategy', 'inactiveAfterSeconds'),
      message: `\`inactiveAfterSeconds\` ${inactive} is above \`expungeAfterSeconds\` ${expunge}; raise the latter`,
      ...inDefinition(workload, {
        path: `/unreachableStrategy${kept}`,
        kept,
        text: `inactiveAfterSeconds (${inactive}) must be less or equal to expungeAfterSeconds, which is ${expunge}`,
      }),
    },
});

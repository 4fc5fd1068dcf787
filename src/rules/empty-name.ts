import type { Target } from '../model/target.ts';
import { apps } from '../systems/marathon/apps.ts';
import { mapOrder } from '../systems/marathon/map-order.ts';
import { joinPointer } from '../text/pointer.ts';
import { appRule } from './app-rule.ts';
import type { Rule, RuleFacts } from './rule.ts';

/** What differs between the rules of this family. */
interface EmptyNameRule extends Pick<RuleFacts, 'id' | 'references'> {
  readonly field: 'env' | 'secrets';
  /** What the map holds, such as “a variable”. */
  readonly item: string;
  readonly because: string;
  readonly holds?: (target: Target) => boolean;
}

/** Make a rule of Marathon: a map has no member whose name is empty. Its path counts members in the order of Scala's map. */
export const emptyNameRule = ({ field, item, because, holds = () => true, ...facts }: EmptyNameRule): Rule =>
  appRule({
    ...facts,
    summary: `In \`${field}\`, ${item} needs a name.`,
    rationale: `${because} Write the name, or remove the member.`,
    on: apps,
    check: (app, { workload, target }) => {
      const map = app[field];
      if (!map || !Object.hasOwn(map, '') || !holds(target)) return undefined;
      const place = mapOrder(Object.keys(map)).indexOf('');
      return {
        pointer: joinPointer(workload.pointer, field, ''),
        message: `${item} in \`${field}\` has no name; write one, or remove it`,
        upstream: [{ path: `/${field}/keys(${place})`, text: 'must not be empty' }],
      };
    },
  });

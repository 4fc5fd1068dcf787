import { doubleText } from '../systems/marathon/double.ts';
import { checkedStrategy } from '../systems/marathon/strategy.ts';
import type { Selector } from '../systems/selector.ts';
import { joinPointer } from '../text/pointer.ts';
import type { Rule, RuleFacts } from './rule.ts';
import { defineRule } from './rule.ts';

const path = '/upgradeStrategy/maximumOverCapacity';

/** What differs between the rules of this family. */
interface OverCapacityRule extends Pick<RuleFacts, 'id' | 'since' | 'rationale' | 'references'> {
  /** Which apps are meant, such as “app with dvdi volumes”. */
  readonly app: string;
  /** Something that such an app has once. */
  readonly on: Selector<unknown>;
}

/** Make a rule of Marathon: an upgrade of some apps must start no surplus instances. */
export const overCapacityRule = ({ app, on, ...facts }: OverCapacityRule): Rule =>
  defineRule({
    severity: 'error',
    stage: 'raml',
    fault: 'over-capacity',
    summary: `An ${app} must not start surplus instances in an upgrade: \`maximumOverCapacity\` must be 0.`,
    ...facts,
    on,
    check: (_, { workload }) => {
      const { maximumOverCapacity: capacity = 0, stage } = checkedStrategy(workload);
      if (capacity === 0) return undefined;
      const pointer = joinPointer(workload.pointer, 'upgradeStrategy', 'maximumOverCapacity');
      return {
        pointer,
        ...(stage && { stage }),
        message: `\`maximumOverCapacity\` of an ${app} must be 0, not ${capacity}`,
        upstream: [{ path, text: `got ${doubleText(capacity)}, expected 0.0` }],
        fix: { edits: [{ op: 'set', pointer, value: 0 }], sentence: 'set `maximumOverCapacity` to 0', safe: true },
      };
    },
  });

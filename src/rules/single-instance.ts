import type { Finding } from '../model/diagnostic.ts';
import { instancesOf } from '../systems/marathon/apps.ts';
import type { Selector } from '../systems/selector.ts';
import type { Workload } from '../systems/workload.ts';
import { joinPointer } from '../text/pointer.ts';
import type { Rule, RuleFacts } from './rule.ts';
import { defineRule } from './rule.ts';

/** What differs between the rules of this family. */
interface SingleInstanceRule<Item> extends Omit<RuleFacts, 'severity' | 'summary'> {
  /** Which apps are meant, such as “app with dvdi volumes”. */
  readonly app: string;
  readonly on: Selector<Item>;
  /** Whether an item limits the app to one instance; all do if left out. */
  readonly limits?: (item: Item) => boolean;
  readonly answer: (instances: number, workload: Workload) => Pick<Finding, 'stage' | 'upstream'>;
}

/** Make a rule of Marathon: apps of some kind can have one instance at most. */
export const singleInstanceRule = <Item>({
  app,
  on,
  limits = () => true,
  answer,
  ...facts
}: SingleInstanceRule<Item>): Rule =>
  defineRule({
    severity: 'error',
    fault: 'instances',
    summary: `An ${app} can have at most one instance.`,
    ...facts,
    on,
    check: (item, { workload }) => {
      const instances = instancesOf(workload);
      return (
        instances > 1 &&
        limits(item) && {
          pointer: joinPointer(workload.pointer, 'instances'),
          message: `${app} can have at most 1 instance, not ${instances}; set \`instances\` to 1`,
          ...answer(instances, workload),
        }
      );
    },
  });

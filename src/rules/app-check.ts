import type { MarathonCheck } from '../generated/marathon-app.ts';
import { appChecks } from '../systems/marathon/canonical/checks.ts';
import { joinPointer } from '../text/pointer.ts';
import { appRule } from './app-rule.ts';
import type { Rule, RuleFacts } from './rule.ts';

/** What is wrong with a check: the member of it, and the message; what Marathon says of it. */
interface CheckFault {
  readonly at: readonly (string | number)[];
  readonly message: string;
  readonly text: string;
}

/** What differs between the rules of this family. */
interface AppCheckRule extends Pick<RuleFacts, 'id' | 'stage' | 'order' | 'summary' | 'rationale' | 'references'> {
  readonly faultOf: (check: NonNullable<MarathonCheck>) => CheckFault | false;
}

/** Make a rule of Marathon for the `check` of an app, at which it fails with status 500. */
export const appCheckRule = ({ faultOf, ...facts }: AppCheckRule): Rule =>
  appRule({
    since: '1.8.180',
    ...facts,
    on: appChecks,
    check: (check, { workload }) => {
      const fault = faultOf(check);
      return (
        fault && {
          pointer: joinPointer(workload.pointer, 'check', ...fault.at),
          message: fault.message,
          upstream: [{ text: fault.text }],
        }
      );
    },
  });

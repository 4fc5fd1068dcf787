import { unreachableTimes } from '../../systems/marathon/canonical/unreachable.ts';
import { joinPointer } from '../../text/pointer.ts';
import { appRule } from '../app-rule.ts';
import type { Rule } from '../rule.ts';

/** As many seconds as fit into 64 bits of nanoseconds. */
const MOST = 9_223_372_036;

export const rule: Rule = appRule({
  id: 'marathon/unreachable-duration',
  stage: 'conversion',
  order: [4, 0],
  summary: 'The times of `unreachableStrategy` must be below 292 years.',
  rationale: 'Marathon keeps them in nanoseconds. For “never” write `"unreachableStrategy": "disabled"`.',
  references: ['marathon 1.11: raml/UnreachableStrategyConversion.scala:13'],
  on: unreachableTimes,
  check: (times, { workload }) => {
    const name = (['inactiveAfterSeconds', 'expungeAfterSeconds'] as const).find((field) => times[field] > MOST);
    return (
      name !== undefined && {
        pointer: joinPointer(workload.pointer, 'unreachableStrategy', name),
        message: `${times[name]} s is more than 292 years; write less, or \`disabled\``,
        ...(workload.sending && { stage: 'strategies' }),
        upstream: [{ text: 'requirement failed: Duration is limited to +-(2^63-1)ns (ca. 292 years)', status: 422 }],
      }
    );
  },
});

import { mayBeUpdate } from '../../systems/marathon/app.ts';
import { inDefinition } from '../../systems/marathon/definition.ts';
import { doubleText } from '../../systems/marathon/double.ts';
import type { Strategy } from '../../systems/marathon/strategy.ts';
import { checkedStrategy, defaultStrategy, singleInstanceApps } from '../../systems/marathon/strategy.ts';
import { joinPointer } from '../../text/pointer.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

const answersOf = (strategy: Strategy) =>
  (['minimumHealthCapacity', 'maximumOverCapacity'] as const)
    .map((field) => ({ field, value: strategy[field], path: `/upgradeStrategy/${field}` }))
    .filter(({ value }) => value !== 0)
    .map(({ field, value, path }) => ({ field, value, path, text: `got ${doubleText(value)}, expected 0.0` }));

export const rule: Rule = defineRule({
  id: 'marathon/single-instance-label-strategy',
  severity: 'error',
  stage: 'raml',
  since: '1.1.0',
  fault: 'over-capacity',
  summary: 'An app with the label `MARATHON_SINGLE_INSTANCE_APP` needs an `upgradeStrategy` with two zeros.',
  rationale:
    'The one instance has to stop before the next one starts. No default does that: even with external or persistent volumes, half of the instances must stay healthy. Write `"upgradeStrategy": { "minimumHealthCapacity": 0, "maximumOverCapacity": 0 }`. An app without an id may be an update of an app with such a strategy, so the default is a warning there.',
  references: [
    'marathon 1.11: api/v2/validation/SchedulingValidation.scala:51',
    'marathon 1.11: state/AppDefinition.scala:578',
    'marathon 1.11: raml/AppConversion.scala:493-507',
  ],
  on: singleInstanceApps,
  /** A strategy that is written out is refused when the app is read, the default one when the finished app is checked. */
  check: ({ upgradeStrategy: explicit }, { workload }) => {
    const pointer = joinPointer(workload.pointer, 'upgradeStrategy');
    if (explicit || workload.sending !== undefined)
      return answersOf(checkedStrategy(workload) as Strategy).map(({ field, value, ...answer }) => ({
        pointer: joinPointer(pointer, field),
        ...(!explicit && workload.sending === 'replacement' && { stage: 'defaults' }),
        message: `an app with the label \`MARATHON_SINGLE_INSTANCE_APP\` cannot have ${field} ${value}; write 0`,
        upstream: [answer],
      }));
    const upstream = answersOf(defaultStrategy(workload)).map(({ path, text }) => ({ path, kept: path, text }));
    return {
      pointer,
      message:
        'an app with the label `MARATHON_SINGLE_INSTANCE_APP` cannot have the default upgradeStrategy; write one with two zeros',
      ...(mayBeUpdate(workload) && { severity: 'warning' }),
      ...inDefinition(
        workload,
        { path: '/isSingleInstance', kept: '/isSingleInstance', text: 'must be false' },
        ...upstream,
      ),
    };
  },
});

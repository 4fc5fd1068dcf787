import { externalVolumes, nameOf } from '../../systems/marathon/external.ts';
import { repeatedBy } from '../../systems/repeated.ts';
import { joinPointer } from '../../text/pointer.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'marathon/external-names-unique-in-container',
  severity: 'error',
  stage: 'raml',
  since: '1.5.0',
  fault: 'name-repeated',
  summary: 'The external volumes of an app must have different names.',
  rationale:
    'Marathon compares the names of all external volumes of a container, whatever their providers and drivers, `shared` or not. A container cannot mount a volume at two places. Remove one of them, or rename it.',
  references: ['marathon 1.11: api/v2/validation/AppValidation.scala:121-128'],
  on: repeatedBy(externalVolumes, nameOf),
  check: ({ item, first }, _, place) => ({
    pointer: joinPointer(item.externalPointer, 'name'),
    message: `another external volume of the app has name ${quote(String(nameOf(item)))}; remove or rename one`,
    // Marathon says it once for the whole list.
    ...(place === 0 && { upstream: [{ path: '/container/volumes', text: 'Volume names must be unique' }] }),
    related: [{ pointer: joinPointer(first.externalPointer, 'name'), message: 'the first volume of that name' }],
  }),
});

import type { UpstreamMessage } from '../../model/diagnostic.ts';
import { dvdiVolumes, isExclusive, nameOf } from '../../systems/marathon/external.ts';
import { repeatedBy } from '../../systems/repeated.ts';
import { joinPointer } from '../../text/pointer.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

/** The id of an app that has none in the document comes from the address of the request. */
const answerFor = (name: string, id: string | undefined): UpstreamMessage => {
  const text = `Requested DVDI volume '${name}' is declared more than once within app `;
  return id === undefined ? { path: '/', text, match: 'prefix' } : { path: '/', text: text + id };
};

export const rule: Rule = defineRule({
  id: 'marathon/dvdi-names-unique-in-app',
  severity: 'error',
  stage: 'raml',
  since: '1.1.0',
  fault: 'name-repeated',
  summary: 'An app can use a dvdi volume once.',
  rationale:
    'Volumes of the same name are the same volume, whatever their drivers, and a volume that is not `shared` has one user. Marathon reports this in addition to the check of all names in the container, which refuses shared volumes too. Remove one of the two volumes, or rename it.',
  references: [
    'marathon 1.11: core/externalvolume/impl/providers/DVDIProvider.scala:114-132',
    'marathon 1.11: core/externalvolume/impl/providers/ProviderValidationHelpers.scala:113',
  ],
  on: repeatedBy(dvdiVolumes, (volume, target) => (isExclusive(volume, target) ? nameOf(volume) : undefined)),
  check: ({ item, first, isSecond }, { workload }) => {
    const name = String(nameOf(item));
    return {
      pointer: joinPointer(item.externalPointer, 'name'),
      message: `the app uses dvdi volume ${quote(name)} more than once; remove or rename one`,
      // Marathon says it once for each name.
      ...(isSecond && { upstream: [answerFor(name, workload.absoluteId)] }),
      related: [{ pointer: joinPointer(first.externalPointer, 'name'), message: 'the first use of the volume' }],
    };
  },
});

import type { Finding, UpstreamMessage } from '../../model/diagnostic.ts';
import type { Target } from '../../model/target.ts';
import { dvdiVolumes, isExclusive } from '../../systems/marathon/external.ts';
import type { Workload } from '../../systems/workload.ts';
import { joinPointer } from '../../text/pointer.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';

/** The id of an app that has none in the document comes from the address of the request. */
const answerFor = (name: string, id: string | undefined): UpstreamMessage => {
  const text = `Requested DVDI volume '${name}' is declared more than once within app `;
  return id === undefined ? { path: '/', text, match: 'prefix' } : { path: '/', text: text + id };
};

/** One finding for each volume whose name an earlier one has; Marathon itself says it once for each name. */
function findingsOf(workload: Workload, target: Target): readonly Finding[] {
  const first = new Map<string, { readonly pointer: string; told: boolean }>();
  const findings: Finding[] = [];
  for (const volume of dvdiVolumes(workload).filter((candidate) => isExclusive(candidate, target))) {
    const { name } = volume.external;
    if (typeof name !== 'string') continue;
    const pointer = joinPointer(volume.externalPointer, 'name');
    const earlier = first.get(name);
    if (earlier === undefined) first.set(name, { pointer, told: false });
    else {
      findings.push({
        pointer,
        message: `unexpected second use of the dvdi volume ${quote(name)}, expected each volume once in an app`,
        ...(earlier.told ? {} : { upstream: [answerFor(name, workload.absoluteId)] }),
        related: [{ pointer: earlier.pointer, message: 'the first use of the volume' }],
      });
      earlier.told = true;
    }
  }
  return findings;
}

export const rule: Rule = {
  id: 'marathon/dvdi-names-unique-in-app',
  needs: 'dvdi-volumes',
  severity: 'error',
  stage: 'raml',
  since: '1.1.0',
  summary: 'An app can use a dvdi volume once.',
  rationale:
    'The name alone makes the volume, whatever the drivers, and a volume that is not `shared` has one user. Marathon says so beside its check of all names in the container, which also refuses shared ones. Drop one of the two volumes, or name another.',
  references: [
    'marathon 1.11: core/externalvolume/impl/providers/DVDIProvider.scala:114-132',
    'marathon 1.11: core/externalvolume/impl/providers/ProviderValidationHelpers.scala:113',
  ],
  check: findingsOf,
};

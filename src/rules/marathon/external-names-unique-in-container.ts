import type { Finding } from '../../model/diagnostic.ts';
import { externalVolumes } from '../../systems/marathon/external.ts';
import type { Workload } from '../../systems/workload.ts';
import { joinPointer } from '../../text/pointer.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';

/** One finding for each volume whose name an earlier one has; Marathon itself says it once for the whole list. */
function findingsOf(workload: Workload): readonly Finding[] {
  const first = new Map<string, string>();
  const findings: Finding[] = [];
  for (const { external, externalPointer } of externalVolumes(workload)) {
    const { name } = external;
    if (typeof name !== 'string') continue;
    const pointer = joinPointer(externalPointer, 'name');
    const earlier = first.get(name);
    if (earlier === undefined) first.set(name, pointer);
    else
      findings.push({
        pointer,
        message: `unexpected volume name ${quote(name)}, expected one that no other external volume of the app has`,
        ...(findings.length === 0
          ? { upstream: [{ path: '/container/volumes', text: 'Volume names must be unique' }] }
          : {}),
        related: [{ pointer: earlier, message: 'the first volume of that name' }],
      });
  }
  return findings;
}

export const rule: Rule = {
  id: 'marathon/external-names-unique-in-container',
  needs: 'external-volumes',
  severity: 'error',
  stage: 'raml',
  since: '1.3.0',
  summary: 'The external volumes of an app must have different names.',
  rationale:
    'Marathon compares the names of all external volumes of a container, whatever their providers and drivers and whether or not they are `shared`. One volume cannot be mounted at two places of a container: drop one of them, or give the other the name of another volume.',
  references: ['marathon 1.11: api/v2/validation/AppValidation.scala:121-128'],
  check: findingsOf,
};

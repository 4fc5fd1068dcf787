import type { Finding } from '../../model/diagnostic.ts';
import type { Located } from '../../model/volume.ts';
import type { WorkloadFacts } from '../../systems/workload.ts';
import type { Edit } from '../../text/edit/edit.ts';
import { joinPointer } from '../../text/pointer.ts';

/** What Marathon requires of an app as soon as it has a dvdi volume, each change said as a finding. */
export interface Requirements {
  readonly edits: readonly Edit[];
  readonly findings: readonly Finding[];
}

function upgradeStrategy({ app, pointer: base }: WorkloadFacts): Requirements {
  const pointer = joinPointer(base, 'upgradeStrategy');
  const strategy = app?.upgradeStrategy;
  if (!strategy)
    return {
      edits: [{ op: 'set', pointer, value: { minimumHealthCapacity: 0, maximumOverCapacity: 0 } }],
      findings: [
        {
          pointer: base,
          message:
            'added `upgradeStrategy` with both capacities 0: an app with external volumes may not run two instances at a time, also when it updates one that has the usual strategy 1/1',
        },
      ],
    };
  if (strategy.maximumOverCapacity === 0) return { edits: [], findings: [] };
  const member = joinPointer(pointer, 'maximumOverCapacity');
  return {
    edits: [{ op: 'set', pointer: member, value: 0 }],
    findings: [
      {
        pointer: member,
        severity: 'warning',
        message: `changed \`maximumOverCapacity\` from ${strategy.maximumOverCapacity} to 0, which Marathon requires of an app with dvdi volumes`,
      },
    ],
  };
}

function instances({ app, pointer }: WorkloadFacts): readonly Finding[] {
  const count = app?.instances ?? 1;
  if (count <= 1) return [];
  return [
    {
      pointer: joinPointer(pointer, 'instances'),
      severity: 'error',
      message: `the app has ${count} instances, but Marathon allows one when it declares DVDI volumes`,
    },
  ];
}

/** Say that a container was added; for dvdi volumes adapt `upgradeStrategy` and refuse more than one instance. */
export function encodeRequirements(workload: WorkloadFacts, volumes: readonly Located[]): Requirements {
  const dvdi = volumes.some(({ csi }) => csi === undefined);
  const strategy = dvdi ? upgradeStrategy(workload) : { edits: [], findings: [] };
  const container: Finding[] = workload.app?.container
    ? []
    : [
        {
          pointer: workload.pointer,
          message:
            'added `container` of type MESOS: external volumes belong in a container, whose default type is DOCKER',
        },
      ];
  return {
    edits: strategy.edits,
    findings: [...container, ...strategy.findings, ...(dvdi ? instances(workload) : [])],
  };
}

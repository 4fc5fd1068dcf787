import type { ExitFinding } from '../../exit/finding.ts';
import { report } from '../../exit/finding.ts';
import type { ReadDeparture } from '../../exit/names-taken.ts';
import {
  checkAgain,
  checkNames,
  checkPaths,
  checkWorkloads,
  distinctVolumes,
  identityOf,
  volumesByIdentity,
} from '../../exit/names-taken.ts';
import type { ExitWorkload } from '../../exit/workload.ts';
import { reportAbsent, reportIncomplete, reportStopped } from '../../exit/workload.ts';
import { quote } from '../../text/quote.ts';
import type { OneWayEncoding, OneWayOptions } from '../format.ts';
import type { KubernetesList, KubernetesObject } from './manifest.ts';
import type { KubernetesVolume } from './volume.ts';
import { encodeVolume } from './volume.ts';
import { fillBase, readBase, skeletonOf } from './workload.ts';

const listOf = (items: readonly KubernetesObject[]): KubernetesList => ({
  apiVersion: 'v1',
  kind: 'List',
  items: [...items],
});

/** One List of several, in their order. */
export const join = (lists: readonly unknown[]): KubernetesList =>
  listOf((lists as readonly KubernetesList[]).flatMap(({ items }) => items));

/** Find what keeps a mount out of a pod. */
const checkMounts = ({ mounts }: ExitWorkload): readonly ExitFinding[] => [
  ...checkPaths(mounts),
  ...mounts
    .filter(({ path }) => path?.includes(':'))
    .map(({ volume, path }) =>
      report(
        'error',
        'path-not-expressible',
        volume,
        `volume ${quote(volume.name)}: Kubernetes refuses the colon in the path ${quote(String(path))}`,
      ),
    ),
];

/** Lists of PersistentVolumes with their claims and of workloads that mount them, one for each workload. */
export function encode(departures: readonly ReadDeparture[], given: OneWayOptions): OneWayEncoding {
  const { kind } = given;
  const base = given.base === undefined ? undefined : readBase(given);
  if (base !== undefined && 'code' in base) return { outputs: [], findings: [base] };
  const options = base === undefined ? given : { ...given, namespace: base.namespace };
  const made = new Map<string, KubernetesVolume>();
  const volumes = new Map(volumesByIdentity(departures));
  const findings: ExitFinding[] = [
    ...checkNames(distinctVolumes(departures), ({ label }) => label),
    ...checkAgain(departures),
  ];
  const written: ReadDeparture[] = [];
  const outputs = departures.map((read) => {
    const { workload, departure } = read;
    const items: KubernetesObject[] = [];
    for (const { volume } of workload.mounts) {
      const identity = identityOf(volume);
      const whole = volumes.get(identity);
      volumes.delete(identity);
      if (whole === undefined || whole.isWrong) continue;
      const encoded = encodeVolume(whole, options);
      findings.push(...encoded.findings);
      items.push(...(encoded.made?.objects ?? []));
      if (encoded.made !== undefined) made.set(volume.label, encoded.made);
    }
    if (kind === 'volumes' || (base === undefined && workload.image === undefined)) {
      findings.push(reportAbsent(workload, kind === 'volumes', (volume) => made.get(volume.label)?.subPath));
      return listOf(items);
    }
    findings.push(...checkMounts(workload));
    if (base !== undefined) {
      const filled = fillBase(base, workload, made);
      findings.push(...filled.findings);
      return listOf([...items, ...(filled.items as unknown as readonly KubernetesObject[])]);
    }
    written.push(read);
    findings.push(...reportIncomplete(departure));
    return listOf([...items, skeletonOf(workload, made, options)]);
  });
  return { outputs, findings: [...findings, ...checkWorkloads(written), ...reportStopped(written, 'replicas')] };
}

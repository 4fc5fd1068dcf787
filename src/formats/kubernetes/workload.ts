import isPlainObject from 'lodash/isPlainObject.js';
import type { ExitFinding } from '../../exit/finding.ts';
import { report } from '../../exit/finding.ts';
import type { ExitOptions } from '../../exit/options.ts';
import type { ExitMount, ExitWorkload } from '../../exit/workload.ts';
import { quote } from '../../text/quote.ts';
import type { OneWayOptions } from '../format.ts';
import type { Deployment, PodTemplate, PodVolume, StatefulSet, VolumeDevice, VolumeMount } from './manifest.ts';
import type { KubernetesVolume } from './volume.ts';

/** What a pod gets. */
interface PodParts {
  readonly volumeMounts: VolumeMount[];
  readonly volumeDevices: VolumeDevice[];
  readonly volumes: PodVolume[];
}

/** Stands for a volume with an error, which keeps all from being written. */
const unknown: KubernetesVolume = { objects: [], subPath: '', isReadOnly: false, isBlock: false };

/** Get the mounts of a workload, each volume of the pod once; `made` has the objects of a volume by its label. */
function partsOf({ mounts }: ExitWorkload, made: ReadonlyMap<string, KubernetesVolume>): PodParts {
  const parts: PodParts = { volumeMounts: [], volumeDevices: [], volumes: [] };
  const writable = new Set<string>();
  const reads = ({ volume, isReadOnly }: ExitMount): boolean =>
    isReadOnly || made.get(volume.label)?.isReadOnly === true;
  for (const mount of mounts) if (!reads(mount)) writable.add(mount.volume.label);
  for (const mount of mounts) {
    const { label: name } = mount.volume;
    const { subPath, isBlock } = made.get(name) ?? unknown;
    const mountPath = String(mount.path);
    if (isBlock) parts.volumeDevices.push({ name, devicePath: mountPath });
    else
      parts.volumeMounts.push({
        name,
        mountPath,
        ...(subPath !== '' && { subPath }),
        ...(reads(mount) && { readOnly: true as const }),
      });
    if (parts.volumes.some((volume) => volume.name === name)) continue;
    const readOnly = !writable.has(name) && { readOnly: true as const };
    parts.volumes.push({ name, persistentVolumeClaim: { claimName: name, ...readOnly } });
  }
  return parts;
}

const containerParts = ({ volumeMounts, volumeDevices }: PodParts): object => ({
  ...(volumeMounts.length > 0 && { volumeMounts }),
  ...(volumeDevices.length > 0 && { volumeDevices }),
});

/** Get a workload at zero replicas that mounts the volumes. */
export function skeletonOf(
  workload: ExitWorkload,
  made: ReadonlyMap<string, KubernetesVolume>,
  { kind = 'Deployment', namespace = 'default' }: ExitOptions,
): Deployment | StatefulSet {
  const { label, image, workingDirectory } = workload;
  const parts = partsOf(workload, made);
  const metadata = { name: label, namespace };
  const selector = { matchLabels: { app: label } };
  const template: PodTemplate = {
    metadata: { labels: { app: label } },
    spec: {
      containers: [
        {
          name: 'main',
          image: String(image),
          ...(workingDirectory !== undefined && { workingDir: workingDirectory }),
          ...containerParts(parts),
        },
      ],
      volumes: parts.volumes,
    },
  };
  return kind === 'StatefulSet'
    ? { apiVersion: 'apps/v1', kind, metadata, spec: { replicas: 0, serviceName: label, selector, template } }
    : {
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        metadata,
        spec: { replicas: 0, strategy: { type: 'Recreate' }, selector, template },
      };
}

type Json = Record<string, unknown>;

const listOf = (value: unknown): readonly Json[] =>
  Array.isArray(value) ? value.filter((item) => isPlainObject(item)) : [];
const objectOf = (value: unknown): Json => (isPlainObject(value) ? (value as Json) : {});

/** A workload that the caller has, in the list that holds it. */
export interface BaseWorkload {
  /** The objects of the base, with the workload at `index`. */
  readonly items: readonly Json[];
  readonly index: number;
  /** Place of the container among those of the pod. */
  readonly container: number;
  /** Namespace of the workload, where its volumes must be too. */
  readonly namespace: string;
}

/** Find the only Deployment or StatefulSet of a base and its container; or say why that cannot be done. */
export function readBase({ base, container, namespace }: OneWayOptions): BaseWorkload | ExitFinding {
  const items = objectOf(base).kind === 'List' ? listOf(objectOf(base).items) : [objectOf(base)];
  const found = items.flatMap(({ kind }, index) => (kind === 'Deployment' || kind === 'StatefulSet' ? [index] : []));
  const [index, second] = found;
  if (index === undefined || second !== undefined)
    return report(
      'error',
      'base-unknown',
      '',
      `the base holds ${found.length} workloads; give a Deployment or a StatefulSet, or a List with one of them`,
    );
  const containers = listOf(objectOf(objectOf(objectOf(objectOf(items[index]).spec).template).spec).containers);
  const at = container === undefined ? containers.length - 1 : containers.findIndex(({ name }) => name === container);
  if (at < 0 || (container === undefined && at > 0)) {
    const names = containers.map(({ name }) => quote(String(name))).join(', ');
    return report(
      'error',
      'base-container-unknown',
      '',
      `the base has the containers ${names || 'none'}; choose one with container (--container)`,
    );
  }
  const own = objectOf(objectOf(items[index]).metadata).namespace;
  if (namespace !== undefined && typeof own === 'string' && own !== namespace)
    return report(
      'error',
      'base-namespace',
      '',
      `the base is in the namespace ${quote(own)}, but the volumes were to be in ${quote(namespace)}`,
    );
  return { items, index, container: at, namespace: namespace ?? (typeof own === 'string' ? own : 'default') };
}

/** Find what the pod of a base has already under a name or at a path. */
function takenIn(pod: Json, target: Json, parts: PodParts): readonly ExitFinding[] {
  const names = listOf(pod.volumes).map(({ name }) => name);
  const paths = [...listOf(target.volumeMounts), ...listOf(target.volumeDevices)].map(
    ({ mountPath, devicePath }) => mountPath ?? devicePath,
  );
  return [
    ...parts.volumes
      .filter(({ name }) => names.includes(name))
      .map(({ name }) =>
        report(
          'error',
          'name-collision',
          '',
          `the base has a volume ${quote(name)} already; name this one with \`claim\``,
        ),
      ),
    ...[
      ...parts.volumeMounts.map(({ mountPath }) => mountPath),
      ...parts.volumeDevices.map(({ devicePath }) => devicePath),
    ]
      .filter((path) => paths.includes(path))
      .map((path) => report('error', 'path-collision', '', `the base mounts something at ${quote(path)} already`)),
  ];
}

/** Put the mounts of a workload into a base; all else stays as it is, replicas too. */
export function fillBase(
  { items, index, container }: BaseWorkload,
  workload: ExitWorkload,
  made: ReadonlyMap<string, KubernetesVolume>,
): { readonly items: readonly Json[]; readonly findings: readonly ExitFinding[] } {
  const parts = partsOf(workload, made);
  const owner = items[index] as Json;
  const spec = objectOf(owner.spec);
  const template = objectOf(spec.template);
  const pod = objectOf(template.spec);
  const containers = listOf(pod.containers);
  const target = containers[container] as Json;
  const isDeployment = owner.kind === 'Deployment';
  const isRecreated = !isDeployment || objectOf(spec.strategy).type === 'Recreate';
  const added = Object.entries(containerParts(parts)).map(([key, list]) => [key, [...listOf(target[key]), ...list]]);
  const filled = { ...target, ...Object.fromEntries(added) };
  const changed = {
    ...owner,
    spec: {
      ...spec,
      template: {
        ...template,
        spec: {
          ...pod,
          containers: containers.with(container, filled),
          volumes: [...listOf(pod.volumes), ...parts.volumes],
        },
      },
      ...(isDeployment && { strategy: { type: 'Recreate' } }),
    },
  };
  const message = 'the strategy of the base is now `Recreate`: a rolling update would start a second pod on the volume';
  return {
    items: items.with(index, changed),
    findings: [
      ...takenIn(pod, target, parts),
      ...(isRecreated ? [] : [report('info', 'strategy-changed', '', message)]),
    ],
  };
}

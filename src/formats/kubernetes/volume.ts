import { given } from '../../drivers/backends.ts';
import { accessOf } from '../../exit/access-mode.ts';
import type { ExitFinding } from '../../exit/finding.ts';
import { report } from '../../exit/finding.ts';
import type { ExitOptions } from '../../exit/options.ts';
import { sizeOf } from '../../exit/size.ts';
import type { ResolvedSource, StorageSource } from '../../exit/source.ts';
import { resolve } from '../../exit/source.ts';
import type { ExitVolume } from '../../exit/volume.ts';
import { isDropped, reportOptions, reportSecrets, reportShared } from '../../exit/volume.ts';
import type { DriverOption } from '../../model/volume.ts';
import { quote } from '../../text/quote.ts';
import type { PersistentVolume, PersistentVolumeClaim } from './manifest.ts';

/** The objects of a volume, and what a pod must know to mount it. */
export interface KubernetesVolume {
  readonly objects: readonly (PersistentVolume | PersistentVolumeClaim)[];
  readonly subPath: string;
  readonly isReadOnly: boolean;
  readonly isBlock: boolean;
}

/** What encoding a volume came to; without `made` the findings hold an error. */
export interface EncodedVolume {
  readonly made?: KubernetesVolume;
  readonly findings: readonly ExitFinding[];
}

const isSize = ({ key }: DriverOption): boolean => /^size(?:ingib)?$/i.test(key);

/** Find where the volume came from; `options` are those that nothing else says. */
const annotationsOf = ({ driver, name }: ExitVolume, options: readonly DriverOption[]): Record<string, string> => ({
  'extvol/driver': driver,
  'extvol/name': name,
  ...(options.length > 0 && {
    'extvol/options': JSON.stringify(Object.fromEntries(options.map(({ key, value }) => [key, value]))),
  }),
});

type Spec = PersistentVolume['spec'];

/** Get the secrets of a CSI volume, by reference. */
function secretsOf({ located, label, facts }: ExitVolume, namespace: string): Partial<NonNullable<Spec['csi']>> {
  const has = (secrets: object | undefined): boolean => Object.keys(secrets ?? {}).length > 0;
  const stage =
    facts.secret ?? (has(located.csi?.nodeStageSecret) ? { name: `${label}-node-stage`, namespace } : undefined);
  const isPublishing = has(located.csi?.nodePublishSecret);
  return {
    ...(stage !== undefined && { nodeStageSecretRef: stage }),
    ...(isPublishing && { nodePublishSecretRef: { name: `${label}-node-publish`, namespace } }),
  };
}

/** Get the source of a PersistentVolume. */
function sourceOf(source: StorageSource, volume: ExitVolume, isReadOnly: boolean, namespace: string): Partial<Spec> {
  const readOnly = isReadOnly && { readOnly: true as const };
  if (source.type === 'local') return { local: { path: source.path } };
  if (source.type === 'nfs') return { nfs: { server: source.server, path: source.path, ...readOnly } };
  const { facts, derived, located } = volume;
  const isBlock = located.csi?.accessType === 'block';
  const fsType = facts.fsType ?? derived.fsType ?? located.csi?.fsType;
  return {
    csi: {
      driver: source.driver,
      volumeHandle: source.handle,
      ...(fsType && !isBlock && { fsType }),
      ...readOnly,
      ...(Object.keys(source.attributes).length > 0 && { volumeAttributes: { ...source.attributes } }),
      ...secretsOf(volume, namespace),
    },
  };
}

/** Get the nodes from which a volume can be reached. */
function affinityOf({ source, zone }: ResolvedSource): Partial<Spec> {
  const place = source.type === 'local' ? { key: 'kubernetes.io/hostname', name: source.node } : zone;
  if (place === undefined) return {};
  const expression = { key: place.key, operator: 'In' as const, values: [place.name] };
  return { nodeAffinity: { required: { nodeSelectorTerms: [{ matchExpressions: [expression] }] } } };
}

/** Report what becomes of a volume on its way to a storage that is known. */
function reportSource(volume: ExitVolume, { source }: ResolvedSource): readonly ExitFinding[] {
  const { name, driver } = volume;
  const what = `volume ${quote(name)}`;
  return [
    ...(source.type === 'nfs'
      ? [
          report(
            'info',
            'driver-replaced',
            volume,
            `${what}: Kubernetes mounts the share itself, as \`nfs\`, without the driver ${quote(driver)}`,
          ),
        ]
      : []),
    ...(source.type === 'local'
      ? [
          report(
            'warning',
            'node-bound',
            volume,
            `${what} is a directory of the node ${quote(source.node)}; its pods run there only`,
          ),
        ]
      : []),
    ...reportSecrets(volume, 'no Secret is written; create one with'),
  ];
}

/** Report a file system that REX-Ray may not have made. */
function reportFileSystem(volume: ExitVolume): readonly ExitFinding[] {
  const fsType = volume.option('newfstype');
  if (fsType === undefined || volume.facts.fsType !== undefined) return [];
  return [
    report(
      'warning',
      'fs-type-unverified',
      volume,
      `volume ${quote(volume.name)}: \`newfstype\` says ${quote(fsType)}, but REX-Ray ignores it since 0.4; no file system is written, which means ext4; look with \`blkid\` and give \`fsType\``,
    ),
  ];
}

/** Get a PersistentVolume for the volume that exists, with its claim. */
function adopt(volume: ExitVolume, namespace: string): EncodedVolume {
  const { label, located, options, derived } = volume;
  const { resolved, ignoresSize, findings } = resolve(volume);
  const size = sizeOf(volume, ignoresSize);
  if (resolved === undefined) return { findings: [...findings, ...size.findings] };
  const access = accessOf(volume, resolved.backend);
  const isBlock = located.csi?.accessType === 'block';
  const volumeMode = isBlock ? 'Block' : 'Filesystem';
  const mountOptions = [...(located.csi?.mountFlags ?? []), ...(derived.mountOptions ?? [])];
  const left = options.filter((option) => !isSize(option) && !derived.says?.includes(option.key));
  const metadata = { name: label, annotations: annotationsOf(volume, left) };
  const common = { accessModes: [access.mode], volumeMode } satisfies Partial<Spec>;
  const unsaid = left.filter((option) => !isDropped(option) && option.key.toLowerCase() !== 'newfstype');
  const isShareable = access.mode === 'ReadWriteMany' || access.mode === 'ReadOnlyMany';
  const made: KubernetesVolume = {
    objects: [
      {
        apiVersion: 'v1',
        kind: 'PersistentVolume',
        metadata,
        spec: {
          capacity: { storage: size.size },
          volumeMode,
          accessModes: [access.mode],
          persistentVolumeReclaimPolicy: 'Retain',
          storageClassName: '',
          ...(mountOptions.length > 0 && !isBlock && { mountOptions }),
          claimRef: { apiVersion: 'v1', kind: 'PersistentVolumeClaim', namespace, name: label },
          ...sourceOf(resolved.source, volume, access.mode === 'ReadOnlyMany', namespace),
          ...affinityOf(resolved),
        },
      },
      {
        apiVersion: 'v1',
        kind: 'PersistentVolumeClaim',
        metadata: { name: label, namespace },
        spec: { ...common, storageClassName: '', volumeName: label, resources: { requests: { storage: size.size } } },
      },
    ],
    subPath: resolved.subPath,
    isReadOnly: access.isReadOnly,
    isBlock,
  };
  return {
    made,
    findings: [
      ...findings,
      ...access.findings,
      ...size.findings,
      ...reportSource(volume, resolved),
      ...reportFileSystem(volume),
      ...reportOptions(volume, unsaid, 'are kept in an annotation: they count when a volume is created'),
      ...reportShared(volume, `the claim is ${access.mode}`, isShareable),
    ],
  };
}

/** Get a claim for a new, empty volume of a StorageClass. */
function provision(volume: ExitVolume, namespace: string, storageClass: string | undefined): EncodedVolume {
  const { name, label, options, located } = volume;
  const what = `volume ${quote(name)}`;
  const { size, findings } = sizeOf(volume, false);
  const left = options.filter((option) => !isSize(option));
  const { mode, isReadOnly, findings: ofMode } = accessOf(volume, given);
  const isBlock = located.csi?.accessType === 'block';
  const claim: PersistentVolumeClaim = {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: { name: label, namespace, annotations: annotationsOf(volume, left) },
    spec: {
      accessModes: [mode],
      volumeMode: isBlock ? 'Block' : 'Filesystem',
      storageClassName: storageClass ?? '',
      resources: { requests: { storage: size } },
    },
  };
  return {
    made: { objects: [claim], subPath: '', isReadOnly, isBlock },
    findings: [
      ...(storageClass === undefined
        ? [
            report(
              'error',
              'storage-class-unknown',
              volume,
              `${what}: give the class of the new volume with storageClass (--storage-class)`,
            ),
          ]
        : []),
      ...findings,
      ...ofMode,
      report(
        'warning',
        'data-not-migrated',
        volume,
        `${what}: a new, empty volume is made; its data stay where they are`,
      ),
      ...reportOptions(
        volume,
        left.filter((option) => !isDropped(option)),
        'are kept in an annotation; the StorageClass decides',
      ),
      ...reportShared(volume, `the claim is ${mode}`, false),
    ],
  };
}

/** Get the objects of a volume. */
export const encodeVolume = (
  volume: ExitVolume,
  { strategy, namespace = 'default', storageClass }: ExitOptions,
): EncodedVolume => (strategy === 'provision' ? provision(volume, namespace, storageClass) : adopt(volume, namespace));

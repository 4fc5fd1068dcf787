import type { MesosCsiVolume, MesosVolume } from '../../generated/mesos-volumes.ts';
import type { Finding } from '../../model/diagnostic.ts';
import type { CsiSource, Located, Unmapped } from '../../model/volume.ts';
import { accessModes } from '../../systems/marathon/csi.ts';
import { unmappedFields } from '../../systems/unmapped-fields.ts';
import { joinPointer } from '../../text/pointer.ts';
import { quote } from '../../text/quote.ts';
import { withoutEmpty } from '../without-empty.ts';

type Csi = NonNullable<MesosCsiVolume>;
type Provisioning = NonNullable<Csi['static_provisioning']>;
type Secrets = Provisioning['node_stage_secrets'];

const provisioningFields = [
  'volume_id',
  'volume_capability',
  'node_stage_secrets',
  'node_publish_secrets',
  'volume_context',
];

/** Check whether a secret says more than the name that it refers to. */
const hasMore = (secret: NonNullable<NonNullable<Secrets>[string]>): boolean =>
  unmappedFields(secret, ['type', 'reference'], '').length > 0 ||
  unmappedFields(secret.reference, ['name'], '').length > 0;

/** Secrets by the names that they refer to; a value in the clear, or a key within a secret, is unmapped. */
function readSecrets(
  secrets: Secrets,
  field: string,
  pointer: string,
): { names: Record<string, string>; unmapped: Unmapped[] } {
  const entries = Object.entries(secrets ?? {});
  return {
    names: Object.fromEntries(
      entries.flatMap(([key, secret]) => (secret?.reference ? [[key, secret.reference.name]] : [])),
    ),
    unmapped: entries
      .filter(([, secret]) => !secret?.reference || hasMore(secret))
      .map(([key]) => ({ field: `${field}.${key}`, value: '(secret)', pointer: joinPointer(pointer, key) })),
  };
}

/** Find what is written in and beside the volume but read by no one; of `block` and `mount` the latter stays. */
function unmappedOf(volume: MesosVolume, csi: Csi, provisioning: Provisioning, pointer: string): readonly Unmapped[] {
  const source = joinPointer(pointer, 'source');
  const base = joinPointer(source, 'csi_volume');
  const inner = joinPointer(base, 'static_provisioning');
  const capability = provisioning.volume_capability;
  const place = joinPointer(inner, 'volume_capability');
  const { access_mode, mount, block } = capability;
  return [
    ...unmappedFields(volume, ['container_path', 'mode', 'source'], pointer),
    ...unmappedFields(volume.source, ['type', 'csi_volume'], source),
    ...unmappedFields(csi, ['plugin_name', 'static_provisioning'], base),
    ...unmappedFields(provisioning, provisioningFields, inner),
    ...unmappedFields(capability, ['access_mode', 'mount', ...(mount ? [] : ['block'])], place),
    ...unmappedFields(access_mode, ['mode'], joinPointer(place, 'access_mode')),
    ...unmappedFields(mount, ['fs_type', 'mount_flags'], joinPointer(place, 'mount')),
    ...(mount ? [] : unmappedFields(block, [], joinPointer(place, 'block'))),
  ];
}

/** Get a CSI volume with static provisioning; `undefined` for any other. */
export function decodeCsi(volume: MesosVolume, pointer: string): Located | undefined {
  const csi = volume.source?.type === 'CSI_VOLUME' ? volume.source.csi_volume : undefined;
  const provisioning = csi?.static_provisioning;
  if (!csi || !provisioning) return undefined;
  const source = joinPointer(pointer, 'source', 'csi_volume');
  const base = joinPointer(source, 'static_provisioning');
  const { access_mode, mount } = provisioning.volume_capability;
  const secretsAt = (field: 'node_stage_secrets' | 'node_publish_secrets') =>
    readSecrets(provisioning[field], field, joinPointer(base, field));
  const [stage, publish] = [secretsAt('node_stage_secrets'), secretsAt('node_publish_secrets')];
  return {
    kind: 'csi',
    format: 'mesos-volume',
    pointer,
    name: provisioning.volume_id,
    options: [],
    containerPath: volume.container_path,
    mode: volume.mode,
    csi: {
      pluginName: csi.plugin_name,
      accessMode: access_mode.mode,
      accessType: mount ? 'mount' : 'block',
      fsType: mount?.fs_type ?? undefined,
      mountFlags: [mount?.mount_flags ?? []].flat(),
      nodeStageSecret: stage.names,
      nodePublishSecret: publish.names,
      volumeContext: Object.fromEntries(
        Object.entries(provisioning.volume_context ?? {}).map(([key, text]) => [key, String(text)]),
      ),
    },
    unmapped: [...stage.unmapped, ...publish.unmapped, ...unmappedOf(volume, csi, provisioning, pointer)],
    origin: {
      name: joinPointer(base, 'volume_id'),
      driver: source,
      options: source,
      containerPath: joinPointer(pointer, 'container_path'),
      mode: joinPointer(pointer, 'mode'),
    },
  };
}

const secretsOf = (names: Readonly<Record<string, string>>): object =>
  Object.fromEntries(Object.entries(names).map(([key, name]) => [key, { type: 'REFERENCE', reference: { name } }]));

/** Get the source of a CSI volume, as Marathon 1.11 builds it. */
export const encodeCsi = (name: string, csi: Required<CsiSource>): object => ({
  type: 'CSI_VOLUME',
  csi_volume: {
    plugin_name: csi.pluginName,
    static_provisioning: {
      volume_id: name,
      volume_capability: {
        access_mode: { mode: csi.accessMode },
        ...(csi.accessType === 'block'
          ? { block: {} }
          : { mount: { fs_type: csi.fsType, ...withoutEmpty({ mount_flags: csi.mountFlags }) } }),
      },
      ...withoutEmpty({
        node_stage_secrets: secretsOf(csi.nodeStageSecret),
        node_publish_secrets: secretsOf(csi.nodePublishSecret),
        volume_context: csi.volumeContext,
      }),
    },
  },
});

/** Find what keeps Marathon from making the source, with status 500. */
function obstacle({ accessMode, accessType, fsType }: CsiSource): string | undefined {
  if (!accessModes.some((mode) => mode === accessMode))
    return `has access mode ${quote(accessMode)}, which no one knows`;
  if (accessType === 'mount' && fsType === undefined)
    return 'has access type `mount` but no `fsType`, which Marathon needs';
  return accessType === 'mount' || accessType === 'block'
    ? undefined
    : `has access type ${quote(accessType)}, which is neither \`block\` nor \`mount\``;
}

/** Explain why no source of a volume can be made, if it is one of CSI. */
export function csiObstacles({ csi, name, origin }: Located): readonly Finding[] {
  const wrong = csi && obstacle(csi);
  return wrong === undefined
    ? []
    : [{ pointer: origin.options, severity: 'error', message: `volume ${quote(name)} ${wrong}` }];
}

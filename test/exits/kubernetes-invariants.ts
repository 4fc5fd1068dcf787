import { listAt, membersAt, textAt, valueAt } from '../../src/exit/json.ts';

const label = /^(?=.{1,63}$)[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/;
const subdomain = /^(?=.{1,253}$)[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*$/;
const annotation = /^(?:[a-z0-9.-]+\/)?[A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?$/;
const quantity = /^[+-]?[0-9.]+(?:[numkMGTPE]|[KMGTPE]i)?$/;
const modes = ['ReadWriteOnce', 'ReadWriteOncePod', 'ReadOnlyMany', 'ReadWriteMany'];
const pvFields = [
  'capacity',
  'volumeMode',
  'accessModes',
  'persistentVolumeReclaimPolicy',
  'storageClassName',
  'mountOptions',
  'claimRef',
  'csi',
  'nfs',
  'local',
  'nodeAffinity',
];

/** A list of complaints, of which those that do not hold are left out. */
const complaints = (...checks: readonly (readonly [isWrong: boolean, complaint: string])[]): readonly string[] =>
  checks.flatMap(([isWrong, complaint]) => (isWrong ? [complaint] : []));

function checkVolume(volume: unknown): readonly string[] {
  const sources = ['csi', 'nfs', 'local'].filter((source) => valueAt(volume, 'spec', source) !== undefined);
  const accessModes = listAt(volume, 'spec', 'accessModes');
  const isBlock = textAt(volume, 'spec', 'volumeMode') === 'Block';
  const csi = valueAt(volume, 'spec', 'csi');
  return complaints(
    [!subdomain.test(textAt(volume, 'metadata', 'name') ?? ''), 'name'],
    [!quantity.test(textAt(volume, 'spec', 'capacity', 'storage') ?? ''), 'capacity'],
    [sources.length !== 1, 'one source'],
    [membersAt(volume, 'spec').some(([key]) => !pvFields.includes(key)), 'unknown field'],
    [accessModes.length !== 1 || !modes.includes(String(accessModes[0])), 'access mode'],
    [textAt(volume, 'spec', 'persistentVolumeReclaimPolicy') !== 'Retain', 'reclaim policy'],
    [textAt(volume, 'spec', 'storageClassName') !== '', 'storage class'],
    [!label.test(textAt(volume, 'spec', 'claimRef', 'name') ?? ''), 'claim'],
    [!label.test(textAt(volume, 'spec', 'claimRef', 'namespace') ?? ''), 'namespace of the claim'],
    [csi !== undefined && !subdomain.test(textAt(csi, 'driver') ?? ''), 'CSI driver'],
    [csi !== undefined && !textAt(csi, 'volumeHandle'), 'handle'],
    [isBlock && textAt(csi, 'fsType') !== undefined, 'file system of a block device'],
    [isBlock && valueAt(volume, 'spec', 'mountOptions') !== undefined, 'mount options of a block device'],
    [sources[0] === 'local' && valueAt(volume, 'spec', 'nodeAffinity') === undefined, 'local without affinity'],
  );
}

function checkClaim(claim: unknown): readonly string[] {
  return complaints(
    [!label.test(textAt(claim, 'metadata', 'name') ?? ''), 'name'],
    [!label.test(textAt(claim, 'metadata', 'namespace') ?? ''), 'namespace'],
    [!quantity.test(textAt(claim, 'spec', 'resources', 'requests', 'storage') ?? ''), 'request'],
    [textAt(claim, 'spec', 'storageClassName') === undefined, 'storage class'],
  );
}

function checkWorkload(workload: unknown): readonly string[] {
  const template = valueAt(workload, 'spec', 'template');
  const containers = listAt(template, 'spec', 'containers');
  const names = listAt(template, 'spec', 'volumes').map((volume) => textAt(volume, 'name') ?? '');
  const mounts = containers.flatMap((container) => [
    ...listAt(container, 'volumeMounts'),
    ...listAt(container, 'volumeDevices'),
  ]);
  const paths = mounts.map((mount) => textAt(mount, 'mountPath') ?? textAt(mount, 'devicePath') ?? '');
  const selector = membersAt(workload, 'spec', 'selector', 'matchLabels');
  const labels = new Map(membersAt(template, 'metadata', 'labels'));
  const isDeployment = textAt(workload, 'kind') === 'Deployment';
  return complaints(
    [!label.test(textAt(workload, 'metadata', 'name') ?? ''), 'name'],
    [containers.some((container) => !textAt(container, 'image')), 'image'],
    [names.some((name) => !label.test(name)) || new Set(names).size < names.length, 'names of volumes'],
    [mounts.some((mount) => !names.includes(textAt(mount, 'name') ?? '')), 'mount of no volume'],
    [paths.some((path) => !path.startsWith('/') || path.includes(':')), 'path'],
    [new Set(paths).size < paths.length, 'two mounts at one path'],
    [mounts.some((mount) => /^\/|(?:^|\/)\.\.(?:\/|$)/.test(textAt(mount, 'subPath') ?? '')), 'sub-path'],
    [selector.length === 0 || selector.some(([key, value]) => labels.get(key) !== value), 'selector'],
    [selector.some(([, value]) => !label.test(String(value))), 'label'],
    [isDeployment && textAt(workload, 'spec', 'strategy', 'type') !== 'Recreate', 'strategy'],
    [isDeployment && valueAt(workload, 'spec', 'strategy', 'rollingUpdate') !== undefined, 'rolling update'],
    [!isDeployment && !textAt(workload, 'spec', 'serviceName'), 'service'],
  );
}

/** What in an object that extvol wrote the API server would refuse, or would do otherwise than is meant; empty: nothing. */
export function checkObject(object: unknown): readonly string[] {
  const kind = textAt(object, 'kind');
  const annotations = membersAt(object, 'metadata', 'annotations');
  const wrong = annotations.some(([key, value]) => !annotation.test(key) || typeof value !== 'string')
    ? ['annotation']
    : [];
  if (kind === 'PersistentVolume') return [...wrong, ...checkVolume(object)];
  return [...wrong, ...(kind === 'PersistentVolumeClaim' ? checkClaim(object) : checkWorkload(object))];
}

/** What is wrong with objects that are applied together: each by itself, and claims that are not those of their volumes. */
export function checkObjects(objects: readonly unknown[]): readonly string[] {
  const claims = objects.filter((object) => textAt(object, 'kind') === 'PersistentVolumeClaim');
  const apart = objects
    .filter((object) => textAt(object, 'kind') === 'PersistentVolume')
    .filter((volume) =>
      claims.every(
        (claim) =>
          textAt(claim, 'spec', 'volumeName') === textAt(volume, 'metadata', 'name') &&
          (textAt(claim, 'metadata', 'namespace') !== textAt(volume, 'spec', 'claimRef', 'namespace') ||
            textAt(claim, 'metadata', 'name') !== textAt(volume, 'spec', 'claimRef', 'name')),
      ),
    );
  return [
    ...objects.flatMap(checkObject),
    ...(claims.length > 0 && apart.length > 0 ? ['claim of another namespace'] : []),
  ];
}

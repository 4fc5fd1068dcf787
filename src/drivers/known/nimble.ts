import { bareNumber, binarySize, given } from '../backends.ts';
import type { Driver, KnownOption } from '../driver.ts';
import { naturalNumber } from '../value-form.ts';

const source = 'HPE storage container orchestrator documentation: docker_volume_plugins/hpe_nimble_storage (`-o help`)';
const plain = (name: string, description: string): KnownOption => ({ name, description, source });

export const driver: Driver = {
  id: 'nimble',
  names: ['nimble', 'store/nimblestorage/nimble'],
  title: 'HPE Nimble Storage',
  options: [
    {
      name: 'sizeInGiB',
      aliases: ['size'],
      unit: 'GiB',
      form: naturalNumber,
      description: 'Size of a new volume.',
      source,
    },
    plain('description', 'Text that is added to the description of the volume.'),
    plain('perfPolicy', 'Name of the performance policy.'),
    plain('protectionTemplate', 'Name of the protection template.'),
    plain('pool', 'Pool in which the volume is placed; needs `folder`.'),
    plain('folder', 'Folder in which the volume is placed; needs `pool`.'),
    plain('fsOwner', 'User and group id that own the root directory, as `user:group`.'),
    plain('fsMode', 'Mode of the root directory, 1 to 4 octal digits.'),
    plain('encryption', 'The volume is encrypted; not together with `dedupe`.'),
    plain('thick', 'The volume is provisioned thickly; not together with `dedupe`.'),
    plain('dedupe', 'The volume is deduplicated.'),
    plain('limitIOPS', 'Most operations a second, 256 to 4294967294, or -1 for no limit.'),
    plain('limitMBPS', 'Highest throughput in MB a second.'),
    plain('destroyOnRm', 'The volume and its snapshots are destroyed when Docker deletes the volume.'),
    plain('destroyOnDetach', 'A clone is destroyed when it is unmounted.'),
    plain('syncOnUnmount', 'The last changes are replicated when the volume is unmounted.'),
    plain('mountConflictDelay', 'Seconds for which a mount in conflict waits.'),
    plain('cloneOf', 'Docker volume of which this one is a clone.'),
    plain('snapshot', 'Snapshot on which a clone or an import is based.'),
    plain('createSnapshot', 'A new snapshot is taken for a clone.'),
    plain('importVol', 'Volume of Nimble to import.'),
    plain('importVolAsClone', 'Volume and snapshot of Nimble to clone and import.'),
    plain('forceImport', 'The import overwrites metadata of applications.'),
    plain('restore', 'The volume is restored to its last snapshot.'),
    plain('takeover', 'The group takes the ownership of the volume over.'),
    plain('reverseRepl', 'The direction of replication is reversed.'),
  ],
  exit: { backends: { '': given }, readSize: binarySize('g', bareNumber) },
  sources: ['HPE storage container orchestrator documentation: docker_volume_plugins/hpe_nimble_storage'],
};

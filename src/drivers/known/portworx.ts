import { binarySize } from '../backends.ts';
import type { Driver } from '../driver.ts';
import type { ValueForm } from '../value-form.ts';
import { goBoolean, naturalNumber, wholeNumber } from '../value-form.ts';

const source = 'openstorage: api/spec/spec_handler.go (UpdateSpecFromOpts)';
const refuses = 'refuses the volume';

/** openstorage: pkg/units/units.go (Parse); what follows a point is dropped. */
const size: ValueForm = {
  pattern: /^\s*\d+\s*(?:[BbKkMmGgTtPp]|[KMGTP]B|[kmgtp]b|[KMGTP]iB|[MGTP]i)?\s*$/,
  expected: 'a whole number with a unit such as `G`, or without one',
};

const decimal: Readonly<Record<string, bigint>> = {
  k: 10n ** 3n,
  m: 10n ** 6n,
  g: 10n ** 9n,
  t: 10n ** 12n,
  p: 10n ** 15n,
};

/** `GB` counts in thousands, `G`, `Gi` and `GiB` in 1024; a bare number is GiB. */
function readSize(text: string): bigint | undefined {
  const [, digits = '', letter] = /^\s*(\d+)\s*([kmgtp])b\s*$/i.exec(text) ?? [];
  if (!size.pattern.test(text)) return undefined;
  return letter === undefined
    ? binarySize(/b\s*$/i.test(text) && !/i/.test(text) ? '' : 'g', size.pattern)(text)
    : BigInt(digits) * (decimal[letter.toLowerCase()] as bigint);
}

/** Go's `strconv.ParseBool`. */
const isTrue = /^(?:1|t|T|TRUE|true|True)$/;

const flag = (name: string, description: string) => ({
  name,
  form: goBoolean,
  otherwise: refuses,
  description,
  source,
});

export const driver: Driver = {
  id: 'portworx',
  names: ['pxd'],
  title: 'Portworx',
  notes:
    'Options may be in the name too, as `size=100G,repl=3,name=volume`. A key that is no option becomes a label of the volume.',
  options: [
    {
      name: 'size',
      unit: 'GiB',
      form: size,
      otherwise: 'refuses it, or drops what follows the point',
      description: 'Size of the volume; older versions refuse a number without unit.',
      source: `${source}; pkg/units/units.go (Parse)`,
    },
    {
      name: 'repl',
      default: '1',
      form: wholeNumber,
      otherwise: 'reads it as 0',
      description: 'How many replicas there are of the data, 1 to 3.',
      source: `${source}, DefaultSpec`,
    },
    {
      name: 'io_priority',
      aliases: ['priority_io'],
      form: {
        pattern: /^(?:high|medium|low|[123]|)$/i,
        expected: '`high`, `medium` or `low`',
      },
      otherwise: refuses,
      description: 'Class of service; an empty one is `low`.',
      source: 'openstorage: api/spec/spec_handler.go (cosLevel)',
    },
    {
      name: 'io_profile',
      default: 'auto',
      description: 'How the volume is used, such as `sequential`, `db` or `db_remote`.',
      source: `${source}, DefaultSpec`,
    },
    {
      name: 'fs',
      default: 'ext4',
      description: 'File system of the volume: `ext4`, `xfs` or `none`.',
      source: `${source}, DefaultSpec`,
    },
    { name: 'block_size', description: 'Block size, with the units of `size`.', source },
    {
      name: 'queue_depth',
      form: wholeNumber,
      otherwise: refuses,
      description: 'Depth of the queue of the block device.',
      source,
    },
    {
      name: 'scale',
      form: naturalNumber,
      otherwise: 'leaves it out',
      description: 'How many volumes of this name are made at most, as more are asked for.',
      source: source,
    },
    {
      name: 'aggregation_level',
      form: { pattern: /^(?:\d+|auto)$/, expected: 'a whole number or `auto`' },
      otherwise: 'reads it as 0',
      description: 'Of how many parts the volume is aggregated.',
      source,
    },
    flag('shared', 'Whether the volume can be used from several nodes at a time.'),
    flag('sharedv4', 'Whether the volume is exported over sharedv4.'),
    flag('secure', 'Whether the volume is encrypted.'),
    flag('sticky', 'Whether the volume cannot be deleted until this is taken back.'),
    flag('journal', 'Whether data goes into a journal.'),
    flag('compressed', 'Whether data is compressed.'),
    flag('cascaded', 'Whether the volume can be populated on any node from an external source.'),
    flag('nodiscard', 'Whether discard is not supported for the volume.'),
    flag('async_io', 'Whether input and output to the backing storage are asynchronous.'),
    flag('early_ack', 'Whether an asynchronous write is acknowledged when it is in shared memory.'),
    flag('fg', 'Whether the group is enforced when the volume is provisioned.'),
    {
      name: 'ephemeral',
      form: goBoolean,
      otherwise: 'reads it as `false`',
      description: 'Whether the volume lives no longer than what uses it.',
      source,
    },
    flag('force_unsupported_fs_type', 'Whether a file system that is not supported may be used.'),
    {
      name: 'best_effort_location_provisioning',
      description: 'With any value: the volume is made even where no node is at the place that is asked for.',
      source,
    },
    {
      name: 'secret_key',
      description: 'Name of the key that encrypts the volume; it makes the volume `secure`.',
      source,
    },
    {
      name: 'dedupe',
      form: goBoolean,
      otherwise: 'reads it as `false`',
      description: 'Whether data is deduplicated.',
      source,
    },
    {
      name: 'snap_interval',
      form: naturalNumber,
      otherwise: 'reads it as 0',
      unit: 'minutes',
      description: 'Interval between snapshots, 0 for none.',
      source,
    },
    { name: 'snap_schedule', description: 'Schedule of the snapshots.', source },
    { name: 'nodes', description: 'Ids of the nodes that are to hold the data, parted by `;`.', source },
    { name: 'parent', description: 'Volume that this one is a clone of.', source },
    { name: 'group', description: 'Group of the volume.', source },
    { name: 'zones', description: 'Zones that are to hold the data.', source },
    { name: 'racks', aliases: ['rack'], description: 'Racks that are to hold the data.', source },
    { name: 'labels', description: 'Labels of the volume.', source },
    { name: 'storagepolicy', description: 'Storage policy of the volume.', source },
    {
      name: 'export',
      form: { pattern: /^(?:pxd|nfs|iscsi|custom)$/, expected: '`pxd`, `nfs`, `iscsi` or `custom`' },
      otherwise: refuses,
      description: 'Protocol over which the volume is exported.',
      source,
    },
    { name: 'export_options', description: 'Options of the export.', source },
    {
      name: 'name',
      description: 'Name of the volume, where the options are in the name.',
      source: 'openstorage: api/spec/spec_handler.go (SpecOptsFromString)',
    },
  ],
  exit: {
    backends: {
      '': {
        source: { csi: 'pxd.portworx.com' },
        handleForm: { pattern: /^\d+$/, expected: 'the digits of the volume id, in quotes' },
        lookUp: (name) => ['pxctl', 'volume', 'inspect', name],
        accessModes: ['ReadWriteOnce', 'ReadWriteOncePod'],
      },
    },
    readSize,
    derive: ({ option }) => ({
      ...(/^(?:ext4|xfs)$/.test(option('fs') ?? '') && { fsType: option('fs'), says: ['fs'] }),
      ...(['shared', 'sharedv4'].some((key) => isTrue.test(option(key) ?? '')) && {
        accessMode: 'ReadWriteMany' as const,
      }),
    }),
  },
  sources: [
    'openstorage: api/api.go (names of the options), api/spec/spec_handler.go, pkg/units/units.go',
    'portworx/px-dev: px_commandline.md (Volumes with Docker)',
    'Portworx documentation: pxctl volume create (--help); openstorage: api/api.proto (VolumeSpec)',
  ],
};

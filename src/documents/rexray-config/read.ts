import type { AgentConfiguration, RexraySwitch } from '../../model/agent.ts';
import { isObject } from '../../text/is-object.ts';
import { joinPointer } from '../../text/pointer.ts';

/** Where volumes are configured: up to REX-Ray 0.3, and since libStorage. */
const sections = [
  ['rexray', 'volume'],
  ['libstorage', 'integration', 'volume', 'operations'],
  ['rexray', 'libstorage', 'integration', 'volume', 'operations'],
];

interface Found {
  readonly value: unknown;
  readonly pointer: string;
}

/** Read the value at a path, whose keys REX-Ray takes in any case of letters. */
function valueAt(value: unknown, pointer: string, [key, ...rest]: readonly string[]): Found | undefined {
  if (key === undefined) return { value, pointer };
  if (!isObject(value)) return undefined;
  const member = Object.entries(value as object).find(([name]) => name.toLowerCase() === key);
  return member && valueAt(member[1], joinPointer(pointer, member[0]), rest);
}

function find(value: unknown, base: string, path: readonly string[]): RexraySwitch | undefined {
  const [found] = sections.flatMap((section) => valueAt(value, base, [...section, ...path]) ?? []);
  return found && { on: found.value === true || /^(1|t|true)$/i.test(String(found.value)), pointer: found.pointer };
}

/** Storage platforms under the names that they had before REX-Ray 0.9. */
const renamed: Readonly<Record<string, string>> = { ec2: 'ebs', gce: 'gcepd', openstack: 'cinder' };

const textAt = (value: unknown, ...path: readonly string[]): string | undefined => {
  const text = valueAt(value, '', path)?.value;
  return typeof text === 'string' && text !== '' ? text : undefined;
};

/** Read the storage that REX-Ray uses: up to 0.3 a list, then a service, whose driver may have another name. */
function backendOf(value: unknown): string | undefined {
  const drivers = valueAt(value, '', ['rexray', 'storagedrivers'])?.value;
  const service = textAt(value, 'libstorage', 'service') ?? textAt(value, 'rexray', 'libstorage', 'service');
  const driver = service && textAt(value, 'libstorage', 'server', 'services', service.toLowerCase(), 'driver');
  const name = driver ?? service ?? (Array.isArray(drivers) ? drivers[0] : undefined);
  return typeof name === 'string' ? (renamed[name.toLowerCase()] ?? name.toLowerCase()) : undefined;
}

/** Read the folder of a volume that a container gets. */
const rootPathOf = (value: unknown): string | undefined =>
  [['linux', 'volume', 'rootpath'], ...sections.map((section) => [...section, 'mount', 'rootpath'])]
    .map((path) => textAt(value, ...path))
    .find((path) => path !== undefined);

/** Read how REX-Ray mounts volumes, and what storage is behind them. */
export function agent(value: unknown, base: string): AgentConfiguration {
  const preempt = find(value, base, ['mount', 'preempt']);
  const ignoreUsedCount = find(value, base, ['unmount', 'ignoreusedcount']);
  const [backend, rootPath] = [backendOf(value), rootPathOf(value)];
  return {
    document: 'rexray-config',
    pointer: base,
    rexray: {
      ...(preempt && { preempt }),
      ...(ignoreUsedCount && { ignoreUsedCount }),
      ...(backend !== undefined && { backend }),
      ...(rootPath !== undefined && { rootPath }),
    },
  };
}

import { nearest } from '../../text/nearest.ts';

/** The isolators that Mesos has itself, with the names that it still takes for others; containerizer.cpp (creators, deprecations). */
export const builtInIsolators: readonly string[] = [
  'appc/runtime',
  'cgroups',
  'cgroups/all',
  'cgroups/blkio',
  'cgroups/cpu',
  'cgroups/cpuset',
  'cgroups/devices',
  'cgroups/hugetlb',
  'cgroups/mem',
  'cgroups/net_cls',
  'cgroups/net_prio',
  'cgroups/perf_event',
  'cgroups/pids',
  'disk/du',
  'disk/xfs',
  'docker/runtime',
  'docker/volume',
  'environment_secret',
  'filesystem/linux',
  'filesystem/posix',
  'filesystem/shared',
  'filesystem/windows',
  'gpu/nvidia',
  'linux/capabilities',
  'linux/devices',
  'linux/nnp',
  'linux/seccomp',
  'namespaces/ipc',
  'namespaces/pid',
  'network/cni',
  'network/port_mapping',
  'network/ports',
  'posix/cpu',
  'posix/disk',
  'posix/mem',
  'posix/rlimits',
  'process',
  'volume/csi',
  'volume/host_path',
  'volume/image',
  'volume/sandbox_path',
  'volume/secret',
  'windows/cpu',
  'windows/mem',
];

/** The isolators of an agent that is not given `--isolation`; src/slave/flags.cpp:182. */
export const defaultIsolation: readonly string[] = ['posix/cpu', 'posix/mem'];

/** The isolators that modules bring; the name is that of the symbol in the library. */
export const moduleNames = {
  dvdi: 'com_emccode_mesos_DockerVolumeDriverIsolator',
  flocker: 'com_clusterhq_flocker_FlockerIsolator',
} as const;

/** Check whether a name was probably meant to be that of a module, but is not. */
export const isNearModule = (name: string, module: string): boolean =>
  name !== module && nearest(name.trim().toLowerCase(), [module.toLowerCase()], 8) !== undefined;

/** Get the known isolator that a name probably means. */
export const nearestIsolator = (name: string): string | undefined =>
  nearest(name.trim(), [...builtInIsolators, ...Object.values(moduleNames)]);

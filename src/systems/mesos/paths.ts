import type { JsonPointer } from '../../text/pointer.ts';
import { joinPointer } from '../../text/pointer.ts';
import type { Selector } from '../selector.ts';
import { among } from '../selector.ts';
import { hostPathEntries, sandboxPathEntries } from './isolators.ts';
import type { VolumeEntry } from './sources.ts';

/** A volume with the path that an isolator mounts. */
export interface PathEntry extends VolumeEntry {
  readonly path: string;
  readonly pathPointer: JsonPointer;
}

/** A path in a sandbox; `type` is missing where Mesos knows none of that name. */
export interface SandboxPathEntry extends PathEntry {
  readonly type: 'SELF' | 'PARENT' | undefined;
  /** Where the type is, or should be. */
  readonly typePointer: JsonPointer;
}

const isAbsolute = (path: string): boolean => path.startsWith('/');

/** The volumes that the isolator for paths of the host mounts: those of type HOST_PATH, and absolute `host_path`s. */
export const hostPaths: Selector<PathEntry> = among(hostPathEntries, (entries) =>
  entries.flatMap((entry) => {
    const { host_path: legacy, source } = entry.volume;
    if (source?.type === 'HOST_PATH' && source.host_path)
      return {
        ...entry,
        path: source.host_path.path,
        pathPointer: joinPointer(entry.pointer, 'source', 'host_path', 'path'),
      };
    return typeof legacy === 'string' && isAbsolute(legacy)
      ? { ...entry, path: legacy, pathPointer: entry.places.hostPath }
      : [];
  }),
);

/** The volumes that the isolator for sandboxes mounts: those of type SANDBOX_PATH, and relative `host_path`s. */
export const sandboxPaths: Selector<SandboxPathEntry> = among(sandboxPathEntries, (entries) =>
  entries.flatMap((entry) => {
    const { host_path: legacy, source } = entry.volume;
    if (source?.type === 'SANDBOX_PATH' && source.sandbox_path) {
      const { path, type } = source.sandbox_path;
      const pointer = joinPointer(entry.pointer, 'source', 'sandbox_path');
      return {
        ...entry,
        path,
        pathPointer: joinPointer(pointer, 'path'),
        type: type === 'SELF' || type === 'PARENT' ? type : undefined,
        typePointer: typeof type === 'string' ? joinPointer(pointer, 'type') : pointer,
      };
    }
    const pathPointer = entry.places.hostPath;
    return typeof legacy !== 'string' || isAbsolute(legacy)
      ? []
      : { ...entry, path: legacy, pathPointer, type: 'SELF', typePointer: pathPointer };
  }),
);

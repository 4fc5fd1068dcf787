import type { Reading, Reads } from './reading.ts';
import { attempt } from './reading.ts';
import { bool, enumeration, int64, text } from './scalars.ts';
import { labels } from './strings.ts';
import { list, object, plainObject, required, union } from './structures.ts';

// volumes.raml

const someText = text({ min: 1 });
const mode = enumeration('RO', 'RW');

const persistentInfo = object({
  type: enumeration('root', 'path', 'mount'),
  size: required(int64({ min: 0 })),
  maxSize: int64({ min: 0 }),
  profileName: text(),
  constraints: list(list(text())),
});

const dvdiFields = { size: int64({ min: 0 }), name: text(), provider: text(), options: labels };

const dvdiInfo = object({ ...dvdiFields, shared: bool });

/** Before 1.8.222 `shared` is a member that no one knows, so that it may be anything. */
const knownInfo = object(dvdiFields);
const unsharedInfo: Reads = (value, reading) => {
  const info = knownInfo(value, reading) as { readonly shared?: unknown };
  const { shared, ...others } = info;
  return isUnfitFlag(shared) ? others : info;
};

const isUnfitFlag = (flag: unknown): boolean => flag !== undefined && flag !== null && typeof flag !== 'boolean';

const csiCapability = object({
  accessMode: required(text()),
  accessType: required(text()),
  fsType: text(),
  mountFlags: list(text()),
});

const csiInfo = plainObject({
  name: required(text()),
  provider: required(text()),
  options: required(
    object({
      pluginName: required(someText),
      capability: required(csiCapability),
      nodeStageSecret: labels,
      nodePublishSecret: labels,
      volumeContext: labels,
    }),
  ),
});

const unionInfo = union(dvdiInfo, csiInfo);

const externalInfo: Reads = (value, reading) => {
  const { csi, shared } = reading.knows;
  return (csi ? unionInfo : shared ? dvdiInfo : unsharedInfo)(value, reading);
};

const persistentVolume = object({
  containerPath: required(someText),
  persistent: required(persistentInfo),
  mode: required(mode),
});

const externalVolume = object({
  containerPath: required(someText),
  external: required(externalInfo),
  mode: required(mode),
});

const secretVolume = object({ containerPath: required(someText), secret: required(someText) });

const hostVolume = object({ containerPath: required(someText), hostPath: required(someText), mode: required(mode) });

/** The members that decide the kind of a volume, and its mode, which a secret need not have. */
const members: ReadonlyMap<string, Reads> = new Map([
  ['persistent', persistentInfo],
  ['external', externalInfo],
  ['secret', text()],
  ['hostPath', text()],
  ['mode', mode],
]);

/** Check whether a member that Marathon does not look at is one that our schema would refuse. */
function isUnfit(name: string, value: unknown, reading: Reading): boolean {
  const reads = value === null && name !== 'mode' ? undefined : members.get(name);
  return reads !== undefined && attempt(reads, value, reading)?.value !== value;
}

/** Read a volume without what Marathon passes over and could not read. */
function withoutUnfit(volume: object, reading: Reading): object {
  const unfit = Object.entries(volume).filter(([name, value]) => isUnfit(name, value, reading));
  if (unfit.length === 0) return volume;
  const names = new Set(unfit.map(([name]) => name));
  return Object.fromEntries(Object.entries(volume).filter(([name]) => !names.has(name)));
}

/**
 * AppVolume: the first kind that reads is taken, the errors are those of the last. Members of other kinds stay where
 * they are well-formed: rules know the order of the kinds, and warn of what is passed over.
 */
export const volume: Reads = (value, reading) => {
  const taken =
    attempt(persistentVolume, value, reading) ??
    attempt(externalVolume, value, reading) ??
    attempt(secretVolume, value, reading);
  return withoutUnfit((taken === undefined ? hostVolume(value, reading) : taken.value) as object, reading);
};

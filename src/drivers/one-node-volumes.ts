import type { Located } from '../model/volume.ts';
import type { Selector } from '../systems/selector.ts';
import { fromDocument } from '../systems/selector.ts';
import { findDriver } from './find.ts';

/** A volume that only one node can use, and that an earlier app has too. */
export interface ContestedVolume {
  readonly volume: Located;
  /** The first app that has it, and its declaration there. */
  readonly id: string;
  readonly first: Located;
}

/** Check whether no storage that the driver of a volume may be for serves several nodes; an option may say that it does. */
function isForOneNode({ driver: name = '', name: volume, options, csi }: Located): boolean {
  const driver = csi === undefined ? findDriver(name) : undefined;
  if (driver === undefined) return false;
  const { backends, derive } = driver.exit;
  const option = (key: string): string | undefined => options.find((one) => one.key === key)?.value;
  const derived = derive?.({ driver: name, name: volume, options, option });
  const named = Object.entries(backends).filter(([id]) => id === (derived?.backend ?? id));
  return (
    derived?.accessMode !== 'ReadWriteMany' &&
    named.some(([, { refusal, accessModes }]) => refusal === undefined && !accessModes.includes('ReadWriteMany'))
  );
}

const isParameter = ({ format }: Located): boolean => format === 'docker-parameters';

/**
 * The volumes for one node that two apps of a document mount for writing, one of them by a parameter of Docker: Marathon
 * compares only those that both declare as external.
 */
export const contestedParameters: Selector<ContestedVolume, 'document'> = fromDocument((workloads) => {
  if (!workloads.some(({ volumes }) => volumes.some(isParameter))) return [];
  const first = new Map<string, { readonly id: string; readonly volume: Located }>();
  const found: ContestedVolume[] = [];
  for (const { absoluteId: id, volumes } of workloads)
    for (const volume of volumes) {
      if (id === undefined || volume.mode === 'RO' || !isForOneNode(volume)) continue;
      const key = `${volume.driver}\0${volume.name}`;
      const other = first.get(key);
      if (other === undefined) first.set(key, { id, volume });
      else if (other.id !== id && [volume, other.volume].some(isParameter))
        found.push({ volume, id: other.id, first: other.volume });
    }
  return found;
});

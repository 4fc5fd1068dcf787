import type { Located } from '../model/volume.ts';
import type { Selector } from './selector.ts';
import { fromDocument } from './selector.ts';

/** A volume whose name an earlier one of the same driver spells in other letter case. */
export interface RespelledVolume {
  readonly volume: Located;
  /** The first one whose name has these letters. */
  readonly earlier: Located;
}

/** The respelled volumes of all workloads of a document; the ids of CSI volumes are not compared. */
export const respelledVolumes: Selector<RespelledVolume, 'document'> = fromDocument((workloads) => {
  const first = new Map<string, Located>();
  const found: RespelledVolume[] = [];
  for (const { volumes } of workloads)
    for (const volume of volumes) {
      if (volume.csi !== undefined) continue;
      const key = `${volume.driver ?? ''}\0${volume.name.toLowerCase()}`;
      const earlier = first.get(key);
      if (earlier === undefined) first.set(key, volume);
      else if (earlier.name !== volume.name) found.push({ volume, earlier });
    }
  return found;
});

import type { Located } from '../../model/volume.ts';
import type { RespelledVolume } from '../respelled-volumes.ts';
import { fromDocument, type Selector } from '../selector.ts';
import { portworxDriver, portworxName } from './portworx.ts';

/** Get how a volume is named, with the options that are in its name. */
const spellingOf = ({ name, options, origin }: Located): string =>
  [...options.filter(({ pointer }) => pointer === origin.name).map(({ key, value }) => `${key}=${value}`), name].join();

/** The volumes of all workloads of a document that Portworx knows by the name of an earlier one, with other options in it. */
export const respelledPortworx: Selector<RespelledVolume, 'document'> = fromDocument((workloads) => {
  const first = new Map<string, Located>();
  const found: RespelledVolume[] = [];
  for (const { volumes } of workloads)
    for (const volume of volumes) {
      if (volume.driver !== portworxDriver) continue;
      const name = portworxName(volume.name);
      const earlier = first.get(name);
      if (earlier === undefined) first.set(name, volume);
      else if (spellingOf(earlier) !== spellingOf(volume)) found.push({ volume, earlier });
    }
  return found;
});

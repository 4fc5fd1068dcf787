import type { Located, LocatedOption } from '../../model/volume.ts';
import {
  dvdiDriverKey,
  dvdiPrefix,
  isPositiveLong,
  javaTrim,
  labelPattern,
  optionKeyPattern,
  sizeOf,
} from '../../systems/marathon/labels.ts';
import type { Loss } from '../format.ts';

/** What `external.size` and `external.options` make of a volume's options. */
export interface EncodedOptions {
  readonly size: number | undefined;
  readonly options: readonly (readonly [string, string])[];
  readonly losses: readonly Loss[];
}

/** Explain why Marathon cannot hold an option, or `undefined`; `neutral` where it changes nothing. */
function obstacle(
  { key, value }: LocatedOption,
  driver: string | undefined,
): Pick<Loss, 'reason' | 'neutral'> | undefined {
  if (`${dvdiPrefix}${key}`.toLowerCase() === dvdiDriverKey)
    return { reason: 'Marathon takes a key like that for the driver and drops it' };
  if (!optionKeyPattern.test(dvdiPrefix + key)) return { reason: 'Marathon refuses the key' };
  if (driver !== 'rexray') return undefined;
  if ((key === 'volumetype' || key === 'newfstype') && !labelPattern.test(value))
    return { reason: 'of rexray Marathon takes a lower-case label only' };
  if (key === 'iops' && !isPositiveLong(value)) return { reason: 'of rexray Marathon takes a positive integer only' };
  if (key === 'overwritefs' && value.toLowerCase() !== 'true')
    return {
      reason: 'of rexray Marathon takes nothing but `true`; false is the default',
      neutral: value.toLowerCase() === 'false',
    };
  return undefined;
}

/** Options as Marathon's map has them. A whole positive `size` becomes `external.size`, in GiB. */
export function encodeOptions(volume: Located, docker: boolean): EncodedOptions {
  const losses: Loss[] = [];
  const lose = ({ key, value, pointer }: LocatedOption, reason: string, neutral: boolean): void => {
    losses.push({ volume: volume.name, field: key, value, pointer, reason, neutral });
  };
  const last = new Map(volume.options.map((option) => [option.key, option]));
  let size: number | undefined;
  const options: [string, string][] = [];
  for (const option of volume.options) {
    const { key, value } = option;
    const refused = obstacle(option, volume.driver);
    if (last.get(key) !== option) lose(option, 'a later option of the same key wins', true);
    else if (docker && volume.format === 'docker-parameters')
      lose(option, 'in a DOCKER container Marathon takes no option but the driver; keep the parameter `mount`', false);
    else if (docker)
      lose(option, 'in a DOCKER container Marathon takes no option but the driver, and Docker ignores them', true);
    else if (refused !== undefined) lose(option, refused.reason, refused.neutral ?? false);
    else if (key === 'size' && sizeOf(value) !== undefined) size = sizeOf(value);
    else {
      if (javaTrim(value) !== value) lose(option, 'Marathon trims the value when it launches the task', false);
      options.push([dvdiPrefix + key, value]);
    }
  }
  return { size, options, losses };
}

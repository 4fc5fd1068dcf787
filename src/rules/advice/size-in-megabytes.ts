import { findDriver, findOption } from '../../find-driver.ts';
import type { Rule } from '../../rule.ts';
import { quote } from '../../text/quote.ts';
import type { DriverOption, ExternalVolume } from '../../volume.ts';

const TEBIBYTE = 1024;

/** Whether an option is a size in GiB: that of a driver which counts so, or Marathon's own for any other. */
function isGibibytes({ driver: name = '', format }: ExternalVolume, { key, pointer }: DriverOption): boolean {
  const driver = findDriver(name);
  return driver === undefined
    ? format === 'marathon-external' && pointer.endsWith('/external/size')
    : findOption(driver, key)?.unit === 'GiB';
}

export const rule: Rule = {
  id: 'advice/size-in-megabytes',
  severity: 'warning',
  summary: 'A size of ten TiB and more may have been meant in megabytes.',
  rationale:
    "Marathon's `size` and that of most drivers count GiB. Other sizes of Marathon, such as `disk`, are in MiB, and an early comment in its source said the same of this one, so `10240` may be ten TiB that were meant to be ten GiB, which are paid for. Check the number; nothing is wrong with a volume of that size.",
  references: [
    'marathon 1.11: docs/docs/rest-api/public/api/v2/types/volumes.raml (ExternalVolumeInfo.size: the size in GiB)',
    'marathon 1.1: state/Volume.scala (comment: the size in MB)',
    'rexray: .docs/user-guide/schedulers/docker.md (Create Volume: size in GB)',
  ],
  check: ({ volumes }) =>
    volumes.flatMap((volume) =>
      volume.options
        .filter((option) => isGibibytes(volume, option) && /^\d+$/.test(option.value))
        .filter(({ value }) => Number(value) >= 10 * TEBIBYTE)
        .map(({ key, value, pointer }) => ({
          pointer,
          message: `unexpected ${quote(key)} ${quote(value)}, which is ${Math.floor(Number(value) / TEBIBYTE)} TiB, expected a number of GiB`,
        })),
    ),
};

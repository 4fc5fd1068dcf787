import { findDriver, findOption } from '../../drivers/find.ts';
import type { Located, LocatedOption } from '../../model/volume.ts';
import { declaredVolumes } from '../../systems/selector.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

const TEBIBYTE = 1024;

/** The unit of a size in GiB or GB: that of a driver which counts so, or of Marathon's own for any other driver. */
function unitOf({ driver: name = '', format }: Located, { key, pointer }: LocatedOption): string | undefined {
  const driver = findDriver(name);
  const isField = format === 'marathon-external' && pointer.endsWith('/external/size');
  const unit = driver === undefined ? isField && 'GiB' : findOption(driver, key)?.unit;
  return unit === 'GiB' || unit === 'GB' ? unit : undefined;
}

export const rule: Rule = defineRule({
  id: 'advice/size-in-megabytes',
  severity: 'warning',
  summary: 'A size of ten TiB or more may have been meant in megabytes.',
  rationale:
    "Marathon's `size` and that of most drivers are in GiB. Other sizes in Marathon, such as `disk`, are in MiB, and an early comment in its source says MB for this one too. `10240` may be ten TiB that were meant to be ten GiB, and cost accordingly. Check the number; a volume of that size is valid.",
  references: [
    'marathon 1.11: docs/docs/rest-api/public/api/v2/types/volumes.raml (ExternalVolumeInfo.size: the size in GiB)',
    'marathon 1.11: state/Volume.scala:433 (comment: the size in MB)',
    'rexray: .docs/user-guide/schedulers/docker.md (Create Volume: size in GB)',
  ],
  on: declaredVolumes,
  check: (volume) =>
    volume.options.flatMap((option) => {
      const { key, value, pointer } = option;
      const isLarge = value.length > 4 && /^\d+$/.test(value) && Number(value) >= 10 * TEBIBYTE;
      const unit = isLarge ? unitOf(volume, option) : undefined;
      return unit === undefined
        ? []
        : {
            pointer,
            message: `${quote(key)} ${quote(value)} is in ${unit}, not in MiB; check the number`,
          };
    }),
});

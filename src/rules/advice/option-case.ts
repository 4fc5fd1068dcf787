import type { DrivenVolume } from '../../drivers/find.ts';
import { drivenVolumes, nearOption } from '../../drivers/find.ts';
import type { Finding } from '../../model/diagnostic.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

/** Options whose key an earlier one spells in other letter case, for a driver to which that is one key. */
function collisions({ volume, driver }: DrivenVolume): readonly Finding[] {
  if (volume.options.length < 2) return [];
  const first = new Map<string, string>();
  return volume.options.flatMap(({ key, pointer }) => {
    const earlier = first.get(key.toLowerCase());
    if (earlier === undefined) first.set(key.toLowerCase(), key);
    return earlier === undefined || earlier === key
      ? []
      : {
          pointer,
          message: `unexpected option ${quote(key)} beside ${quote(earlier)}, which is the same to ${driver.title}; expected one of them, since either may win`,
        };
  });
}

/** Options that differ from a known one in letter case, for a driver to which that makes them unknown. */
const otherKeys = ({ volume, driver }: DrivenVolume): readonly Finding[] =>
  volume.options.flatMap(({ key, pointer }) => {
    const near = nearOption(driver, key);
    return near === undefined || near.toLowerCase() !== key.toLowerCase()
      ? []
      : {
          pointer,
          message: `unexpected option ${quote(key)}, expected ${quote(near)}, since ${driver.title} reads the key letter by letter`,
        };
  });

export const rule: Rule = defineRule({
  id: 'advice/option-case',
  severity: 'warning',
  summary: "The key of a driver's option must be in the letter case that the driver reads.",
  rationale:
    'Most drivers look a key up as it stands, so `maxiops` is not the `maxIops` of Datera and has no effect. REX-Ray lower-cases the keys; if two of them are then the same, either value may win, and not the same one each time. Write the key as the driver does, once.',
  references: [
    'rexray 0.3.3: drivers/volume/docker/volume.go:339-341 (Create lower-cases the keys of a map, in random order)',
    'rexray 0.12: libstorage/api/utils/utils_store.go:83-86 (newKeyValueStore)',
    'Datera docker-driver: pkg/driver/driver.go (Create: volOpts[OptMaxiops])',
  ],
  on: drivenVolumes,
  check: (driven) => (driven.driver.ignoresCase ? collisions(driven) : otherKeys(driven)),
});

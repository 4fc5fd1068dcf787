import type { DrivenVolume } from '../../drivers/find.ts';
import { drivenVolumes, nearOption } from '../../drivers/find.ts';
import type { Finding } from '../../model/diagnostic.ts';
import { didYouMean } from '../../text/nearest.ts';
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
          message: `option ${quote(key)} is the same as ${quote(earlier)} to ${driver.title}, and either may win; remove one of them`,
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
          message: `unknown option ${quote(key)}, since ${driver.title} reads keys letter by letter${didYouMean(near)}`,
        };
  });

export const rule: Rule = defineRule({
  id: 'advice/option-case',
  severity: 'warning',
  summary: "The key of a driver's option must have the letter case that the driver reads.",
  rationale:
    "Most drivers look a key up as it is, so `maxiops` is not Datera's `maxIops` and has no effect. REX-Ray converts keys to lower case; if two keys become equal, either value may win. Write each key once, as the driver does.",
  references: [
    'rexray 0.3.3: drivers/volume/docker/volume.go:339-341 (Create lower-cases the keys of a map, in random order)',
    'rexray 0.12: libstorage/api/utils/utils_store.go:83-86 (newKeyValueStore)',
    'Datera docker-driver: pkg/driver/driver.go (Create: volOpts[OptMaxiops])',
  ],
  on: drivenVolumes,
  check: (driven) => (driven.driver.ignoresCase ? collisions(driven) : otherKeys(driven)),
});

import type { Located } from '../../../../model/volume.ts';
import type { EnvironmentVariable } from '../../../workload.ts';
import { parseJavaInteger } from '../../java-integer.ts';

const NAME = 'DVDI_VOLUME_NAME';

/** Read the number behind the name of a variable that names a volume, none counting as 0; `undefined` for other variables. */
function numberOf({ name }: EnvironmentVariable): number | undefined {
  if (!name.startsWith(NAME)) return undefined;
  return name === NAME ? 0 : Number(parseJavaInteger(name.slice(NAME.length), 32) ?? Number.NaN);
}

/** Check whether Marathon 1.1 fails at a variable of an app when it launches a task with dvdi volumes. */
export const breaksLaunch = (variable: EnvironmentVariable): boolean => Number.isNaN(numberOf(variable) ?? 0);

/**
 * Add what Marathon 1.1 adds to the variables of a task for its dvdi volumes: for each volume the path, the name, the driver
 * and the options, numbered on from the highest number that there is. No variable may break the launch.
 * DVDIProvider.scala:57-105 of 1.1.7.
 */
export function addVolumeVariables(
  variables: readonly EnvironmentVariable[],
  volumes: readonly Located[],
): readonly EnvironmentVariable[] {
  const all = [...variables];
  let highest = Math.max(-1, ...variables.map((variable) => numberOf(variable) ?? -1));
  for (const { name, driver = '', options, containerPath = '', origin } of volumes) {
    const suffix = highest < 0 ? '' : String(highest + 1);
    const add = (family: string, value: string, pointer: string): void => {
      all.push({ name: `DVDI_VOLUME_${family}${suffix}`, value, pointer });
    };
    add('CONTAINERPATH', containerPath, origin.containerPath);
    add('NAME', name, origin.name);
    add('DRIVER', driver, origin.driver);
    const opts = options.map(({ key, value }) => `${key}=${value}`).join(',');
    if (opts !== '') add('OPTS', opts, origin.options);
    highest = Math.max(highest, -1) + 1;
  }
  return all;
}

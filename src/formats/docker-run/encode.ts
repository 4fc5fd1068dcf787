import { checkDockerVolume, dockerNameOf, dockerSideOf, reportDocker, reportPlacement } from '../../exit/docker.ts';
import type { ExitFinding } from '../../exit/finding.ts';
import { report } from '../../exit/finding.ts';
import type { ReadDeparture } from '../../exit/names-taken.ts';
import { checkAgain, checkNames, checkPaths, distinctVolumes } from '../../exit/names-taken.ts';
import type { ExitVolume } from '../../exit/volume.ts';
import type { ExitMount, ExitWorkload } from '../../exit/workload.ts';
import { checkImage, reportIncomplete } from '../../exit/workload.ts';
import { isPlainField, writeRecord } from '../../systems/docker/csv.ts';
import { isMountOption } from '../../systems/docker/mount-spec.ts';
import { quote } from '../../text/quote.ts';
import type { OneWayEncoding, OneWayOptions } from '../format.ts';
import type { DockerRun, FormatDocument } from './document.ts';

function mountOf({ volume, path, isReadOnly }: ExitMount): string {
  const { driver, options } = dockerSideOf(volume);
  return writeRecord([
    'type=volume',
    `src=${dockerNameOf(volume)}`,
    `dst=${path}`,
    ...(isReadOnly ? ['readonly'] : []),
    ...(volume.isFilledFromImage ? [] : ['volume-nocopy']),
    `volume-driver=${driver}`,
    ...options.filter(isMountOption).map(({ key, value }) => `volume-opt=${key}=${value}`),
  ]);
}

/** Report what `--mount` cannot say. */
function checkMount({ volume, path }: ExitMount): readonly ExitFinding[] {
  const what = `volume ${quote(volume.name)}`;
  const lost = dockerSideOf(volume).options.filter((option) => !isMountOption(option));
  const wrong = [dockerNameOf(volume), volume.driver, path ?? ''].filter((text) => !isPlainField(text));
  return [
    ...wrong.map((text) =>
      report(
        'error',
        'name-not-expressible',
        volume,
        `${what}: \`--mount\` takes no ${quote(text)}, for its blanks or control characters`,
      ),
    ),
    ...lost.map(({ key, value }) =>
      report(
        'warning',
        'option-not-expressible',
        volume,
        `${what}: \`--mount\` takes no option ${quote(`${key}=${value}`)}, so it is left out`,
        [{ field: key, value }],
      ),
    ),
  ];
}

const commandOf = ({ workingDirectory, mounts, image }: ExitWorkload): DockerRun => ({
  argv: [
    'docker',
    'run',
    ...(workingDirectory === undefined ? [] : [`--workdir=${workingDirectory}`]),
    ...mounts.flatMap((mount) => ['--mount', mountOf(mount)]),
    String(image),
  ],
});

/** Commands that run a container with its volumes, one for each workload. */
export function encode(departures: readonly ReadDeparture[], _options: OneWayOptions): OneWayEncoding {
  const volumes: readonly ExitVolume[] = distinctVolumes(departures);
  return {
    outputs: departures.map(({ workload }) => commandOf(workload)),
    findings: [
      ...checkNames(volumes, dockerNameOf),
      ...checkAgain(departures),
      ...volumes.flatMap(checkDockerVolume),
      ...reportDocker(departures),
      ...departures.flatMap(({ workload, departure }) => [
        ...checkImage(workload),
        ...checkPaths(workload.mounts),
        ...workload.mounts.flatMap(checkMount),
        ...reportIncomplete(departure),
      ]),
      ...reportPlacement(departures),
    ],
  };
}

/** One command alone, several as a list. */
export const join = (outputs: readonly unknown[]): FormatDocument =>
  outputs.length === 1 ? (outputs[0] as DockerRun) : ([...outputs] as DockerRun[]);

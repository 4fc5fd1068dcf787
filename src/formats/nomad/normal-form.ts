import type { DockerSide } from '../../exit/docker.ts';
import { dockerNameOf, dockerSideOf } from '../../exit/docker.ts';
import type { ExitFinding } from '../../exit/finding.ts';
import { report } from '../../exit/finding.ts';
import type { ExitMount } from '../../exit/workload.ts';
import type { DriverOption } from '../../model/volume.ts';
import { quote } from '../../text/quote.ts';

/** Check whether the client reads a text as it is: HCL turns each into Unicode's NFC (zclconf/go-cty: cty/value_init.go, StringVal). */
const isKept = (text: string): boolean => text === text.normalize('NFC');

const isKeptOption = ({ key, value }: DriverOption): boolean => isKept(key) && isKept(value);

/** Get the options that the client reads as they are. */
export const keptOptions = ({ options }: DockerSide): readonly DriverOption[] => options.filter(isKeptOption);

/** Report the texts of a mount that the client would turn into others: a name or path is refused, an option left out. */
export function checkNormalForm({ volume, path }: ExitMount): readonly ExitFinding[] {
  const what = `volume ${quote(volume.name)}`;
  const side = dockerSideOf(volume);
  return [
    ...[dockerNameOf(volume), side.driver, String(path)]
      .filter((text) => !isKept(text))
      .map((text) =>
        report(
          'error',
          'name-not-expressible',
          volume,
          `${what}: Nomad turns ${quote(text)} into Unicode's NFC, which is another name; give \`nomadPlugin\`, or use a name in NFC`,
        ),
      ),
    ...side.options
      .filter((option) => !isKeptOption(option))
      .map(({ key, value }) =>
        report(
          'warning',
          'option-not-expressible',
          volume,
          `${what}: Nomad would turn the option ${quote(`${key}=${value}`)} into Unicode's NFC, so it is left out`,
          [{ field: key, value }],
        ),
      ),
  ];
}

import isPlainObject from 'lodash/isPlainObject.js';
import { checkDockerVolume, dockerSideOf, reportDocker, reportPlacement } from '../../exit/docker.ts';
import type { ExitFinding } from '../../exit/finding.ts';
import { report } from '../../exit/finding.ts';
import { toLabel } from '../../exit/names.ts';
import type { ReadDeparture } from '../../exit/names-taken.ts';
import {
  checkAgain,
  checkNames,
  checkPaths,
  checkWorkloads,
  identityOf,
  volumesByIdentity,
} from '../../exit/names-taken.ts';
import type { ExitVolume } from '../../exit/volume.ts';
import { isDropped, reportOptions } from '../../exit/volume.ts';
import type { ExitMount, ExitWorkload } from '../../exit/workload.ts';
import { reportAbsent, reportIncomplete, reportStopped } from '../../exit/workload.ts';
import type { DriverOption } from '../../model/volume.ts';
import { quote } from '../../text/quote.ts';
import type { OneWayEncoding, OneWayOptions } from '../format.ts';
import type { ComposeFile, ComposeMount, ComposeVolume } from './document.ts';

/** Text in which Compose finds no variable to fill in. */
const toLiteral = (text: string): string => text.replaceAll('$', '$$$$');

const keyOf = ({ facts, name }: ExitVolume): string =>
  facts.claim ?? (/^[a-zA-Z0-9._-]+$/.test(name) ? name : toLabel(name));

/** Options as Compose has them, all of them texts. */
const optionsOf = (options: readonly DriverOption[]): Record<string, string> =>
  Object.fromEntries(options.map(({ key, value }) => [key, toLiteral(value)]));

function volumeOf(volume: ExitVolume, isNew: boolean): ComposeVolume {
  const { driver, options, isLocal } = dockerSideOf(volume);
  const name = toLiteral(volume.name);
  if (!isNew && !isLocal) return { name, external: true };
  return {
    ...(!isLocal && { name }),
    driver: toLiteral(driver),
    ...(options.length > 0 && { driver_opts: optionsOf(options) }),
  };
}

const mountOf = ({ volume, path, isReadOnly }: ExitMount): ComposeMount => ({
  type: 'volume',
  source: keyOf(volume),
  target: toLiteral(String(path)),
  ...(isReadOnly && { read_only: true as const }),
  ...(!volume.isFilledFromImage && { volume: { nocopy: true as const } }),
});

/** Report what becomes of a volume: it must exist, or Compose is its owner. */
function reportVolume(volume: ExitVolume, isNew: boolean): readonly ExitFinding[] {
  const what = `volume ${quote(volume.name)}`;
  if (volume.located.csi !== undefined || dockerSideOf(volume).isLocal) return [];
  if (isNew)
    return [
      report(
        'warning',
        'volume-managed',
        volume,
        `${what} is Compose's own: \`down -v\` deletes it, and \`up -y\` makes it anew where its definition changed`,
      ),
    ];
  const left = volume.options.filter((option) => !isDropped(option));
  return [
    report('info', 'volume-must-exist', volume, `${what} must exist; Compose neither makes nor deletes it`),
    ...reportOptions(volume, left, 'are left out: they count when a volume is created'),
  ];
}

type Json = Record<string, unknown>;

/** Get the service of a base that gets the volumes; or say why there is none. */
function serviceOf(base: unknown, container: string | undefined): string | ExitFinding {
  const { services } = Object(base) as { readonly services?: unknown };
  const names = isPlainObject(services) ? Object.keys(services as Json) : [];
  const [first = '', second] = names;
  const name = container ?? (second === undefined ? first : '');
  return names.includes(name)
    ? name
    : report(
        'error',
        'base-container-unknown',
        '',
        `the base has the services ${names.map(quote).join(', ') || 'none'}; choose one with container (--container)`,
      );
}

/** Put volumes and mounts into a base; all else stays as it is. */
function fillBase(base: Json, service: string, added: Json, mounts: readonly ComposeMount[]) {
  const { services, volumes } = base as { readonly services: Record<string, Json>; readonly volumes?: Json | null };
  const own = isPlainObject(volumes) ? (volumes as Json) : {};
  const target = Object(services[service]) as Json;
  const before = Array.isArray(target.volumes) ? target.volumes : [];
  const paths = before.map((mount: unknown) =>
    typeof mount === 'string' ? mount.split(':')[1] : Object(mount).target,
  );
  const taken = [
    ...Object.keys(added)
      .filter((key) => Object.hasOwn(own, key))
      .map((key) =>
        report(
          'error',
          'name-collision',
          '',
          `the base has a volume ${quote(key)} already; name this one with \`claim\``,
        ),
      ),
    ...mounts
      .filter((mount) => paths.includes(mount.target))
      .map((mount) =>
        report('error', 'path-collision', '', `the base mounts something at ${quote(mount.target)} already`),
      ),
  ];
  const filled = { ...target, volumes: [...before, ...mounts] };
  return { output: { ...base, services: { ...services, [service]: filled }, volumes: { ...own, ...added } }, taken };
}

const serviceFor = ({ image, workingDirectory, mounts }: ExitWorkload) => ({
  image: toLiteral(String(image)),
  ...(workingDirectory !== undefined && { working_dir: workingDirectory }),
  volumes: mounts.map(mountOf),
  deploy: { replicas: 0 as const },
});

/** Compose files, one for each workload; each has the volumes that it mounts. */
export function encode(
  departures: readonly ReadDeparture[],
  { base, container, strategy }: OneWayOptions,
): OneWayEncoding {
  const isNew = strategy === 'provision';
  const known = volumesByIdentity(departures);
  const volumes = [...known.values()];
  const service = base === undefined ? undefined : serviceOf(base, container);
  if (typeof service === 'object') return { outputs: [], findings: [service] };
  const written = departures.filter(({ workload }) => service !== undefined || workload.image !== undefined);
  const findings: ExitFinding[] = [
    ...checkNames(volumes, keyOf),
    ...checkAgain(departures),
    ...volumes.flatMap((volume) => [...checkDockerVolume(volume), ...reportVolume(volume, isNew)]),
    ...reportDocker(departures),
    ...written.flatMap(({ workload, departure }) => [
      ...checkPaths(workload.mounts),
      ...(service === undefined ? reportIncomplete(departure) : []),
    ]),
    ...(service === undefined ? [...checkWorkloads(written), ...reportStopped(written, 'deploy.replicas')] : []),
    ...(written.length === 0 ? [] : reportPlacement(written)),
  ];
  const outputs = departures.map((read) => {
    const { workload } = read;
    const own = Object.fromEntries(
      workload.mounts.map(({ volume }) => [
        keyOf(volume),
        volumeOf(known.get(identityOf(volume)) as ExitVolume, isNew),
      ]),
    );
    if (service !== undefined) {
      const { output, taken } = fillBase(base as Json, service, own, workload.mounts.map(mountOf));
      findings.push(...taken);
      return output;
    }
    if (workload.image === undefined) findings.push(reportAbsent(workload, false));
    const services = workload.image === undefined ? {} : { [workload.label]: serviceFor(workload) };
    return { services, volumes: own };
  });
  return { outputs, findings };
}

/** One Compose file of several. */
export function join(outputs: readonly unknown[]): ComposeFile {
  const files = outputs as readonly ComposeFile[];
  const [first] = files;
  if (first !== undefined && files.length === 1) return first;
  return {
    services: Object.fromEntries(files.flatMap(({ services }) => Object.entries(services))),
    volumes: Object.fromEntries(files.flatMap(({ volumes }) => Object.entries(volumes))),
  };
}
